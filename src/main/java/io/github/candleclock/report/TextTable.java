package io.github.candleclock.report;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** A table for people: text to the left, figures to the right, a rule where one is asked for. */
final class TextTable {
    private static final int GAP = 2;

    private final Columns columns;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<Integer> rules = new ArrayList<>();

    /** @param textColumns how many of the first columns hold text */
    TextTable(int textColumns) {
        columns = new Columns("l".repeat(textColumns) + "r", GAP);
    }

    void add(List<String> cells) {
        rows.add(List.copyOf(cells));
    }

    /** A rule between the last line and the next one. */
    void rule() {
        rules.add(rows.size());
    }

    int width() {
        return columns.width(rows);
    }

    void print(PrintWriter out) {
        List<String> lines = columns.lines(rows);
        String rule = "─".repeat(width());
        for (int i = 0; i < lines.size(); i++) {
            if (rules.contains(i)) {
                out.println(rule);
            }
            out.println(lines.get(i));
        }
    }
}
