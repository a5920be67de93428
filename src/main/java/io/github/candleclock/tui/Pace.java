package io.github.candleclock.tui;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Keeps frames that nobody waits for apart. Owned by the screen thread. */
final class Pace {
    private final LongSupplier nanos;
    private final long gap;
    private long last;

    /** @param nanos a clock that only goes forward, {@code System::nanoTime} */
    Pace(LongSupplier nanos, Duration gap) {
        this.nanos = nanos;
        this.gap = gap.toNanos();
        this.last = nanos.getAsLong() - this.gap;
    }

    void drawn() {
        last = nanos.getAsLong();
    }

    /** Nanoseconds until the next frame may come; 0 when it may come now. */
    long untilNext() {
        return Math.max(0, gap - (nanos.getAsLong() - last));
    }
}
