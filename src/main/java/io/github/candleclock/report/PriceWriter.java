package io.github.candleclock.report;

import io.github.candleclock.pricing.PriceList;
import java.io.PrintWriter;
import java.util.List;

/** Writes prices in one format. */
public interface PriceWriter {
    /**
     * Writes rows.
     *
     * @param prices the list that the rows are of
     */
    void write(PriceList prices, List<PriceRow> rows, PrintWriter out);
}
