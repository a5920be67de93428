package io.github.candleclock.tui.page;

import io.github.candleclock.monitor.Snapshot;
import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.canvas.Rect;
import io.github.candleclock.tui.panel.CandlePanel;
import io.github.candleclock.tui.panel.HeroPanel;
import io.github.candleclock.tui.panel.NotePanel;
import io.github.candleclock.tui.panel.StripFactsPanel;
import io.github.candleclock.tui.panel.StripPanel;
import io.github.candleclock.tui.theme.Role;
import io.github.candleclock.tui.view.ViewState;
import io.github.candleclock.tui.widget.Candle;

/**
 * The live screen as a strip of one to three rows, for a pane below the editor. In a higher one it stands at the top.
 *
 * <pre>
 * 200×3  ┌ hero ──────────────┬ candle ──────────────────────────┬ figures ──┬ who burns, alert ┐
 * </pre>
 *
 * <p>What gives way in three rows: below 150 columns the figures, below 110 who burns and the alert, below 80 the candle. In two rows and in
 * one there is a line of words each; what comes last goes first, and the candle is a line in what room is left. Below 40 columns one line
 * says what is needed.
 */
public final class StripPage implements Page {
    /** Rows it takes. */
    public static final int HEIGHT = 3;

    private static final int LEAST_WIDTH = 40;
    private static final int WITH_CANDLE = 80;
    private static final int WITH_FACTS = 110;
    private static final int WITH_FIGURES = 150;
    private static final int MARGIN = 1;
    private static final int GAP = 2;
    /** The last hour of the candle keeps away from the figures. */
    private static final int BEFORE_FACTS = 4;

    @Override
    public void draw(Canvas canvas, Snapshot snapshot, ViewState view) {
        if (canvas.width() < LEAST_WIDTH || canvas.height() < 1) {
            canvas.put(0, 0, "needs " + LEAST_WIDTH + " columns", Role.TEXT);
            return;
        }
        int wide = canvas.width() - 2 * MARGIN;
        drawFigures(canvas, snapshot, view, wide);
        if (view.note().isPresent()) {
            Rect last = new Rect(MARGIN, Math.min(HEIGHT, canvas.height()) - 1, wide, 1);
            PanelBox.draw(new NotePanel(), canvas, last, snapshot, view);
        }
    }

    private static void drawFigures(Canvas canvas, Snapshot snapshot, ViewState view, int wide) {
        if (canvas.height() < HEIGHT || snapshot.block().isEmpty() || view.help()) {
            PanelBox.draw(
                    new StripPanel(), canvas, new Rect(MARGIN, 0, wide, Math.min(2, canvas.height())), snapshot, view);
            return;
        }
        int facts = canvas.width() < WITH_FACTS
                ? 0
                : canvas.width() < WITH_FIGURES ? StripFactsPanel.NARROW : StripFactsPanel.WIDE;
        int end = canvas.width() - MARGIN - (facts > 0 ? facts + BEFORE_FACTS : 0);
        int hero = canvas.width() < WITH_CANDLE ? wide : Math.min(56, (end - MARGIN) / 2);
        PanelBox.draw(new HeroPanel(), canvas, new Rect(MARGIN, 0, hero, HEIGHT), snapshot, view);
        if (canvas.width() >= WITH_CANDLE) {
            int x = MARGIN + hero + GAP - Candle.LEAD;
            PanelBox.draw(new CandlePanel(), canvas, new Rect(x, 0, end - x, HEIGHT), snapshot, view);
        }
        if (facts > 0) {
            Rect right = new Rect(canvas.width() - MARGIN - facts, 0, facts, HEIGHT);
            PanelBox.draw(new StripFactsPanel(), canvas, right, snapshot, view);
        }
    }
}
