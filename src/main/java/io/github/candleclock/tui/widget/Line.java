package io.github.candleclock.tui.widget;

import io.github.candleclock.text.Width;
import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.canvas.Rect;
import io.github.candleclock.tui.theme.Role;
import java.util.ArrayList;
import java.util.List;

/** One row of text in several roles, which knows how wide it is. */
public record Line(List<Run> runs) {
    /** A piece of a line in one role. */
    public record Run(String text, Role role, boolean bold) {}

    public static final Line NONE = new Line(List.of());

    public Line {
        runs = List.copyOf(runs);
    }

    public static Line of(String text, Role role) {
        return NONE.and(text, role);
    }

    public Line and(String text, Role role) {
        return and(new Run(text, role, false));
    }

    public Line bold(String text, Role role) {
        return and(new Run(text, role, true));
    }

    /** A label and the figure that belongs to it. */
    public Line dim(String text) {
        return and(text, Role.DIM);
    }

    public Line text(String text) {
        return and(text, Role.TEXT);
    }

    public Line and(Line more) {
        List<Run> all = new ArrayList<>(runs);
        all.addAll(more.runs);
        return new Line(all);
    }

    public boolean isEmpty() {
        return runs.isEmpty();
    }

    public int width() {
        return runs.stream().mapToInt(run -> Width.of(run.text())).sum();
    }

    /** Draws the line and returns the column after it. */
    public int draw(Canvas canvas, int x, int y) {
        int column = x;
        for (Run run : runs) {
            column = canvas.put(column, y, run.text(), run.role(), run.bold());
        }
        return column;
    }

    /** Draws the line so that it ends before column {@code end}. */
    public void drawRight(Canvas canvas, int end, int y) {
        draw(canvas, end - width(), y);
    }

    /** Draws the first of several wordings that fits, and where none does as much of the last as there is room for. */
    public static void drawFitting(Canvas canvas, int x, int y, int room, List<Line> longestFirst) {
        fitting(room, longestFirst).draw(canvas.within(new Rect(x, y, room, 1)), 0, 0);
    }

    /** The first wording that fits, or else the last. */
    public static Line fitting(int room, List<Line> longestFirst) {
        return longestFirst.stream()
                .filter(line -> line.width() <= room)
                .findFirst()
                .orElse(longestFirst.isEmpty() ? NONE : longestFirst.get(longestFirst.size() - 1));
    }

    public Line and(Run run) {
        List<Run> all = new ArrayList<>(runs);
        all.add(run);
        return new Line(all);
    }
}
