package io.github.candleclock.usage;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Moments as whole microseconds of the epoch, as events and sums keep them. */
public final class Micros {
    private static final long PER_SECOND = 1_000_000;
    private static final int NANOS = 1_000;

    private Micros() {}

    /** The microseconds of a moment; {@code ChronoUnit} counts in nanoseconds, which end in the year 2262. */
    public static long of(Instant at) {
        return Math.addExact(Math.multiplyExact(at.getEpochSecond(), PER_SECOND), at.getNano() / NANOS);
    }

    /** The moment of some microseconds. */
    public static Instant at(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
