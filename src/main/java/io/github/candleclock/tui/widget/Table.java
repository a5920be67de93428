package io.github.candleclock.tui.widget;

import io.github.candleclock.text.Width;
import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.canvas.Rect;
import io.github.candleclock.tui.theme.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Rows under headings. Where room is short, columns give way: that of the highest rank first. Where there is more than enough, columns
 * widen up to their most, and what is still left goes evenly between them.
 *
 * @param sortedBy the heading that stands out
 */
public record Table<T>(List<Column<T>> columns, String sortedBy) {
    private static final int GAP = 2;

    /** Draws one row's cell over the whole of a canvas one row high. */
    public interface Cell<T> {
        void draw(Canvas cell, T row);
    }

    /**
     * One column.
     *
     * @param rank when it gives way: 0 never, then the highest first
     */
    public record Column<T>(String heading, int least, int most, boolean right, int rank, Cell<T> cell) {}

    private record Place<T>(Column<T> column, int x, int width) {}

    /** Draws the headings on the first row and as many rows as fit. */
    public void draw(Canvas canvas, List<T> rows) {
        for (Place<T> place : places(canvas.width())) {
            Column<T> column = place.column();
            String heading = column.heading();
            int start = column.right() ? place.width() - Width.of(heading) : 0;
            boolean sorted = heading.strip().equals(sortedBy);
            canvas.put(place.x() + start, 0, heading, sorted ? Role.TITLE : Role.DIM, sorted);
            for (int y = 1; y < canvas.height() && y <= rows.size(); y++) {
                column.cell().draw(canvas.within(new Rect(place.x(), y, place.width(), 1)), rows.get(y - 1));
            }
        }
    }

    private List<Place<T>> places(int width) {
        List<Column<T>> kept = new ArrayList<>(columns);
        while (needed(kept) > width && kept.stream().anyMatch(column -> column.rank() > 0)) {
            kept.remove(kept.stream().max(Comparator.comparingInt(Column::rank)).orElseThrow());
        }
        int spare = Math.max(0, width - needed(kept));
        List<Integer> widths = new ArrayList<>();
        for (Column<T> column : kept) {
            int more = Math.min(spare, column.most() - column.least());
            widths.add(column.least() + more);
            spare -= more;
        }
        List<Place<T>> places = new ArrayList<>();
        int gaps = Math.max(1, kept.size() - 1);
        int x = 0;
        for (int i = 0; i < kept.size(); i++) {
            places.add(new Place<>(kept.get(i), x + spare * i / gaps, widths.get(i)));
            x += widths.get(i) + GAP;
        }
        return places;
    }

    private static <T> int needed(List<Column<T>> columns) {
        return columns.stream().mapToInt(Column::least).sum() + GAP * (columns.size() - 1);
    }
}
