package io.github.candleclock.tui.page;

import io.github.candleclock.monitor.Snapshot;
import io.github.candleclock.text.Foreign;
import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.canvas.Rect;
import io.github.candleclock.tui.panel.Panel;
import io.github.candleclock.tui.theme.Role;
import io.github.candleclock.tui.view.ViewState;
import io.github.candleclock.tui.widget.Heading;
import io.github.candleclock.tui.widget.Line;

/** Draws a panel in its place, and its fault there instead where it breaks: the rest of the page is not touched by it. */
final class PanelBox {
    private PanelBox() {}

    static void draw(Panel panel, Canvas canvas, Rect rect, Snapshot snapshot, ViewState view) {
        Canvas area = canvas.within(rect);
        if (!panel.least().fits(area.width(), area.height())) {
            return;
        }
        try {
            panel.draw(area, snapshot, view);
        } catch (RuntimeException fault) {
            area.clear(new Rect(0, 0, area.width(), area.height()), Role.BACKGROUND);
            int margin = Math.max(0, LiveLayout.MARGIN - rect.x());
            drawFault(panel, area.within(new Rect(margin, 0, area.width() - margin, area.height())), fault);
        }
    }

    /** What the panel had drawn so far is wiped away before: half a picture would say something false. */
    private static void drawFault(Panel panel, Canvas area, RuntimeException fault) {
        String message = fault.getMessage();
        String words = fault.getClass().getSimpleName() + (message == null ? "" : ": " + message);
        String harmless = Foreign.harmless(words);
        if (area.height() == 1) {
            area.put(
                    0,
                    0,
                    Foreign.cut("▲ " + panel.title() + " cannot be drawn: " + harmless, area.width()),
                    Role.CRITICAL);
            return;
        }
        Heading.draw(area, 0, panel.title(), Line.of("▲ cannot be drawn", Role.CRITICAL));
        area.put(0, 1, Foreign.cut(harmless, area.width()), Role.TEXT);
    }
}
