package io.github.candleclock.report;

import io.github.candleclock.usage.UsageTotals;
import java.time.ZoneId;
import java.util.List;

/**
 * A whole report, before it is written in any format.
 *
 * @param by what its rows are told apart by, in this order
 * @param totals the sum of all rows
 * @param zone in which people read its times
 */
public record Report(List<Grouping> by, List<ReportRow> rows, UsageTotals totals, Health health, ZoneId zone) {}
