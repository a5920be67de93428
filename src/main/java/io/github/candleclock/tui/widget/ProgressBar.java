package io.github.candleclock.tui.widget;

import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.theme.Role;

/** How much of a task is done: {@code ━━━━━━╸╌╌╌╌} */
public final class ProgressBar {
    private ProgressBar() {}

    public static void draw(Canvas canvas, int x, int y, int width, double share) {
        canvas.put(x, y, "╌".repeat(Math.max(0, width)), Role.GHOST);
        ShareBar.draw(canvas, x, y, Math.max(0, width), Math.max(0, share), Role.FLAME);
    }
}
