package io.github.candleclock.tui.page;

import io.github.candleclock.monitor.IngestHealth;
import io.github.candleclock.monitor.Snapshot;
import io.github.candleclock.tui.canvas.Rect;
import io.github.candleclock.tui.panel.BannerPanel;
import io.github.candleclock.tui.widget.Candle;
import java.util.ArrayList;
import java.util.List;

/**
 * Where everything stands on the live page, at every size.
 *
 * <pre>
 * 120×40 and more (the side column has 34 columns, from 160 on 58)      80×24
 * ┌──────────────────────────────────────────────────────────┐            ┌────────────────────────────────────┐
 * │ header                                                   │            │ header                             │
 * │ banner, or scan                                          │            │                                    │
 * │ hero                                      block          │            │ hero                               │
 * │ candle                                    │              │            │ candle                             │
 * │ │                                         projection     │            │ block         burn     projection  │
 * │ burn                                      │              │            │ │             │        models      │
 * │ │                                         models, today  │            │ sessions                           │
 * │ sessions                                                 │            │ scan, or alert, or trouble         │
 * │ budgets                                   alerts         │            │ footer                             │
 * │ trouble                                                  │            └────────────────────────────────────┘
 * │ footer                                                   │
 * └──────────────────────────────────────────────────────────┘
 * </pre>
 *
 * <p>What gives way, in this order: below 110 columns or 36 rows the budgets' and the alerts' lists (the gravest alert keeps a row) and the
 * side column, whose panels move into a band under the candle; below 96 columns the projection and the models of that band (the models
 * move into the block's heading, the projection into the first sentence); below 76 columns or 22 rows the band (one line says cost, burn
 * rate and projection) and the candle becomes low; below 60 columns or 20 rows the sessions, unless there are rows to spare. 40×10 keeps
 * figure, verdict, candle, cost and the gravest alert.
 *
 * <p>From 160×50 on, budgets and alerts stand in the side column, and the sessions have all rows below it. Rows to spare go first to the
 * sessions that are there, then to the burn chart.
 */
final class LiveLayout {
    static final int LEAST_WIDTH = 40;
    static final int LEAST_HEIGHT = 10;

    /** A spot and its region. */
    record Placement(Spot spot, Rect area) {}

    /** Below this threshold an alert is told in its list only, where there is one. */
    static final int BANNER_FROM = 90;

    static final int MARGIN = 3;
    private static final int GUTTER = 4;

    private final int width;
    private final int height;
    private final Snapshot snapshot;
    private final List<Placement> placements = new ArrayList<>();

    private LiveLayout(int width, int height, Snapshot snapshot) {
        this.width = width;
        this.height = height;
        this.snapshot = snapshot;
    }

    static List<Placement> arrange(int width, int height, Snapshot snapshot) {
        LiveLayout layout = new LiveLayout(width, height, snapshot);
        layout.arrange();
        return List.copyOf(layout.placements);
    }

    private void arrange() {
        place(Spot.HEADER, 0, 0, width, 1);
        if (snapshot.block().isEmpty()) {
            arrangeUnlit();
        } else if (width >= 110 && height >= 36) {
            arrangeFull();
        } else if (width >= 76 && height >= 22) {
            arrangeSmall();
        } else if (width >= 60 && height >= 20) {
            arrangeCompact();
        } else {
            arrangeGlance();
        }
    }

    private void arrangeFull() {
        int side = width >= 160 ? 58 : 34;
        int right = width - MARGIN - side;
        int main = right - GUTTER - MARGIN;
        arrangeTopRow(true);
        place(Spot.HERO, MARGIN, 3, main, 3);
        placeCandle(6, MARGIN + main, Candle.TALL);

        int lists = Math.min(
                height >= 50 ? 6 : 4,
                Math.max(snapshot.budgets().size(), snapshot.alerts().size()));
        boolean aside = width >= 160 && height >= 50;
        int lower = lists > 0 && !aside ? height - 3 - lists : height - 1;
        int middle = 13;
        int rows = lower - 1 - middle;
        int leastBurn = 10 + Math.max(0, Math.min(6, (height - 40) / 2)) + (aside && lists > 0 ? 10 : 0);
        int sessions = Math.min(2 + Math.max(1, snapshot.sessions().size()), rows - 1 - leastBurn);
        int burn = Math.min(30, rows - 1 - sessions);
        place(Spot.BURN, MARGIN, middle, main, burn);
        arrangeSide(right, side, middle + burn, aside ? lists : 0);
        place(Spot.SESSIONS, MARGIN, middle + burn + 1, width - 2 * MARGIN, sessions);
        if (lists > 0 && !aside) {
            int under = middle + burn + 1 + sessions + 1;
            place(Spot.BUDGETS, MARGIN, under, main, lists + 1);
            place(Spot.ALERTS, right, under, side, lists + 1);
        }
        place(Spot.TROUBLE, MARGIN, height - 2, width - 2 * MARGIN, 1);
        placeFooter(MARGIN);
    }

    /** From the top of the hero down to {@code bottom}; what comes last goes first. */
    private void arrangeSide(int x, int columns, int bottom, int lists) {
        int y = 3;
        y = placeAside(Spot.BLOCK, x, y, columns, 9 + (hasUnpriced() ? 1 : 0), bottom);
        y = placeAside(Spot.PROJECTION, x, y, columns, 5, bottom);
        int models = snapshot.block().map(block -> block.models().size()).orElse(0);
        y = placeAside(Spot.MODELS, x, y, columns, Math.min(models, 6) + 2, bottom);
        if (lists > 0) {
            y = placeAside(Spot.BUDGETS, x, y, columns, snapshot.budgets().size() + 1, bottom);
            y = placeAside(
                    Spot.ALERTS,
                    x,
                    y,
                    columns,
                    Math.max(1, Math.min(lists, snapshot.alerts().size())) + 1,
                    bottom);
        }
        if (bottom - y >= 4) {
            placeAside(Spot.TODAY, x, y, columns, 4, bottom);
        }
    }

    private int placeAside(Spot spot, int x, int y, int columns, int rows, int bottom) {
        place(spot, x, y, columns, Math.min(rows, bottom - y));
        return y + rows + 1;
    }

    private void arrangeSmall() {
        int wide = width - 2 * MARGIN;
        place(Spot.HERO, MARGIN, 2, wide, 3);
        placeCandle(5, MARGIN + wide, Candle.TALL);
        int rows = height < 28 ? 4 : height < 34 ? 7 : 10;
        int columns = width < 96 ? 2 : width < 150 ? 3 : 4;
        int column = (wide - (columns - 1) * GUTTER) / columns;
        int step = column + GUTTER;
        int top = 12;
        place(Spot.BLOCK, MARGIN, top, column, rows);
        int second = columns == 2 ? wide - step : column;
        place(Spot.BURN, MARGIN + step, top, second, rows);
        if (columns == 4) {
            place(Spot.PROJECTION, MARGIN + 2 * step, top, column, rows);
            place(Spot.MODELS, MARGIN + 3 * step, top, wide - 3 * step, rows);
        } else if (columns == 3) {
            int projection = rows >= 10 ? 5 : rows >= 7 ? 3 : rows;
            place(Spot.PROJECTION, MARGIN + 2 * step, top, wide - 2 * step, projection);
            place(Spot.MODELS, MARGIN + 2 * step, top + projection + 1, wide - 2 * step, rows - projection - 1);
        }
        place(Spot.SESSIONS, MARGIN, top + rows + 1, wide, height - 3 - top - rows);
        arrangeLastRows(MARGIN);
    }

    private void arrangeCompact() {
        int wide = width - 2 * MARGIN;
        place(Spot.HERO, MARGIN, 2, wide, 3);
        placeCandle(6, MARGIN + wide, Candle.LOW);
        place(Spot.SUMMARY, MARGIN, 10, wide, 1);
        int top = 12;
        if (height >= 30) {
            place(Spot.BURN, MARGIN, top, wide, 8);
            top += 9;
        }
        place(Spot.SESSIONS, MARGIN, top, wide, height - 3 - top);
        arrangeLastRows(MARGIN);
    }

    private void arrangeGlance() {
        int margin = MARGIN - 1;
        place(Spot.HERO, margin, 2, width - margin - 1, 3);
        placeCandle(5, width, Candle.LOW);
        place(Spot.SUMMARY, margin, 8, width - 2 * margin, 1);
        if (height >= 16) {
            place(Spot.SESSIONS, margin, 10, width - 2 * margin, height - 12);
        }
        if (height >= 12) {
            arrangeLastRows(margin);
        } else if (snapshot.alerts().isEmpty() && !isScanning()) {
            placeFooter(margin);
        } else {
            placeWarning(margin, height - 1);
        }
    }

    private void arrangeUnlit() {
        int margin = width < 60 ? MARGIN - 1 : MARGIN;
        boolean nothing = snapshot.lastBlock().isEmpty() && snapshot.sessions().isEmpty();
        boolean large = width >= 110 && height >= 36;
        int spare = height >= 36 ? Math.max(6, height - 34) : width >= 60 ? height - 20 : 0;
        int rows = spare >= 3 && !snapshot.sessions().isEmpty()
                ? Math.min(2 + snapshot.sessions().size(), spare)
                : 0;
        int top = large ? 4 : 2;
        int room = height - 2 - top - (rows > 0 ? rows + 1 : 0);
        int left = large ? Math.max(margin, width / 2 - 50) : margin;
        int used = Math.min(room, 30);
        Rect area = new Rect(left, top + (room - used) / 2, width - left - margin, used);
        if (nothing) {
            place(Spot.NOTHING, area.x(), area.y(), area.width(), area.height());
        } else {
            arrangeTopRow(false);
            place(Spot.UNLIT, area.x(), area.y(), area.width(), area.height());
        }
        if (rows > 0) {
            place(Spot.SESSIONS, margin, height - 2 - rows, width - 2 * margin, rows);
        }
        place(Spot.TROUBLE, margin, height - 2, width - 2 * margin, 1);
        placeFooter(margin);
    }

    /** The row under the header is blank, unless the first scan runs or a grave alert stands. */
    private void arrangeTopRow(boolean banner) {
        if (isScanning()) {
            int margin = width < 60 ? MARGIN - 1 : MARGIN;
            place(Spot.SCAN, margin, 1, width - 2 * margin, 1);
        } else if (banner && new BannerPanel(BANNER_FROM).isNeeded(snapshot)) {
            place(Spot.BANNER, MARGIN - 1, 1, width - 2 * MARGIN + 2, 1);
        }
    }

    private void arrangeLastRows(int margin) {
        placeWarning(margin, height - 2);
        placeFooter(margin);
    }

    /** One row for what matters most: how far the scan is, else the gravest alert, else what cannot be read. */
    private void placeWarning(int margin, int y) {
        int wide = width - 2 * margin;
        if (isScanning()) {
            place(Spot.SCAN, margin, y, wide, 1);
        } else if (snapshot.alerts().isEmpty()) {
            place(Spot.TROUBLE, margin, y, wide, 1);
        } else {
            place(Spot.ALERT, margin - 1, y, wide + 2, 1);
        }
    }

    private boolean isScanning() {
        return snapshot.health().mode() == IngestHealth.Mode.SCANNING;
    }

    /** The candle's scale begins at the margin; the flame of a candle that has just been lit stands in it. */
    private void placeCandle(int y, int end, int rows) {
        place(Spot.CANDLE, MARGIN - Candle.LEAD, y, end - MARGIN + Candle.LEAD, rows);
    }

    private void placeFooter(int margin) {
        place(Spot.FOOTER, margin, height - 1, width - 2 * margin, 1);
    }

    private boolean hasUnpriced() {
        return snapshot.block()
                .filter(block -> block.used().unpricedTokens() > 0)
                .isPresent();
    }

    private void place(Spot spot, int x, int y, int columns, int rows) {
        placements.add(new Placement(spot, new Rect(x, y, columns, rows)));
    }
}
