package io.github.candleclock.report;

import io.github.candleclock.usage.UsageTotals;
import java.time.ZoneId;
import java.util.List;

/**
 * All blocks in order of time.
 *
 * @param isWhole whether all projects count; if not, blocks without the chosen ones are missing, and nothing is said of gaps and rates
 * @param zone in which people read their times
 */
public record BlockReport(List<BlockRow> rows, boolean isWhole, UsageTotals totals, Health health, ZoneId zone) {}
