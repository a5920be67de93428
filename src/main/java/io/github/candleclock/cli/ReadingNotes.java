package io.github.candleclock.cli;

import io.github.candleclock.monitor.IngestHealth;
import java.io.PrintWriter;

/** Names on the error stream what could not be read for a report; what was skipped stands in the report. */
final class ReadingNotes {
    private ReadingNotes() {}

    static void print(IngestHealth health, PrintWriter err) {
        health.unreadable().forEach(trouble -> err.println("candleclock: cannot read " + trouble));
        int more = health.unreadableCount() - health.unreadable().size();
        if (more > 0) {
            err.println("candleclock: cannot read " + more + " more");
        }
    }
}
