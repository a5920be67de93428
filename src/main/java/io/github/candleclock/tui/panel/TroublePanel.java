package io.github.candleclock.tui.panel;

import io.github.candleclock.monitor.IngestHealth;
import io.github.candleclock.monitor.Snapshot;
import io.github.candleclock.text.Foreign;
import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.theme.Role;
import io.github.candleclock.tui.view.ViewState;

/** The files and folders that cannot be read, by name: one row above the footer, only while there are some. */
public final class TroublePanel implements Panel {
    @Override
    public String title() {
        return "Health";
    }

    @Override
    public Size least() {
        return new Size(36, 1);
    }

    @Override
    public void draw(Canvas area, Snapshot snapshot, ViewState view) {
        IngestHealth health = snapshot.health();
        if (health.unreadableCount() == 0) {
            return;
        }
        int x = area.put(0, 0, "▲ ", Role.WARNING);
        x = area.put(x, 0, "cannot read ", Role.TEXT);
        int named = Math.min(health.unreadable().size(), area.width() >= 100 ? 2 : 1);
        String names = String.join(", ", health.unreadable().subList(0, named));
        int more = health.unreadableCount() - named;
        String rest = more > 0 ? " and " + more + " more" : "";
        x = area.put(x, 0, Foreign.cut(Foreign.harmless(names), area.width() - x - rest.length()), Role.TEXT);
        area.put(x, 0, rest, Role.DIM);
    }
}
