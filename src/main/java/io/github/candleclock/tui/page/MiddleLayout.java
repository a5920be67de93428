package io.github.candleclock.tui.page;

import io.github.candleclock.tui.panel.BurnUpPanel;
import io.github.candleclock.tui.widget.Candle;

/** The arrangement from 76×22 on: hero, candle, burn-up and burn rate, or without rows for a chart, burn rate and budgets; sessions. */
final class MiddleLayout {
    private static final int TOP = 11;
    private static final int WITH_CHART = 28;
    private static final int LEAST_SESSIONS = 6;
    private static final int LEAST_BURN = 4;

    private final Places places;
    private final int wide;

    private MiddleLayout(Places places) {
        this.places = places;
        this.wide = places.width() - 2 * LiveLayout.MARGIN;
    }

    static void arrange(Places places) {
        MiddleLayout layout = new MiddleLayout(places);
        if (places.height() >= WITH_CHART) {
            layout.arrangeWithChart();
            places.putLastRows(LiveLayout.MARGIN);
        } else {
            layout.arrangeLow();
            places.putTopRow(true);
            places.putTrouble(LiveLayout.MARGIN);
            places.putFooter(LiveLayout.MARGIN);
        }
    }

    private void arrangeWithChart() {
        boolean beside = places.width() >= 96;
        int side = beside ? 30 : 0;
        int main = beside ? wide - side - LiveLayout.GUTTER : wide;
        int end = places.height() - 3;
        int rows = end - TOP;
        int wanted =
                2 + Math.max(LEAST_SESSIONS - 2, places.snapshot().sessions().size());
        int charts = Math.max(rows / 2 - 1, rows - 1 - wanted);
        int chart = beside ? charts : Math.max(6, (charts - 1) * 3 / 5);
        places.put(Spot.HERO, LiveLayout.MARGIN + BurnUpPanel.LEFT, 2, wide - BurnUpPanel.LEFT, 3);
        places.putCandleOverBurnUp(5, main, chart);
        int y = TOP + chart + 1;
        if (beside) {
            int x = LiveLayout.MARGIN + main + LiveLayout.GUTTER;
            places.put(Spot.BLOCK, x, 6, side, 4);
            int limits = limits(chart - LEAST_BURN - 1);
            if (limits > 0) {
                places.putLimits(x, TOP, side, limits);
            }
            int top = limits == 0 ? 0 : limits + 1;
            places.put(Spot.BURN, x, TOP + top, side, chart - top);
        } else if (charts - chart - 1 >= 4) {
            arrangeBand(y, charts - chart - 1);
            y += charts - chart;
        }
        places.put(Spot.SESSIONS, LiveLayout.MARGIN, y, wide, end - y);
    }

    private void arrangeLow() {
        int band = Math.max(3, places.height() - 21);
        places.put(Spot.HERO, LiveLayout.MARGIN, 2, wide, 3);
        places.putCandle(LiveLayout.MARGIN, 5, wide - Candle.HOLDER, Candle.TALL);
        arrangeBand(TOP + 1, band);
        int y = TOP + 1 + band + 1;
        places.put(Spot.SESSIONS, LiveLayout.MARGIN, y, wide, places.height() - 2 - y);
    }

    /** Rows for what is known or guessed of Claude's limits: as many as it wants of those that there are, or none. */
    private int limits(int room) {
        int limits = places.limitRows(room);
        return limits < 2 ? 0 : limits;
    }

    /** Burn rate, and beside it what is limited, or else what is used. */
    private void arrangeBand(int y, int rows) {
        int half = (wide - LiveLayout.GUTTER) / 2;
        places.put(Spot.BURN, LiveLayout.MARGIN, y, half, rows);
        int x = LiveLayout.MARGIN + half + LiveLayout.GUTTER;
        int columns = places.width() - LiveLayout.MARGIN - x;
        int limits = limits(rows);
        if (limits > 0) {
            places.putLimits(x, y, columns, limits);
            places.put(Spot.BUDGETS, x, y + limits + 1, columns, rows - limits - 1);
            return;
        }
        int budgets = 1 + places.snapshot().budgets().size();
        if (budgets == 1) {
            places.put(Spot.BLOCK, x, y, columns, rows);
        } else {
            places.put(Spot.BUDGETS, x, y, columns, Math.min(budgets, rows));
            places.put(Spot.ALERTS, x, y + budgets + 1, columns, rows - budgets - 1);
        }
    }
}
