package io.github.candleclock.archive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What only the holder of an archive's lock does: put the folder in order, append, merge segments. */
final class Writing implements Closeable {
    private final Place place;
    private final Disk disk;
    private final Path folder;
    private final Standing standing;
    private final ReadSoFar read;
    private final WriterLock lock;
    private @Nullable Tail tail;
    private long droppedBytes;

    Writing(Place place, Standing standing, ReadSoFar read, WriterLock lock) {
        this.place = place;
        this.disk = place.disk();
        this.folder = place.folder();
        this.standing = standing;
        this.read = read;
        this.lock = lock;
    }

    boolean isReady() {
        return tail != null;
    }

    long droppedBytes() {
        return droppedBytes;
    }

    /** Puts in order what a crash or damage left behind. All segments have been read to their end before. */
    void prepare(Instant now) throws IOException {
        for (Part part : read.parts().values()) {
            if (part.fault().isPresent()) {
                throw new IOException(part.fault().get());
            }
        }
        SegmentList list = SegmentList.of(folder);
        for (Path leftover : list.leftovers()) {
            disk.delete(leftover);
        }
        disk.delete(folder.resolve(Compaction.UNFINISHED));
        boolean isDamaged = read.parts().values().stream().anyMatch(part -> !part.isSound());
        if (isDamaged || standing.isBehind()) {
            endTail();
            // Before the repair: were it the other way round, a crash in between would leave positions that nothing
            // speaks against.
            standing.mistrust(disk, list.lastNumber());
            read.mistrust(list.lastNumber());
            repair(list);
        }
        if (tail == null) {
            tail = tail(list, now);
        }
    }

    private void repair(SegmentList list) throws IOException {
        for (SegmentList.Segment segment : list.segments()) {
            Part part = read.parts().get(segment.name());
            if (part != null && !part.isSound()) {
                Repair.of(place, segment.file(), part.damages());
                read.replaced(segment.name(), segment.file(), part.held());
            }
        }
    }

    private Tail tail(SegmentList list, Instant now) throws IOException {
        Part newest =
                list.newest().map(segment -> read.parts().get(segment.name())).orElse(null);
        if (newest == null) {
            return Tail.begin(place, list.lastNumber() + 1, now);
        }
        SegmentName name = list.newest().orElseThrow().name();
        droppedBytes += newest.torn();
        if (newest.torn() > 0) {
            disk.truncate(folder.resolve(name.file()), newest.end());
        }
        return Tail.mayGoOn(place, name, newest.end()) && standing.trusts(name)
                ? Tail.reopen(place, name, newest.end(), now)
                : Tail.begin(place, name.last() + 1, now);
    }

    private Tail ready() {
        if (tail == null) {
            throw new IllegalStateException("an archive is put in order before it is written");
        }
        return tail;
    }

    /** Appends the frames of a batch; those before one that fails stay, and no position is among them. */
    void append(ArchiveBatch batch, Instant now) throws IOException {
        lock.touch(now);
        for (ArchiveBatch frame : Portions.of(batch)) {
            ready().append(frame);
            read.appended(ready().name(), ready().file(), frame);
        }
    }

    void force(Instant now) throws IOException {
        lock.touch(now);
        if (tail != null) {
            tail.forceIfDue(now);
        }
    }

    /** Merges one run of segments, where one is worth it. */
    boolean tidy(Instant now) throws IOException {
        lock.touch(now);
        List<SegmentList.Segment> run = Tiers.run(place, SegmentList.of(folder), read.parts());
        if (!run.isEmpty()) {
            merge(run, false, now);
        }
        return !run.isEmpty();
    }

    /** Makes one segment of all. */
    void compactAll(Instant now) throws IOException {
        ready().seal();
        List<SegmentList.Segment> all = SegmentList.of(folder).segments();
        if (!all.isEmpty()) {
            merge(all, true, now);
        }
    }

    private void merge(List<SegmentList.Segment> run, boolean isAll, Instant now) throws IOException {
        long answers = 0;
        for (SegmentList.Segment segment : run) {
            Part part = read.parts().get(segment.name());
            answers += part == null ? 0 : part.held().answers();
        }
        Compaction.Outcome outcome = new Compaction(place, standing, now).merge(run, answers, isAll);
        read.replaced(outcome.name(), outcome.file(), outcome.held());
    }

    private void endTail() throws IOException {
        Tail ended = tail;
        tail = null;
        if (ended != null) {
            ended.close();
        }
    }

    @Override
    public void close() throws IOException {
        // The lock last: whoever takes it next finds all that was appended.
        try (lock) {
            endTail();
        }
    }
}
