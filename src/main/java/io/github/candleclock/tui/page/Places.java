package io.github.candleclock.tui.page;

import io.github.candleclock.monitor.IngestHealth;
import io.github.candleclock.monitor.Snapshot;
import io.github.candleclock.tui.canvas.Rect;
import io.github.candleclock.tui.panel.BannerPanel;
import io.github.candleclock.tui.panel.BurnUpPanel;
import io.github.candleclock.tui.panel.EstimatesPanel;
import io.github.candleclock.tui.panel.LimitsPanel;
import io.github.candleclock.tui.widget.Candle;
import java.util.ArrayList;
import java.util.List;

/** What an arrangement has placed so far, on a screen of a size; and what is placed alike in several of them. */
final class Places {
    private final int width;
    private final int height;
    private final Snapshot snapshot;
    private final List<LiveLayout.Placement> placements = new ArrayList<>();

    Places(int width, int height, Snapshot snapshot) {
        this.width = width;
        this.height = height;
        this.snapshot = snapshot;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    Snapshot snapshot() {
        return snapshot;
    }

    List<LiveLayout.Placement> all() {
        return List.copyOf(placements);
    }

    /** Columns left free at both edges. */
    int margin() {
        return width < 60 ? LiveLayout.MARGIN - 1 : LiveLayout.MARGIN;
    }

    void put(Spot spot, int x, int y, int columns, int rows) {
        placements.add(new LiveLayout.Placement(spot, new Rect(x, y, columns, rows)));
    }

    /** Rows for what Claude says of its limits or, where it says nothing, for guesses at them; 0 where there is neither. */
    int limitRows(int room) {
        int official = LimitsPanel.rowsTaken(snapshot, room);
        return official > 0 ? official : Math.min(room, EstimatesPanel.rowsWanted(snapshot));
    }

    void putLimits(int x, int y, int columns, int rows) {
        put(!snapshot.limits().isEmpty() ? Spot.LIMITS : Spot.ESTIMATES, x, y, columns, rows);
    }

    /** The candle's scale begins at a column and is as wide as said; a flame that has just been lit stands left of it. */
    void putCandle(int x, int y, int scale, int rows) {
        put(Spot.CANDLE, x - Candle.LEAD, y, scale + Candle.LEAD + Candle.HOLDER, rows);
    }

    /** Candle and burn-up chart on the same columns; {@code wide} with the chart's labels. */
    void putCandleOverBurnUp(int y, int wide, int chart) {
        int scale = wide - BurnUpPanel.LEFT - BurnUpPanel.RIGHT;
        putCandle(LiveLayout.MARGIN + BurnUpPanel.LEFT, y, scale, Candle.TALL);
        put(Spot.BURN_UP, LiveLayout.MARGIN, y + Candle.TALL, wide, chart);
    }

    /** The row under the header is blank, unless the first scan runs, a limit is reached that nothing else tells of, or a grave alert stands. */
    void putTopRow(boolean banner) {
        if (isScanning()) {
            put(Spot.SCAN, margin(), 1, width - 2 * margin(), 1);
        } else if (BannerPanel.isReached(snapshot)
                || banner && new BannerPanel(LiveLayout.BANNER_FROM).isNeeded(snapshot)) {
            put(Spot.BANNER, margin() - 1, 1, width - 2 * margin() + 2, 1);
        }
    }

    void putLastRows(int margin) {
        putWarning(margin, height - 2);
        putFooter(margin);
    }

    /** One row for what matters most: how far the scan is, else the gravest alert, else what cannot be read. */
    void putWarning(int margin, int y) {
        int wide = width - 2 * margin;
        if (isScanning()) {
            put(Spot.SCAN, margin, y, wide, 1);
        } else if (!isWarned()) {
            put(Spot.TROUBLE, margin, y, wide, 1);
        } else {
            put(Spot.ALERT, margin - 1, y, wide + 2, 1);
        }
    }

    /** Whether there is an alert, or a limit that is reached, to be told in a row of its own. */
    boolean isWarned() {
        return !snapshot.alerts().isEmpty() || BannerPanel.isReached(snapshot);
    }

    /** What cannot be read, in the row above the footer. */
    void putTrouble(int margin) {
        put(Spot.TROUBLE, margin, height - 2, width - 2 * margin, 1);
    }

    void putFooter(int margin) {
        put(Spot.FOOTER, margin, height - 1, width - 2 * margin, 1);
    }

    boolean isScanning() {
        // who already shows an archive's figures needs no row for how far the logs have confirmed them
        return snapshot.health().mode() == IngestHealth.Mode.SCANNING
                && snapshot.asOf().isEmpty();
    }
}
