package io.github.candleclock.tui.page;

import io.github.candleclock.monitor.Snapshot;
import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.panel.Panel;
import io.github.candleclock.tui.theme.Role;
import io.github.candleclock.tui.view.ViewState;

/** Draws a little, then fails. */
record FaultyPanel(String title) implements Panel {
    @Override
    public Size least() {
        return new Size(1, 1);
    }

    @Override
    public void draw(Canvas area, Snapshot snapshot, ViewState view) {
        area.put(0, 0, "half a picture", Role.TEXT);
        throw new IllegalStateException("the wick\u001b[2J is wet");
    }
}
