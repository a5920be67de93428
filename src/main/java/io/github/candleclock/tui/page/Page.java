package io.github.candleclock.tui.page;

import io.github.candleclock.monitor.Snapshot;
import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.view.Area;
import io.github.candleclock.tui.view.ViewState;
import java.util.List;
import java.util.Optional;

/** Draws a whole frame: a function of the snapshot, the view state and the size of the canvas, and of nothing else. */
public interface Page {
    void draw(Canvas canvas, Snapshot snapshot, ViewState view);

    /** The areas that can be moved to at a size, in order. */
    default List<Area> areas(int width, int height, Snapshot snapshot, ViewState view) {
        return List.of();
    }

    /** The rows of an area that can be chosen, in order, by what they are. */
    default List<String> rows(Area area, Snapshot snapshot, ViewState view) {
        return List.of();
    }

    /** The id of the session that a row stands for. */
    default Optional<String> session(Area area, String row, Snapshot snapshot) {
        return Optional.empty();
    }
}
