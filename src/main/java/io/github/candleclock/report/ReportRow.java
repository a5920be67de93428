package io.github.candleclock.report;

import io.github.candleclock.usage.UsageTotals;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * One row of a report, unrounded: rounding is the writers'.
 *
 * @param labels what the row is about, one for each grouping of the report, in its order
 * @param models its parts by model, most expensive first, then most tokens, then by name
 * @param first when its first event was
 * @param last when its last event was
 */
public record ReportRow(List<Label> labels, UsageTotals totals, List<Part> models, Instant first, Instant last) {
    /** What one model has in a row. */
    public record Part(String model, UsageTotals totals) {
        public static final Comparator<Part> DEAREST_FIRST =
                Comparator.comparing(Part::totals, UsageTotals.DEAREST_FIRST).thenComparing(Part::model);
    }
}
