package io.github.candleclock.report;

import java.io.PrintWriter;

/** Writes a report in one format. */
public interface ReportWriter {
    void write(Report report, PrintWriter out);
}
