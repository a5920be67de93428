package io.github.candleclock.report;

import io.github.candleclock.text.Width;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Lays out cells as lines whose columns stand below one another; a row may end before the last column.
 *
 * @param sides a letter for each column: {@code l} for words, {@code r} for figures, {@code .} for figures whose points stand below each
 *     other; the last one holds for all columns that follow
 * @param gap blanks between two columns
 */
public record Columns(String sides, int gap) {
    /** One line for each row. */
    public List<String> lines(List<List<String>> rows) {
        List<List<String>> cells = pointed(rows);
        int[] widths = most(cells, Width::of);
        return cells.stream().map(row -> line(row, widths)).toList();
    }

    /** Columns of the widest line that these rows can have. */
    int width(List<List<String>> rows) {
        int[] widths = most(pointed(rows), Width::of);
        return IntStream.of(widths).sum() + gap * Math.max(0, widths.length - 1);
    }

    private String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            String cell = row.get(i);
            String blanks = " ".repeat(widths[i] - Width.of(cell));
            line.append(" ".repeat(i == 0 ? 0 : gap)).append(side(i) == 'l' ? cell + blanks : blanks + cell);
        }
        return line.toString().stripTrailing();
    }

    /** The rows with blanks behind a figure that has fewer decimals than others of its column; a heading has no point. */
    private List<List<String>> pointed(List<List<String>> rows) {
        if (!sides.contains(".")) {
            return rows;
        }
        int[] decimals = most(rows, Columns::decimals);
        List<List<String>> pointed = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> cells = new ArrayList<>(row);
            for (int i = 0; i < cells.size(); i++) {
                String cell = cells.get(i);
                if (side(i) == '.' && cell.contains(".")) {
                    cells.set(i, cell + " ".repeat(decimals[i] - decimals(cell)));
                }
            }
            pointed.add(cells);
        }
        return pointed;
    }

    private char side(int column) {
        return sides.charAt(Math.min(column, sides.length() - 1));
    }

    private static int decimals(String figure) {
        return figure.contains(".") ? figure.length() - figure.indexOf('.') - 1 : 0;
    }

    /** For each column the most that one of its cells measures. */
    private static int[] most(List<List<String>> rows, ToIntFunction<String> measure) {
        int[] most = new int[rows.stream().mapToInt(List::size).max().orElse(0)];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                most[i] = Math.max(most[i], measure.applyAsInt(row.get(i)));
            }
        }
        return most;
    }
}
