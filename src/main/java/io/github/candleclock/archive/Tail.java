package io.github.candleclock.archive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The end of an archive, where its writer appends: the newest segment, or one that is only begun when there is something to put into it.
 */
final class Tail implements Closeable {
    private static final Duration FORCE_EVERY = Duration.ofMinutes(1);

    private final Place place;
    private SegmentName name;
    private @Nullable SegmentWriter segment;
    private boolean isDirty;
    private Instant forced;

    private Tail(Place place, SegmentName name, Instant now) {
        this.place = place;
        this.name = name;
        this.forced = now;
    }

    /** Behind all segments: in one of its own. */
    static Tail begin(Place place, long number, Instant now) {
        return new Tail(place, SegmentName.of(number), now);
    }

    /** In the newest segment, behind its last whole frame. */
    static Tail reopen(Place place, SegmentName name, long end, Instant now) throws IOException {
        Tail tail = new Tail(place, name, now);
        tail.segment = place.disk().goOn(tail.file(), end, place.device());
        return tail;
    }

    /** Whether a segment that was found may be gone on with. Readers take one that was made of others for finished. */
    static boolean mayGoOn(Place place, SegmentName name, long size) {
        return name.first() == name.last() && size < place.sealedFrom();
    }

    SegmentName name() {
        return name;
    }

    Path file() {
        return place.file(name);
    }

    void append(ArchiveBatch frame) throws IOException {
        if (segment != null && segment.size() >= place.sealedFrom()) {
            seal();
        }
        if (segment == null) {
            segment = place.disk().begin(file(), place.device());
        }
        place.disk().append(segment, frame);
        isDirty = true;
    }

    /** Ends this segment; the next one is begun with the next frame. */
    void seal() throws IOException {
        if (segment != null) {
            close();
            segment = null;
            name = SegmentName.of(name.last() + 1);
        }
    }

    void forceIfDue(Instant now) throws IOException {
        if (isDirty && !now.isBefore(forced.plus(FORCE_EVERY))) {
            forced = now;
            force();
        }
    }

    private void force() throws IOException {
        if (segment != null && isDirty) {
            // Not at each append: the logs are still there, and a checksum tells what a power cut left half. But not
            // much later either.
            place.disk().force(segment);
            isDirty = false;
        }
    }

    @Override
    public void close() throws IOException {
        if (segment != null) {
            try {
                // A sealed segment is never looked after again, and frames behind it would let a gap in it look like
                // damage.
                force();
            } finally {
                segment.close();
            }
        }
    }
}
