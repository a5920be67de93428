package io.github.candleclock.limit;

import io.github.candleclock.usage.TimeRange;
import java.time.Instant;
import java.util.Optional;

/**
 * One official percentage at one moment.
 *
 * @param percent of the limit that is used, from 0; whole numbers mostly, above 100 when more than all is
 * @param resetsAt when the window ends that it is of
 * @param at when Claude told it, not when it was seen
 */
public record OfficialReading(WindowKind kind, double percent, Instant resetsAt, Instant at) {
    /** The window that it is of; empty where its kind does not say how long that is. */
    public Optional<TimeRange> window() {
        return kind.length().map(length -> new TimeRange(resetsAt.minus(length), resetsAt));
    }
}
