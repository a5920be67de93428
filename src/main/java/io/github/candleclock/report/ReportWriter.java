package io.github.candleclock.report;

import java.io.PrintWriter;
import java.util.List;

/** Writes rows in one format. */
public interface ReportWriter {
    void write(List<ReportRow> rows, PrintWriter out);
}
