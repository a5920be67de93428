package io.github.candleclock.report;

import io.github.candleclock.usage.UsageTotals;
import java.util.List;

/**
 * One row of a report, unrounded: rounding is the writers'.
 *
 * @param label what the row is about: a day as {@code YYYY-MM-DD}
 * @param models its parts by model, most expensive first, then most tokens, then by name
 */
public record ReportRow(String label, UsageTotals totals, List<Part> models) {
    /** What one model has in a row. */
    public record Part(String model, UsageTotals totals) {}
}
