package io.github.candleclock.block;

import io.github.candleclock.usage.TimeRange;
import java.time.Instant;

/**
 * Five hours in which Claude's limit counts together what is used.
 *
 * @param range a window that Claude told of; else from the full UTC hour of the first event, five hours long unless a window cuts it
 * @param firstEvent when its first event was
 * @param lastEvent when its last event was
 * @param isOfficial it is a window that Claude told of
 */
public record Block(TimeRange range, Instant firstEvent, Instant lastEvent, boolean isOfficial) {
    /** Whether a window that Claude told of left it less than five hours: such a block says little of others. */
    public boolean isCut() {
        return range.length().compareTo(BlockTimeline.LENGTH) < 0;
    }
}
