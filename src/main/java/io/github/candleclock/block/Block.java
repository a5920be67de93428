package io.github.candleclock.block;

import io.github.candleclock.usage.TimeRange;
import java.time.Instant;

/**
 * Five hours in which Claude's limit counts together what is used.
 *
 * @param range from the full UTC hour of the first event, five hours long
 * @param firstEvent when its first event was
 * @param lastEvent when its last event was
 */
public record Block(TimeRange range, Instant firstEvent, Instant lastEvent) {}
