package io.github.candleclock.archive;

import java.nio.file.Path;

/**
 * Where an archive is written, and how.
 *
 * @param device whose it is
 * @param sealedFrom how long a segment is when the next one is begun, in bytes
 * @param answersAtOnce how many answers are in memory at once while segments are merged
 */
record Place(Path folder, Device device, Disk disk, long sealedFrom, int answersAtOnce) {
    /** Merging takes some 40 MB then, at 400 bytes an answer. */
    private static final int USUAL_ANSWERS = 100_000;

    private static final long USUAL_SEGMENT = 1 << 20;

    Place(Path folder, Device device) {
        this(folder, device, new Disk(), USUAL_SEGMENT, USUAL_ANSWERS);
    }

    /** The file of a segment. */
    Path file(SegmentName segment) {
        return folder.resolve(segment.file());
    }
}
