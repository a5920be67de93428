package io.github.candleclock.archive;

import java.io.IOException;

/** Says that a segment is damaged which was whole when it was read before. */
final class DamageFound extends IOException {
    private static final long serialVersionUID = 1;

    private final transient SegmentName segment;

    DamageFound(SegmentName segment) {
        super(segment.file() + " is damaged");
        this.segment = segment;
    }

    SegmentName segment() {
        return segment;
    }
}
