package io.github.candleclock.report;

import io.github.candleclock.ingest.SkipReason;
import io.github.candleclock.text.Foreign;
import io.github.candleclock.usage.UsageTotals;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands below a table: what its figures do not hold, and why. */
final class TableNotes {
    private TableNotes() {}

    static void print(UsageTotals all, Stream<ReportRow> rows, Health health, PrintWriter out) {
        if (all.lowerBounds() > 0) {
            note(
                    out,
                    "≥",
                    "The true output of " + TableCells.count(all.lowerBounds()) + " of "
                            + TableCells.count(all.events())
                            + " answers was never written to the logs; what stands here is the least it can be.");
        }
        if (all.unpricedTokens() > 0) {
            note(
                    out,
                    "≥",
                    TableCells.count(all.unpricedTokens())
                            + " tokens have no known price and are not in the cost: " + unpriced(rows)
                            + ". 'candleclock prices' says more.");
        }
        health(health, out);
    }

    private static void health(Health health, PrintWriter out) {
        List<Map.Entry<SkipReason, Long>> skipped = health.skipped().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.comparingByKey())
                .toList();
        if (!skipped.isEmpty()) {
            String reasons = skipped.stream()
                    .map(entry -> TableCells.count(entry.getValue()) + " "
                            + entry.getKey().words())
                    .collect(Collectors.joining(", "));
            note(out, "▲", "Skipped: " + reasons + ". 'candleclock doctor' names the lines.");
        }
        if (health.unreadable() > 0) {
            note(
                    out,
                    "▲",
                    count(health.unreadable(), "file or folder", "files or folders")
                            + " could not be read, so what they hold is missing here.");
        }
        if (health.aheadOfClock() > 0) {
            note(
                    out,
                    "▲",
                    count(health.aheadOfClock(), "answer", "answers")
                            + (health.aheadOfClock() == 1 ? " is" : " are")
                            + " later than this machine's clock: counted here, and in no block until their time comes.");
        }
    }

    private static String count(long number, String one, String many) {
        return TableCells.count(number) + " " + (number == 1 ? one : many);
    }

    private static String unpriced(Stream<ReportRow> rows) {
        return rows.flatMap(row -> row.models().stream())
                .filter(part -> part.totals().unpricedTokens() > 0)
                .map(part -> Foreign.harmless(part.model()))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static void note(PrintWriter out, String sign, String sentence) {
        out.println();
        out.println(sign + "  " + sentence);
    }
}
