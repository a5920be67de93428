package io.github.candleclock.tui.panel;

import io.github.candleclock.monitor.IngestHealth;
import io.github.candleclock.monitor.Snapshot;
import io.github.candleclock.text.Figures;
import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.theme.Role;
import io.github.candleclock.tui.view.ViewState;
import io.github.candleclock.tui.widget.Line;
import io.github.candleclock.tui.widget.ProgressBar;
import java.util.List;

/** How far the scan at the start has come: one row. */
public final class ScanPanel implements Panel {
    @Override
    public String title() {
        return "Scan";
    }

    @Override
    public Size least() {
        return new Size(30, 1);
    }

    static double share(IngestHealth health) {
        return health.scanBytes() <= 0 ? 0 : Math.min(1, (double) health.scannedBytes() / health.scanBytes());
    }

    @Override
    public void draw(Canvas area, Snapshot snapshot, ViewState view) {
        IngestHealth health = snapshot.health();
        int x = area.put(0, 0, "Reading logs ", Role.DIM);
        Line percent = Line.NONE.bold(Figures.percent(share(health)), Role.TEXT);
        Line bytes =
                percent.dim("  " + Figures.bytes(health.scannedBytes()) + " of " + Figures.bytes(health.scanBytes()));
        Line words = Line.fitting(area.width() - x - 12, List.of(bytes, percent));
        words.drawRight(area, area.width(), 0);
        ProgressBar.draw(area, x, 0, area.width() - x - words.width() - 2, share(health));
    }
}
