package io.github.candleclock.usage;

import java.time.Instant;

/** Moments that are told as a number. */
public final class EpochTime {
    /** Seconds reach this in the year 5138, milliseconds reached it in 1973. */
    private static final double LEAST_MILLIS = 1e11;

    private EpochTime() {}

    /** The moment so many seconds or milliseconds after the beginning of 1970, to the millisecond; the size of the number tells which. */
    public static Instant of(double number) {
        return Instant.ofEpochMilli(Math.round(Math.abs(number) < LEAST_MILLIS ? number * 1000 : number));
    }
}
