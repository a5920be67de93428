package io.github.candleclock.archive;

import io.github.candleclock.ingest.LogState;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How far an archive has been read, segment by segment. What was appended since, here or by others, is read from there.
 *
 * <p>Belongs to the archive's thread.
 */
final class ReadSoFar {
    /** Each try finds other segments than the one before, so a few are enough, however busy a writer is. */
    private static final int TRIES = 10;

    private final Path folder;
    private final Standing standing;
    private final TreeMap<SegmentName, Part> parts = new TreeMap<>();
    private final LogBook logs = new LogBook();

    ReadSoFar(Path folder, Standing standing) {
        this.folder = folder;
        this.standing = standing;
    }

    void clear() {
        parts.clear();
        logs.clear();
    }

    /** What is known of each segment, oldest first. */
    Map<SegmentName, Part> parts() {
        return parts;
    }

    /** The newest positions; none while something cannot be read, since answers before them may stand there. */
    List<LogState> positions() {
        boolean isSound = !standing.isBehind() && parts.values().stream().allMatch(Part::isSound);
        return isSound ? logs.states() : List.of();
    }

    /** When something was appended last. */
    Optional<Instant> asOf() {
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(parts.lastEntry().getValue().stamp().modified().toInstant());
    }

    /** Lets no position count that was read up to this segment. */
    void mistrust(long upTo) {
        logs.dropUpTo(upTo);
    }

    /**
     * Hands over what was not read yet.
     *
     * @return whether there was anything
     */
    boolean catchUp(Forgotten forgotten, Consumer<ArchiveBatch> to) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                return readOn(SegmentList.of(folder), forgotten, to);
            } catch (NoSuchFileException e) {
                // Merged into another between listing and opening; that one was there before this one went.
                if (attempt == TRIES) {
                    throw e;
                }
            }
        }
    }

    private boolean readOn(SegmentList list, Forgotten forgotten, Consumer<ArchiveBatch> to) throws IOException {
        boolean isMore = false;
        for (SegmentList.Segment segment : list.segments()) {
            boolean isWhole = !list.isNewest(segment.name());
            Part known = known(segment);
            if (known == null && isWhole && isMadeOfRead(segment.name())) {
                parts.put(segment.name(), Part.known(segment.stamp(), heldWithin(segment.name())));
            } else if (known != null && known.stamp().equals(segment.stamp())) {
                parts.put(segment.name(), known.sealed(segment, isWhole));
            } else {
                isMore |= read(segment, known == null ? Part.unread(segment.stamp()) : known, isWhole, forgotten, to);
            }
        }
        parts.keySet()
                .removeIf(name -> list.segments().stream()
                        .noneMatch(segment -> segment.name().equals(name)));
        return isMore;
    }

    /** Nothing where it was never read, or where another file took its name since. */
    private @Nullable Part known(SegmentList.Segment segment) {
        Part known = parts.get(segment.name());
        boolean isSame = known != null
                && known.stamp().identity().equals(segment.stamp().identity())
                && known.end() <= segment.stamp().size();
        return isSame ? known : null;
    }

    /** Whether a segment was made of others that were all read to their end. */
    private boolean isMadeOfRead(SegmentName name) {
        long next = name.first();
        for (Map.Entry<SegmentName, Part> part : parts.entrySet()) {
            if (name.covers(part.getKey())
                    && part.getKey().first() == next
                    && part.getValue().isWhole()
                    && part.getValue().isSound()) {
                next = part.getKey().last() + 1;
            }
        }
        return next == name.last() + 1;
    }

    private Held heldWithin(SegmentName name) {
        return parts.entrySet().stream()
                .filter(part -> name.covers(part.getKey()))
                .map(part -> part.getValue().held())
                .reduce(Held.NOTHING, Held::plus);
    }

    private boolean read(
            SegmentList.Segment segment, Part known, boolean isWhole, Forgotten forgotten, Consumer<ArchiveBatch> to)
            throws IOException {
        Handing handing = new Handing(segment.name(), forgotten, to);
        try {
            SegmentRead read = SegmentReader.read(segment.file(), known.end(), handing::hand);
            parts.put(segment.name(), known.readOn(segment, read, handing.held, isWhole));
        } catch (NoSuchFileException e) {
            throw e;
        } catch (IOException e) {
            parts.put(segment.name(), known.unreadable(segment, Sentences.of(e)));
        }
        return handing.isMore;
    }

    /** Takes note of a frame that was appended here. */
    void appended(SegmentName name, Path file, ArchiveBatch frame) {
        Stamp now = Stamp.of(file);
        Part known = parts.getOrDefault(name, Part.unread(now));
        parts.put(name, known.appended(now, Held.of(frame.answers())));
        frame.logs().forEach(state -> logs.take(name, state));
    }

    /** Takes note of a segment that now stands for all within it. */
    void replaced(SegmentName name, Path file, Held held) {
        parts.keySet().removeIf(other -> name.equals(other) || name.covers(other));
        Part known = Part.known(Stamp.of(file), held);
        // One that covers a single number may be gone on with.
        parts.put(name, name.first() < name.last() ? known : known.open());
    }

    /** Forgets that a segment was read. */
    void unread(SegmentName name) {
        parts.remove(name);
    }

    /** One reading of one segment, frame by frame. */
    private final class Handing {
        private final SegmentName segment;
        private final Forgotten forgotten;
        private final Consumer<ArchiveBatch> to;
        private Held held = Held.NOTHING;
        private boolean isMore;

        Handing(SegmentName segment, Forgotten forgotten, Consumer<ArchiveBatch> to) {
            this.segment = segment;
            this.forgotten = forgotten;
            this.to = to;
        }

        void hand(ArchiveBatch frame) {
            List<LogState> counting = standing.trusts(segment)
                    ? frame.logs().stream()
                            .filter(state -> logs.take(segment, state))
                            .toList()
                    : List.of();
            ArchiveBatch kept = forgotten.without(frame).withLogs(counting);
            held = held.plus(Held.of(kept.answers()));
            if (!kept.isEmpty()) {
                isMore = true;
                to.accept(kept);
            }
        }
    }
}
