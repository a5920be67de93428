package io.github.candleclock.tui.page;

import io.github.candleclock.monitor.Snapshot;
import io.github.candleclock.tui.canvas.Rect;
import java.util.List;

/**
 * Where everything stands on the live page, at every size: which arrangement is used, and what all of them share.
 *
 * <pre>
 * 120×40 and more (the side column has 34 columns, from 160 on 58)      80×24, 100×30
 * ┌──────────────────────────────────────────────────────────┐            ┌────────────────────────────────────┐
 * │ header                                                   │            │ header                             │
 * │ banner, or scan                                          │            │                                    │
 * │ hero                                      block          │            │ hero                               │
 * │ candle                                    │              │            │ candle                             │
 * │ │                                         burn rate      │            │ burn-up             burn rate      │
 * │ burn-up                                   │              │            │ │  (or budgets, below 28 rows)     │
 * │ │                                         projection     │            │ sessions                           │
 * │ sessions                                                 │            │ scan, or alert, or trouble         │
 * │ models        budgets, alerts             feed           │            │ footer                             │
 * │ trouble                                                  │            └────────────────────────────────────┘
 * │ footer                                                   │
 * └──────────────────────────────────────────────────────────┘
 * </pre>
 *
 * <p>What gives way, in this order. Below 160 columns or 50 rows: projection and today in the side column, alerts beside the budgets.
 * Below 110 columns or 36 rows: block, models, budgets, feed (the gravest alert keeps a row). Below 28 rows: burn-up, whose place budgets
 * take. Below 76 columns or 22 rows: burn rate and budgets (one line says cost, burn rate and projection), and the candle becomes low.
 * Below 60 columns or 20 rows: the sessions, unless there are rows to spare. 40×10 keeps figure, verdict, candle, cost and the gravest
 * alert. Inside a panel columns go before rows; each panel says in which order.
 *
 * <p>Rows to spare go to the sessions that are there, then to the burn-up chart.
 */
final class LiveLayout {
    static final int LEAST_WIDTH = 40;
    static final int LEAST_HEIGHT = 10;

    /** Below this threshold an alert is told in its list only, where there is one. */
    static final int BANNER_FROM = 90;

    static final int MARGIN = 3;
    static final int GUTTER = 4;

    /** A spot and its region. */
    record Placement(Spot spot, Rect area) {}

    private LiveLayout() {}

    static List<Placement> arrange(int width, int height, Snapshot snapshot) {
        Places places = new Places(width, height, snapshot);
        places.put(Spot.HEADER, 0, 0, width, 1);
        if (snapshot.block().isEmpty()) {
            UnlitLayout.arrange(places);
        } else if (width >= 110 && height >= 36) {
            FullLayout.arrange(places);
        } else if (width >= 76 && height >= 22) {
            MiddleLayout.arrange(places);
        } else {
            SmallLayout.arrange(places);
        }
        return places.all();
    }

    /** One panel on the whole screen, between header and footer. */
    static List<Placement> arrangeZoomed(int width, int height, Snapshot snapshot, Spot spot) {
        Places places = new Places(width, height, snapshot);
        int margin = places.margin();
        places.put(Spot.HEADER, 0, 0, width, 1);
        places.put(spot, margin, 2, width - 2 * margin, height - 4);
        places.putFooter(margin);
        return places.all();
    }
}
