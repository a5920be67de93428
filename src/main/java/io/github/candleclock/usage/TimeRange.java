package io.github.candleclock.usage;

import java.time.Duration;
import java.time.Instant;

/** A span of time: from its start up to, not including, its end. */
public record TimeRange(Instant start, Instant end) {
    public TimeRange {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("a range ends after it starts: " + start + " to " + end);
        }
    }

    public boolean contains(Instant at) {
        return !at.isBefore(start) && at.isBefore(end);
    }

    public Duration length() {
        return Duration.between(start, end);
    }

    /** The share of the range that has gone by at {@code now}: 0 before it, 1 after it. */
    public double elapsed(Instant now) {
        if (!now.isAfter(start)) {
            return 0;
        }
        return now.isBefore(end) ? (double) Duration.between(start, now).toNanos() / length().toNanos() : 1;
    }
}
