package io.github.candleclock.archive;

import io.github.candleclock.ingest.AgentKind;
import io.github.candleclock.ingest.LogState;
import io.github.candleclock.ingest.Sighting;
import io.github.candleclock.usage.EventKey;
import io.github.candleclock.usage.MergedAnswer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Makes one segment of neighbouring ones: each answer once, without what is forgotten; of each log its newest position.
 *
 * <pre>
 *   1-1  2-2  3-3  4-4  5-5      written beside them under another name,
 *   └── segment.tmp ──┘          forced, renamed to 1-4; then what is within it is deleted
 *   1-4                 5-5      (a crash before that leaves leftovers, which nobody reads)
 * </pre>
 *
 * <p>Answers are taken in several rounds, by their keys, so that only a share of them is in memory.
 */
final class Compaction {
    static final String UNFINISHED = "segment" + Disk.UNFINISHED;

    /** A log that is gone stays known for so long after its last change: until nobody brings it back. */
    private static final Duration GONE_FOR = Duration.ofDays(60);

    private final Place place;
    private final Disk disk;
    private final Standing standing;
    private final Forgotten forgotten;
    private final Instant now;
    private final Map<Path, LogState> logs = new LinkedHashMap<>();
    private final Map<String, Beside> besides = new TreeMap<>();
    private Held held = Held.NOTHING;

    Compaction(Place place, Standing standing, Instant now) {
        this.place = place;
        this.disk = place.disk();
        this.standing = standing;
        this.forgotten = standing.forgotten().and(standing.retention(), now);
        this.now = now;
    }

    /** What one device's frames hold beside answers, and which sessions and agents still have answers. */
    private static final class Beside {
        final Set<Sighting> sightings = new LinkedHashSet<>();
        final Set<AgentKind> kinds = new LinkedHashSet<>();
        final Set<String> forgotten = new LinkedHashSet<>();
        final Set<String> left = new LinkedHashSet<>();

        /** A session, or an agent, that had answers and has none any more. */
        boolean isForgotten(String name) {
            return forgotten.contains(name) && !left.contains(name);
        }
    }

    private record Identity(String device, EventKey key) {}

    /** What it came to. */
    record Outcome(SegmentName name, Path file, Held held) {}

    /**
     * Merges segments.
     *
     * @param run neighbours, oldest first
     * @param answers how many there are in them, at most
     * @param isAll there are no others: what is forgotten is erased to its last trace
     * @throws IOException where one cannot be written, or one that is merged cannot be read whole: then everything is as it was
     */
    Outcome merge(List<SegmentList.Segment> run, long answers, boolean isAll) throws IOException {
        SegmentName name = new SegmentName(
                run.get(0).name().first(), run.get(run.size() - 1).name().last());
        Path fresh = place.folder().resolve(UNFINISHED);
        Path file = place.file(name);
        disk.delete(fresh);
        try (SegmentWriter writer = disk.begin(fresh, place.device())) {
            int rounds = Math.toIntExact(1 + answers / place.answersAtOnce());
            for (int round = 0; round < rounds; round++) {
                write(writer, round(run, round, rounds));
            }
            writeBesides(writer, isAll);
            writeLogs(writer, run.get(0).name().first() == 1);
            // Before the rename, and so before what it stands for is deleted: from then on it alone holds these
            // answers.
            disk.force(writer);
        }
        // The time of an archive is that of its last append, and this is none.
        Files.setLastModifiedTime(fresh, newest(run));
        disk.rename(fresh, file);
        for (SegmentList.Segment merged : run) {
            if (!merged.name().equals(name)) {
                disk.delete(merged.file());
            }
        }
        return new Outcome(name, file, held);
    }

    private static FileTime newest(List<SegmentList.Segment> run) {
        return run.stream()
                .map(segment -> segment.stamp().modified())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private Map<Identity, MergedAnswer> round(List<SegmentList.Segment> run, int round, int rounds) throws IOException {
        Map<Identity, MergedAnswer> answers = new LinkedHashMap<>();
        for (SegmentList.Segment segment : run) {
            SegmentRead read = SegmentReader.read(segment.file(), 0, frame -> {
                if (round == 0) {
                    takeBeside(frame, standing.trusts(segment.name()));
                }
                takeAnswers(frame, round, rounds, answers);
            });
            if (!read.damages().isEmpty() || read.torn() > 0) {
                throw new DamageFound(segment.name());
            }
        }
        return answers;
    }

    private void takeBeside(ArchiveBatch frame, boolean isTrusted) {
        Beside beside = beside(frame.device());
        beside.sightings.addAll(frame.sightings());
        beside.kinds.addAll(frame.kinds());
        if (isTrusted) {
            frame.logs().forEach(state -> logs.put(state.log(), state));
        }
    }

    private Beside beside(String of) {
        return besides.computeIfAbsent(of, any -> new Beside());
    }

    private void takeAnswers(ArchiveBatch frame, int round, int rounds, Map<Identity, MergedAnswer> answers) {
        for (MergedAnswer answer : frame.answers()) {
            EventKey key = answer.best().key();
            if (Math.floorMod(Long.hashCode(key.low()), rounds) == round) {
                answers.merge(new Identity(frame.device(), key), answer, MergedAnswer::with);
            }
        }
    }

    private void write(SegmentWriter writer, Map<Identity, MergedAnswer> answers) throws IOException {
        Map<String, List<MergedAnswer>> byDevice = new TreeMap<>();
        answers.forEach((identity, answer) -> {
            boolean isForgotten = forgotten.holds(answer.best());
            Beside beside = beside(identity.device());
            Set<String> names = isForgotten ? beside.forgotten : beside.left;
            names.add(answer.best().origin().session());
            names.add(answer.best().origin().agent());
            if (!isForgotten) {
                byDevice.computeIfAbsent(identity.device(), any -> new ArrayList<>())
                        .add(answer);
            }
        });
        for (Map.Entry<String, List<MergedAnswer>> one : byDevice.entrySet()) {
            // By time: neighbours are alike then, and what is alike takes little room.
            one.getValue().sort(Comparator.comparing(answer -> answer.best().at()));
            held = held.plus(Held.of(one.getValue()));
            append(writer, new ArchiveBatch(one.getKey(), one.getValue(), List.of(), List.of(), List.of()));
        }
    }

    private void writeBesides(SegmentWriter writer, boolean isAll) throws IOException {
        for (Map.Entry<String, Beside> one : besides.entrySet()) {
            Beside beside = one.getValue();
            Stream<Sighting> sightings = beside.sightings.stream();
            Stream<AgentKind> kinds = beside.kinds.stream();
            if (isAll) {
                // Only now: as long as there are other segments, a session may have answers there.
                sightings = sightings.filter(sighting -> !beside.isForgotten(sighting.session()));
                kinds = kinds.filter(kind -> !beside.isForgotten(kind.agent()));
            }
            append(writer, new ArchiveBatch(one.getKey(), List.of(), sightings.toList(), kinds.toList(), List.of()));
        }
    }

    /** A position is only ever left out where no older one is left in an older segment. */
    private void writeLogs(SegmentWriter writer, boolean isOldest) throws IOException {
        long goneBefore = now.minus(GONE_FOR).toEpochMilli();
        List<LogState> known = logs.values().stream()
                .filter(state -> !(isOldest && state.isGone() && state.modified() < goneBefore))
                .toList();
        append(writer, Portions.ofLogs(known));
    }

    private void append(SegmentWriter writer, ArchiveBatch batch) throws IOException {
        for (ArchiveBatch frame : Portions.of(batch)) {
            disk.append(writer, frame);
        }
    }
}
