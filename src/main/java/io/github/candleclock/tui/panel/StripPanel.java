package io.github.candleclock.tui.panel;

import io.github.candleclock.monitor.Snapshot;
import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.canvas.Rect;
import io.github.candleclock.tui.theme.Role;
import io.github.candleclock.tui.view.ViewState;
import io.github.candleclock.tui.widget.Line;
import io.github.candleclock.tui.widget.ThinCandle;
import java.util.ArrayList;
import java.util.List;

/** A strip of one or two rows: what is left and whether it lasts, in words, and the candle as a line where there is room for it. */
public final class StripPanel implements Panel {
    private static final int LEAST_CANDLE = 12;
    private static final int WIDEST_CANDLE = 40;

    @Override
    public String title() {
        return "Strip";
    }

    @Override
    public Size least() {
        return new Size(36, 1);
    }

    @Override
    public void draw(Canvas area, Snapshot snapshot, ViewState view) {
        StripWords words = new StripWords(snapshot, view);
        if (view.help()) {
            drawRow(area, 0, StripWords.keys());
            return;
        }
        List<Line> first = new ArrayList<>(words.glance());
        List<Line> second = new ArrayList<>(words.warnings());
        second.addAll(words.figures());
        second.removeAll(first);
        if (area.height() == 1) {
            first.addAll(second);
            drawCandle(area, 0, drawRow(area, 0, first), snapshot, view);
        } else {
            drawCandle(area, 0, drawRow(area, 0, first), snapshot, view);
            drawRow(area, 1, second);
        }
    }

    /** As many as fit; returns the column after them. */
    private static int drawRow(Canvas area, int y, List<Line> words) {
        Line gap = Line.of(" · ", Role.GHOST);
        Line row = Line.NONE;
        for (Line word : words) {
            Line longer = row.isEmpty() ? word : row.and(gap).and(word);
            if (longer.width() <= area.width()) {
                row = longer;
            }
        }
        return row.draw(area, 0, y);
    }

    private static void drawCandle(Canvas area, int y, int from, Snapshot snapshot, ViewState view) {
        int width = Math.min(WIDEST_CANDLE, area.width() - from - 3);
        snapshot.block().filter(block -> width >= LEAST_CANDLE).ifPresent(block -> {
            Canvas candle = area.within(new Rect(area.width() - width, y, width, 1));
            Role flame = view.frozen() ? Role.GHOST : Verdict.of(block).isBreaking() ? Role.CRITICAL : Role.FLAME;
            ThinCandle.draw(candle, 0, 0, width, block.measure().used(), flame);
        });
    }
}
