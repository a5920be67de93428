package io.github.candleclock.report;

import io.github.candleclock.text.Foreign;
import io.github.candleclock.usage.UsageTotals;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands below a table: what its figures do not hold, and why. */
final class TableNotes {
    static final String AHEAD_IS_COUNTED = "counted here, and in no block until their time comes.";
    static final String AHEAD_IS_LEFT_OUT = "left out here until their time comes.";

    private TableNotes() {}

    /** @param ahead what is said of answers that are ahead of the clock */
    static void print(UsageTotals all, Stream<ReportRow> rows, Health health, String ahead, PrintWriter out) {
        List<String> notes = new ArrayList<>();
        if (all.lowerBounds() > 0) {
            notes.add("≥  The true output of " + TableCells.count(all.lowerBounds()) + " of "
                    + TableCells.count(all.events())
                    + " answers was never written to the logs; what stands here is the least it can be.");
        }
        if (all.unpricedTokens() > 0) {
            notes.add("≥  " + TableCells.count(all.unpricedTokens())
                    + " tokens have no known price and are not in the cost: " + unpriced(rows)
                    + ". 'candleclock prices' says more.");
        }
        if (health.archivedEvents() > 0) {
            notes.add("·  " + TableCells.count(health.archivedEvents()) + " of "
                    + count(all.events(), "answer is", "answers are")
                    + " known from the archive alone: no log of their session is left.");
        }
        health(health, ahead, notes);
        if (!notes.isEmpty()) {
            out.println();
            notes.forEach(out::println);
        }
    }

    private static void health(Health health, String ahead, List<String> notes) {
        String skipped = health.skipped().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> TableCells.count(entry.getValue()) + " "
                        + entry.getKey().words())
                .collect(Collectors.joining(", "));
        if (!skipped.isEmpty()) {
            notes.add("▲  Skipped: " + skipped + ". 'candleclock doctor' names the lines.");
        }
        if (health.unreadable() > 0) {
            notes.add("▲  " + count(health.unreadable(), "file or folder", "files or folders")
                    + " could not be read, so what they hold is missing here.");
        }
        if (health.aheadOfClock() > 0) {
            notes.add("▲  " + count(health.aheadOfClock(), "answer is", "answers are")
                    + " later than this machine's clock: " + ahead);
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
}
