package io.github.candleclock.tui.widget;

import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.theme.Role;

/**
 * Where a figure stands and where it will end, on a scale from nothing up to the limit or beyond.
 *
 * <pre>
 * ━━━━━━━━━━╌╌╌╌╌╌╌╌━━━◆━━━━ ┃     now, the band around what is expected, the limit
 * </pre>
 *
 * @param limit none if not positive
 */
public record BandBar(double now, double low, double expected, double high, double limit) {
    public void draw(Canvas canvas, int x, int y, int width) {
        double top = Math.max(limit, high);
        if (top <= 0 || width < 4) {
            return;
        }
        canvas.put(x, y, "╌".repeat(width), Role.GHOST);
        canvas.put(x, y, "━".repeat(at(now, top, width)), Role.FLAME);
        int from = at(low, top, width);
        canvas.put(x + from, y, "━".repeat(Math.max(1, at(high, top, width) - from + 1)), Role.ESTIMATE);
        canvas.bold(x + at(expected, top, width), y, "◆", Role.ESTIMATE);
        if (limit > 0) {
            canvas.bold(x + at(limit, top, width), y, "┃", expected > limit ? Role.CRITICAL : Role.TEXT);
        }
    }

    private static int at(double value, double top, int width) {
        return (int) Math.min(width - 1, Math.max(0, Math.round(value / top * (width - 1))));
    }
}
