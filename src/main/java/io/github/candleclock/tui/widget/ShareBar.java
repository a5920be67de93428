package io.github.candleclock.tui.widget;

import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.theme.Role;
import java.util.List;

/** A thick line whose length says how much: one share, or several parts of a whole one after the other. */
public final class ShareBar {
    /** One part of a whole. */
    public record Part(double amount, Role role) {}

    private ShareBar() {}

    /** One share in half cells; more than nothing is at least half a cell. */
    public static void draw(Canvas canvas, int x, int y, int width, double share, Role role) {
        int halves = (int) Math.round(Math.min(1, share) * width * 2);
        halves = Math.max(share > 0 ? 1 : 0, halves);
        canvas.put(x, y, "━".repeat(halves / 2) + "╸".repeat(halves % 2), role);
    }

    /** Parts of a whole over the full width; a part that is there at all keeps one cell. */
    public static void draw(Canvas canvas, int x, int y, int width, List<Part> parts) {
        double whole = parts.stream().mapToDouble(Part::amount).sum();
        if (whole <= 0) {
            canvas.put(x, y, "╌".repeat(width), Role.GHOST);
            return;
        }
        int column = 0;
        double sum = 0;
        for (int i = 0; i < parts.size(); i++) {
            sum += parts.get(i).amount();
            long after = parts.stream()
                    .skip(i + 1L)
                    .filter(part -> part.amount() > 0)
                    .count();
            int least = column + (parts.get(i).amount() > 0 ? 1 : 0);
            int end = (int) Math.min(width - after, Math.max(least, Math.round(sum / whole * width)));
            canvas.put(
                    x + column,
                    y,
                    "━".repeat(Math.max(0, end - column)),
                    parts.get(i).role());
            column = Math.max(column, end);
        }
    }
}
