package io.github.candleclock.report;

import io.github.candleclock.usage.UsageTotals;
import java.time.ZoneId;
import java.util.List;

/**
 * All blocks in order of time.
 *
 * @param zone in which people read their times
 */
public record BlockReport(List<BlockRow> rows, UsageTotals totals, Health health, ZoneId zone) {}
