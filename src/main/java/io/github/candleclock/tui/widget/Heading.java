package io.github.candleclock.tui.widget;

import io.github.candleclock.text.Width;
import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.theme.Role;

/**
 * A panel's title on a hairline, with a note at its right end; a note without room is left out.
 *
 * <pre>
 * Burn rate ────────────────── last hour
 * </pre>
 */
public final class Heading {
    private Heading() {}

    public static void draw(Canvas canvas, int y, String title, Line note) {
        canvas.put(0, y, "─".repeat(canvas.width()), Role.BORDER);
        canvas.bold(0, y, title + " ", Role.TITLE);
        if (!note.isEmpty() && Width.of(title) + note.width() + 4 <= canvas.width()) {
            Line.of(" ", Role.DIM).and(note).drawRight(canvas, canvas.width(), y);
        }
    }
}
