package io.github.candleclock.monitor;

import io.github.candleclock.usage.UsageTotals;
import java.time.Instant;

/**
 * One answer.
 *
 * @param session the id of its session
 * @param project the project's name as shown
 * @param subagent whether a subagent gave it
 * @param used a total of one event
 */
public record FeedRow(Instant at, String session, String project, String model, boolean subagent, UsageTotals used) {}
