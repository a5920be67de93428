package io.github.candleclock.tui.page;

import io.github.candleclock.tui.widget.Candle;

/** The arrangements for a glance: 60×20 with sessions, and down to 40×10 without. */
final class SmallLayout {
    private SmallLayout() {}

    static void arrange(Places places) {
        if (places.width() >= 60 && places.height() >= 20) {
            arrangeCompact(places);
        } else {
            arrangeGlance(places);
        }
    }

    private static void arrangeCompact(Places places) {
        int wide = places.width() - 2 * LiveLayout.MARGIN;
        places.put(Spot.HERO, LiveLayout.MARGIN, 2, wide, 3);
        places.putCandle(LiveLayout.MARGIN, 6, wide - Candle.HOLDER, Candle.LOW);
        places.put(Spot.SUMMARY, LiveLayout.MARGIN, 10, wide, 1);
        int top = 12;
        if (places.height() >= 30) {
            places.put(Spot.BURN, LiveLayout.MARGIN, top, wide, 8);
            top += 9;
        }
        places.put(Spot.SESSIONS, LiveLayout.MARGIN, top, wide, places.height() - 3 - top);
        places.putLastRows(LiveLayout.MARGIN);
    }

    private static void arrangeGlance(Places places) {
        int margin = LiveLayout.MARGIN - 1;
        int wide = places.width() - 2 * margin;
        places.put(Spot.HERO, margin, 2, wide + 1, 3);
        places.putCandle(margin, 5, wide - Candle.HOLDER, Candle.LOW);
        places.put(Spot.SUMMARY, margin, 8, wide, 1);
        if (places.height() >= 16) {
            places.put(Spot.SESSIONS, margin, 10, wide, places.height() - 12);
        }
        if (places.height() >= 12) {
            places.putLastRows(margin);
        } else if (!places.isWarned() && !places.isScanning()) {
            places.putFooter(margin);
        } else {
            places.putWarning(margin, places.height() - 1);
        }
    }
}
