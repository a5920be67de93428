package io.github.candleclock.tui.panel;

import io.github.candleclock.monitor.IngestHealth;
import io.github.candleclock.monitor.Snapshot;
import io.github.candleclock.text.Foreign;
import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.canvas.Rect;
import io.github.candleclock.tui.theme.Role;
import io.github.candleclock.tui.view.ViewState;
import io.github.candleclock.tui.widget.Line;
import java.util.List;

/** Nothing is recorded yet, or the first scan has found nothing so far: what is read, and what happens next. */
public final class NothingPanel implements Panel {
    @Override
    public String title() {
        return "Nothing yet";
    }

    @Override
    public Size least() {
        return new Size(36, 6);
    }

    @Override
    public void draw(Canvas area, Snapshot snapshot, ViewState view) {
        Canvas words = UnlitCandle.draw(area);
        boolean scanning = snapshot.health().mode() == IngestHealth.Mode.SCANNING;
        boolean beside = words.width() < area.width();
        int y = beside ? Math.max(0, (words.height() - 10 - snapshot.roots().size()) / 2) : 0;
        words.bold(0, y, scanning ? "Reading your logs." : "Nothing recorded yet.", Role.TITLE);
        Line.drawFitting(words, 0, y + 1, words.width(), scanning ? reading() : waiting());
        if (scanning) {
            new ScanPanel().draw(words.within(new Rect(0, y + 3, Math.min(64, words.width()), 1)), snapshot, view);
            y += 2;
        }
        words.put(0, y + 3, snapshot.roots().isEmpty() ? "No folder is watched." : "Watched folders", Role.DIM);
        for (int i = 0; i < snapshot.roots().size(); i++) {
            String root = Foreign.cut(Foreign.harmless(snapshot.roots().get(i)), words.width() - 2);
            words.put(2, y + 4 + i, root, Role.TEXT);
        }
    }

    private static List<Line> reading() {
        return List.of(
                Line.of("A block that burns is shown as soon as it is found.", Role.DIM),
                Line.of("A block is shown once it is found.", Role.DIM));
    }

    private static List<Line> waiting() {
        return List.of(
                Line.of("Start Claude Code anywhere: its first answer lights the candle.", Role.DIM),
                Line.of("The first answer lights the candle.", Role.DIM));
    }
}
