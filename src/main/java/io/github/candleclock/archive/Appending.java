package io.github.candleclock.archive;

import java.io.IOException;
import java.util.Optional;

/** Copies frames from a reader, which takes no faults back, into a segment, and says at its end what went wrong. */
final class Appending {
    private final Disk disk;
    private final SegmentWriter to;
    private Optional<IOException> fault = Optional.empty();

    Appending(Disk disk, SegmentWriter to) {
        this.disk = disk;
        this.to = to;
    }

    void take(ArchiveBatch frame) {
        if (fault.isPresent() || frame.isEmpty()) {
            return;
        }
        try {
            disk.append(to, frame);
        } catch (IOException e) {
            fault = Optional.of(e);
        }
    }

    void end() throws IOException {
        if (fault.isPresent()) {
            throw fault.get();
        }
    }
}
