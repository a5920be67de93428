package io.github.candleclock.tui.widget;

import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.canvas.Rect;
import io.github.candleclock.tui.theme.Role;

/** A whole candle, upright and unlit, with its hours: no block burns. Takes {@value #WIDTH} columns, and of the height as much as
 * makes the hours equally long. */
public final class UprightCandle {
    public static final int WIDTH = 29;

    private static final int BODY = 10;
    private static final int LEFT = 7;

    private UprightCandle() {}

    public static void draw(Canvas canvas, int x, int y, int height) {
        int rows = Math.max(5, (height - 4) / 5 * 5);
        int left = x + LEFT;
        int top = y + 2;
        canvas.put(left + BODY / 2 - 1, y, "╷", Role.DIM);
        canvas.put(left + BODY / 2 - 1, y + 1, "│", Role.DIM);
        for (int row = 0; row < rows; row++) {
            canvas.put(left, top + row, "█".repeat(BODY - 2), Role.WAX);
            canvas.put(left + BODY - 2, top + row, "██", Role.SHADE);
        }
        for (int hour = 1; hour < 5; hour++) {
            int row = top + hour * rows / 5;
            canvas.put(left, row, "─".repeat(BODY - 2), Role.SHADE);
            canvas.ground(new Rect(left, row, BODY - 2, 1), Role.WAX);
            canvas.put(left + BODY + 2, row, hour + " h", Role.DIM);
        }
        canvas.put(left - 2, top + rows, "█".repeat(BODY + 4), Role.FOCUS);
        canvas.put(x, top + rows + 1, "▀".repeat(BODY + 14), Role.FOCUS);
    }
}
