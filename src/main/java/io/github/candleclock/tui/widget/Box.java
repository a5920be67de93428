package io.github.candleclock.tui.widget;

import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.theme.Role;

/** A rounded frame with a title in its upper edge: what lies over a page, or has the focus. */
public final class Box {
    private Box() {}

    /** Draws a box over the edge of the whole canvas. */
    public static void draw(Canvas canvas, String title) {
        drawSides(canvas);
        canvas.put(0, 0, "╭" + "─".repeat(Math.max(0, canvas.width() - 2)) + "╮", Role.FOCUS);
        canvas.bold(2, 0, " " + title + " ", Role.TITLE);
    }

    /**
     * Draws a box around what stands there already: its heading stays in the upper edge.
     *
     * @param open whether nothing but the corners of the upper edge may be drawn, because a picture begins there
     */
    public static void drawAround(Canvas canvas, boolean open) {
        drawSides(canvas);
        int last = canvas.width() - 1;
        canvas.put(0, 0, "╭", Role.FOCUS);
        canvas.put(last, 0, "╮", Role.FOCUS);
        for (int x = 1; x < last && !open; x++) {
            if (canvas.codePoint(x, 0) == '─' || x == 1 || x == last - 1) {
                canvas.put(x, 0, x == 1 || x == last - 1 ? " " : "─", Role.FOCUS);
            }
        }
    }

    private static void drawSides(Canvas canvas) {
        int last = canvas.height() - 1;
        for (int y = 1; y < last; y++) {
            canvas.put(0, y, "│", Role.FOCUS);
            canvas.put(canvas.width() - 1, y, "│", Role.FOCUS);
        }
        canvas.put(0, last, "╰" + "─".repeat(Math.max(0, canvas.width() - 2)) + "╯", Role.FOCUS);
    }
}
