package io.github.candleclock.tui.widget;

import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.theme.Role;

/** A candle one line thin, for every lesser budget: burnt, flame, what is left. {@code ╌╌╌•━━━} */
public final class ThinCandle {
    private ThinCandle() {}

    public static void draw(Canvas canvas, int x, int y, int width, double used, Role flame) {
        int edge = (int) Math.min(width - 1, Math.max(0, Math.round(used * (width - 1))));
        canvas.put(x, y, "╌".repeat(edge), Role.GHOST);
        canvas.bold(x + edge, y, "•", flame);
        canvas.put(x + edge + 1, y, "━".repeat(Math.max(0, width - edge - 1)), Role.WAX);
    }
}
