package io.github.candleclock.tui.widget;

import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.theme.Role;
import java.util.List;

/**
 * An area chart in braille: a bright crest two dots high on stippled ghost, and a dashed line across at a mark. What rises above the
 * mark is drawn as a warning.
 *
 * @param values oldest first, spread over the whole width
 * @param top the value at the upper edge
 * @param mark the value of the line across; none if not positive
 */
public record BrailleChart(List<Double> values, double top, double mark, Role markRole, boolean warnAbove) {
    public void draw(Canvas canvas) {
        Braille dots = new Braille(canvas.width(), canvas.height());
        int high = dots.height() - 1;
        for (int x = 0; x < dots.width() && !values.isEmpty(); x++) {
            double value = values.get((int) ((long) x * values.size() / dots.width()));
            int crest = high - (int) Math.round(Math.min(1, top <= 0 ? 0 : value / top) * high);
            Role role = warnAbove && mark > 0 && value > mark ? Role.WARNING : Role.FLAME;
            for (int y = crest; y <= high; y++) {
                if (value > 0 && y < crest + 2) {
                    dots.dot(x, y, role, 2);
                } else if ((x + y) % 2 == 0) {
                    dots.dot(x, y, Role.GHOST, 1);
                }
            }
        }
        dots.draw(canvas, 0, 0);
        if (mark > 0 && mark <= top) {
            drawMark(canvas, (high - (int) Math.round(mark / top * high)) / 4);
        }
    }

    /** Only where nothing else is: the curve may stand before the line. */
    private void drawMark(Canvas canvas, int y) {
        for (int x = 0; x < canvas.width(); x++) {
            if (canvas.codePoint(x, y) == ' ') {
                canvas.put(x, y, "╌", markRole);
            }
        }
    }
}
