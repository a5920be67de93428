package io.github.candleclock.tui.page;

import io.github.candleclock.monitor.Snapshot;
import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.view.ViewState;

/** Draws a whole frame: a function of the snapshot, the view state and the size of the canvas, and of nothing else. */
public interface Page {
    void draw(Canvas canvas, Snapshot snapshot, ViewState view);
}
