package io.github.candleclock.cli;

import io.github.candleclock.monitor.IngestHealth;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;

/** Says on the error stream what of the logs is not in a report, so that nothing is dropped in silence. */
final class ReadingNotes {
    private ReadingNotes() {}

    static void print(IngestHealth health, PrintWriter err) {
        health.skipped().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(skipped -> err.printf(
                        Locale.ROOT,
                        "candleclock: %,d skipped: %s%n",
                        skipped.getValue(),
                        skipped.getKey().words()));
        health.unreadable().forEach(trouble -> err.println("candleclock: cannot read " + trouble));
        int more = health.unreadableCount() - health.unreadable().size();
        if (more > 0) {
            err.println("candleclock: cannot read " + more + " more");
        }
    }
}
