package io.github.candleclock.report;

import io.github.candleclock.text.Width;
import java.util.ArrayList;
import java.util.List;

/** Lays out cells as lines whose columns stand below one another. */
public final class Columns {
    private static final String GAP = "   ";

    private Columns() {}

    /**
     * One line for each row; all rows have as many cells.
     *
     * @param sides a letter for each column: {@code l} for words, {@code r} for figures
     */
    public static List<String> lines(String sides, List<List<String>> rows) {
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                String blanks = " ".repeat(width(rows, i) - Width.of(row.get(i)));
                boolean isLeft = sides.charAt(i) == 'l';
                line.append(i == 0 ? "" : GAP).append(isLeft ? row.get(i) + blanks : blanks + row.get(i));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private static int width(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(row -> Width.of(row.get(column))).max().orElse(0);
    }
}
