package io.github.candleclock.tui.panel;

import io.github.candleclock.monitor.ActiveBlock;
import io.github.candleclock.monitor.Snapshot;
import io.github.candleclock.text.Figures;
import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.canvas.Rect;
import io.github.candleclock.tui.theme.Role;
import io.github.candleclock.tui.view.ViewState;
import io.github.candleclock.tui.widget.Line;
import java.util.List;

/** The right end of a strip of three rows: cost, burn rate and projection, and beside them who burns and the gravest alert. */
public final class StripFactsPanel implements Panel {
    /** With the figures; narrower, only who burns and the alert. */
    public static final int WIDE = 62;

    public static final int NARROW = 34;

    private static final int FIGURES = 24;

    @Override
    public String title() {
        return "Figures";
    }

    @Override
    public Size least() {
        return new Size(NARROW, 3);
    }

    @Override
    public void draw(Canvas area, Snapshot snapshot, ViewState view) {
        int x = 0;
        if (area.width() >= WIDE) {
            snapshot.block().ifPresent(block -> drawFigures(area.within(new Rect(0, 0, FIGURES, 3)), snapshot, block));
            x = FIGURES + 3;
        }
        StripWords words = new StripWords(snapshot, view);
        Canvas right = area.within(new Rect(x, 0, area.width() - x, 3));
        List<Line> warnings = words.warnings();
        Line.drawFitting(right, 0, 0, right.width(), List.of(words.burning()));
        if (warnings.size() > 1) {
            Line.drawFitting(right, 0, 1, right.width(), List.of(warnings.get(0)));
        }
        if (view.frozen()) {
            Line.NONE.bold("‖ frozen", Role.WARNING).draw(right, 0, 2);
        } else {
            Line.of(Figures.clockWithSeconds(snapshot.now(), snapshot.zone()), Role.DIM)
                    .drawRight(right, right.width(), 2);
        }
    }

    private static void drawFigures(Canvas area, Snapshot snapshot, ActiveBlock block) {
        row(area, 0, "cost", Line.NONE.bold(Wording.cost(block.used()), Role.TEXT));
        Line burn = Line.NONE.bold(Figures.dollars(block.live().dollarsPerHour()), Role.TEXT);
        row(area, 1, "burn", burn.dim("/h"));
        String end = Wording.clock(snapshot, block.block().range().end());
        row(
                area,
                2,
                "at " + end,
                block.projection()
                        .map(ahead ->
                                Line.of("≈ " + Figures.dollars(ahead.dollars().expected()), Role.ESTIMATE))
                        .orElse(Line.of("not yet known", Role.DIM)));
    }

    private static void row(Canvas area, int y, String label, Line value) {
        area.put(0, y, label, Role.DIM);
        value.drawRight(area, area.width(), y);
    }
}
