package io.github.candleclock.tui.page;

import io.github.candleclock.monitor.Snapshot;
import io.github.candleclock.tui.canvas.Rect;

/** The arrangement while no block burns: an unlit candle, and the sessions of late where there are rows for them. */
final class UnlitLayout {
    private UnlitLayout() {}

    static void arrange(Places places) {
        Snapshot snapshot = places.snapshot();
        int width = places.width();
        int height = places.height();
        int margin = places.margin();
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
        if (snapshot.lastBlock().isEmpty() && snapshot.sessions().isEmpty()) {
            places.put(Spot.NOTHING, area.x(), area.y(), area.width(), area.height());
        } else {
            places.putTopRow(false);
            places.put(Spot.UNLIT, area.x(), area.y(), area.width(), area.height());
        }
        if (rows > 0) {
            places.put(Spot.SESSIONS, margin, height - 2 - rows, width - 2 * margin, rows);
        }
        places.putTrouble(margin);
        places.putFooter(margin);
    }
}
