package io.github.candleclock.tui.panel;

import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.canvas.Rect;
import io.github.candleclock.tui.widget.Candle;
import io.github.candleclock.tui.widget.UprightCandle;
import java.util.List;

/** The candle of the screens without a block: it stands where there is room, lies where there is less, and goes where there is little. */
final class UnlitCandle {
    private static final List<String> HOURS = List.of("", "1 h", "2 h", "3 h", "4 h", "5 h");

    private UnlitCandle() {}

    /** Draws it and returns what it leaves free. */
    static Canvas draw(Canvas area) {
        if (area.width() >= 90 && area.height() >= 14) {
            UprightCandle.draw(area, 0, 0, area.height());
            int left = UprightCandle.WIDTH + 4;
            return area.within(new Rect(left, 0, area.width() - left, area.height()));
        }
        if (area.height() < 15) {
            return area;
        }
        // the upper rows are the flame's, and stay empty
        Rect lying = new Rect(0, -1, area.width(), Candle.TALL);
        new Candle(0, 0, 0, HOURS, Candle.Flame.UNLIT).draw(area.within(lying));
        return area.within(new Rect(0, Candle.TALL, area.width(), area.height() - Candle.TALL));
    }
}
