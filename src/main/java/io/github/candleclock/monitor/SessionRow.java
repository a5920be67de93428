package io.github.candleclock.monitor;

import io.github.candleclock.usage.UsageTotals;
import java.time.Instant;

/**
 * One session with its subagents.
 *
 * @param project the project's name as shown
 * @param model of its newest answer in the main chain
 * @param whole all it ever used
 * @param recent what it used in the last ten minutes
 */
public record SessionRow(
        String id,
        String project,
        String branch,
        String model,
        UsageTotals whole,
        UsageTotals recent,
        Instant lastActivity) {}
