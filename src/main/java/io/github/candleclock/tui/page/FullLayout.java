package io.github.candleclock.tui.page;

import io.github.candleclock.monitor.Snapshot;
import io.github.candleclock.tui.panel.BurnUpPanel;

/** The arrangement that has everything: from 110×36 on. */
final class FullLayout {
    private static final int TOP = 12;
    private static final int SIDE = 34;
    private static final int WIDE_SIDE = 58;
    private static final int LEAST_BURN = 10;
    private static final int LOW_BLOCK = 4;
    private static final int LOW_BURN = 5;
    private static final int MOST_BURN = 18;
    private static final int PROJECTION = 5;
    private static final int TODAY = 4;

    private final Places places;
    private final Snapshot snapshot;
    private final boolean large;
    private final int side;
    private final int right;
    private final int main;

    private FullLayout(Places places) {
        this.places = places;
        this.snapshot = places.snapshot();
        this.large = places.width() >= 160 && places.height() >= 50;
        this.side = places.width() >= 160 ? WIDE_SIDE : SIDE;
        this.right = places.width() - LiveLayout.MARGIN - side;
        this.main = right - LiveLayout.GUTTER - LiveLayout.MARGIN;
    }

    static void arrange(Places places) {
        new FullLayout(places).arrange();
    }

    private void arrange() {
        places.putTopRow(true);
        int height = places.height();
        int lists = large ? 10 : height >= 40 ? 6 : 5;
        int bottom = height - 2 - lists;
        int rows = bottom - 1 - TOP - 1;
        int least = Math.max(7, rows / 2);
        int sessions = Math.min(2 + Math.max(3, sessionRows()), rows - least);
        int chart = rows - sessions;
        int left = LiveLayout.MARGIN + BurnUpPanel.LEFT;
        places.put(Spot.HERO, left, 3, main - BurnUpPanel.LEFT, 3);
        places.putCandleOverBurnUp(TOP - 6, main, chart);
        arrangeSide(TOP + chart);
        places.put(Spot.SESSIONS, LiveLayout.MARGIN, TOP + chart + 1, places.width() - 2 * LiveLayout.MARGIN, sessions);
        arrangeLists(bottom, lists);
        places.putTrouble(LiveLayout.MARGIN);
        places.putFooter(LiveLayout.MARGIN);
    }

    /** Sessions, and one row for the burning subagents of each. */
    private int sessionRows() {
        long folded = snapshot.sessions().stream()
                .filter(row -> row.agents().burning() > 0)
                .count();
        return snapshot.sessions().size() + (int) folded;
    }

    /** Beside hero, candle and chart: what is used, how fast, and on a large screen where it ends and how the day went. */
    private void arrangeSide(int bottom) {
        int top = 3;
        int limits = places.limitRows(bottom - top - 1 - LOW_BLOCK - 1 - LOW_BURN);
        if (limits > 0) {
            places.putLimits(right, top, side, limits);
            top += limits + 1;
        }
        boolean tall = bottom - top >= 24;
        boolean unpriced = snapshot.block()
                .filter(block -> block.used().unpricedTokens() > 0)
                .isPresent();
        int block = (tall ? 9 : bottom - top >= 17 ? 6 : 4) + (unpriced ? 1 : 0);
        places.put(Spot.BLOCK, right, top, side, block);
        int y = top + block + 1;
        int room = bottom - y;
        boolean projection = large && room >= LEAST_BURN + PROJECTION + 1;
        boolean today = large && room >= LEAST_BURN + PROJECTION + 1 + TODAY + 1;
        int burn = Math.min(MOST_BURN, room - (projection ? PROJECTION + 1 : 0) - (today ? TODAY + 1 : 0));
        places.put(Spot.BURN, right, y, side, burn);
        if (projection) {
            places.put(Spot.PROJECTION, right, y + burn + 1, side, PROJECTION);
        }
        if (today) {
            places.put(Spot.TODAY, right, y + burn + 1 + PROJECTION + 1, side, TODAY);
        }
    }

    private void arrangeLists(int y, int rows) {
        int models = places.width() >= 160 ? 42 : 25;
        places.put(Spot.MODELS, LiveLayout.MARGIN, y, models, rows);
        int x = LiveLayout.MARGIN + models + LiveLayout.GUTTER;
        int middle = right - LiveLayout.GUTTER - x;
        if (snapshot.budgets().isEmpty()) {
            places.put(Spot.TODAY, x, y, middle, Math.min(4, rows));
        } else {
            int budgets = Math.min(rows, 1 + snapshot.budgets().size());
            places.put(Spot.BUDGETS, x, y, middle, budgets);
            places.put(Spot.ALERTS, x, y + budgets + 1, middle, rows - budgets - 1);
        }
        places.put(Spot.FEED, right, y, side, rows);
    }
}
