package io.github.candleclock.report;

import io.github.candleclock.text.Width;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Lines of cells, laid out in columns: text to the left, figures to the right, a rule where one is asked for. */
final class TextTable {
    private static final String GAP = "  ";

    private final int textColumns;
    private final List<List<String>> lines = new ArrayList<>();
    private final List<Integer> rules = new ArrayList<>();

    /** @param textColumns how many of the first columns hold text */
    TextTable(int textColumns) {
        this.textColumns = textColumns;
    }

    void add(List<String> cells) {
        lines.add(List.copyOf(cells));
    }

    /** A rule between the last line and the next one. */
    void rule() {
        rules.add(lines.size());
    }

    int width() {
        int width = 0;
        for (int column : widths()) {
            width += column + GAP.length();
        }
        return Math.max(0, width - GAP.length());
    }

    void print(PrintWriter out) {
        int[] widths = widths();
        String rule = "─".repeat(width());
        for (int i = 0; i < lines.size(); i++) {
            if (rules.contains(i)) {
                out.println(rule);
            }
            out.println(line(lines.get(i), widths));
        }
    }

    private int[] widths() {
        int[] widths = new int[lines.stream().mapToInt(List::size).max().orElse(0)];
        for (List<String> line : lines) {
            for (int i = 0; i < line.size(); i++) {
                widths[i] = Math.max(widths[i], Width.of(line.get(i)));
            }
        }
        return widths;
    }

    private String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String blanks = " ".repeat(widths[i] - Width.of(cells.get(i)));
            line.append(i == 0 ? "" : GAP).append(i < textColumns ? cells.get(i) + blanks : blanks + cells.get(i));
        }
        return line.toString().stripTrailing();
    }
}
