package io.github.candleclock.tui.panel;

import io.github.candleclock.monitor.Snapshot;
import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.view.ViewState;

/** A region of a page that shows one part of a snapshot: a function of what it is given, over the whole of its canvas. */
public interface Panel {
    /** Columns and rows. */
    record Size(int width, int height) {
        public boolean fits(int columns, int rows) {
            return columns >= width && rows >= height;
        }
    }

    /** What it is called, in its heading or where it could not be drawn. */
    String title();

    /** Below this size it is left out. */
    Size least();

    void draw(Canvas area, Snapshot snapshot, ViewState view);
}
