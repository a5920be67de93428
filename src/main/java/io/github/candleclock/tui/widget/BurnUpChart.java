package io.github.candleclock.tui.widget;

import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.theme.Role;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * How a window is used up: time from left to right, what is used from below upwards.
 *
 * <pre>
 * 100 ┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈ limit
 *                           ⣀⣔⣮⣿
 *  50             ╎    ⣀⣤⡶⠿⠟⠛        fan: where it may end
 *            ⣀⡠⠤⠒●⠒⠊⠉                curve, ending now
 *   0 ⣀⡠⠤⠒⠊⠉⠁ · · ·                  even line, ghost
 * </pre>
 *
 * @param curve the sum after each equal step since the start, up to now
 * @param gone the share of the window that has gone by
 * @param now what is used
 * @param limit none if not positive; with it comes the even line
 * @param limitRole of the line at the limit
 * @param ghost the sums of another whole window, in equal steps; may be empty
 * @param ghostName what it is called, where there is room to say so
 * @param top the value at the upper edge
 */
public record BurnUpChart(
        List<Double> curve,
        double gone,
        double now,
        double limit,
        Role limitRole,
        Optional<Fan> fan,
        List<Double> ghost,
        String ghostName,
        double top) {
    /** Where the window may end. */
    public record Fan(double low, double expected, double high) {}

    private static final int FAINT = 1;
    private static final int AHEAD = 2;
    private static final int BEFORE = 3;

    public void draw(Canvas canvas) {
        Braille dots = new Braille(canvas.width(), canvas.height());
        drawCurve(dots);
        fan.ifPresent(ahead -> drawFan(dots, ahead));
        drawLimit(dots);
        drawGhost(dots);
        dots.draw(canvas, 0, 0);
        drawNow(canvas, dots);
        if (canvas.height() >= 6) {
            if (limit > 0) {
                label(canvas, "even", share -> share * limit, 0.4);
            }
            if (!ghost.isEmpty()) {
                label(canvas, ghostName, this::ghostAt, 0.74);
            }
        }
    }

    /** The row of a value on a canvas of a height. */
    public int row(double value, int height) {
        return y(value, height * 4) / 4;
    }

    private int y(double value, int dots) {
        int high = dots - 1;
        return high - (int) Math.round(Math.min(1, Math.max(0, top <= 0 ? 0 : value / top)) * high);
    }

    private void drawLimit(Braille dots) {
        if (limit <= 0) {
            return;
        }
        int high = y(limit, dots.height());
        for (int x = 0; x < dots.width(); x++) {
            if (x % 2 == 0) {
                dots.dot(x, high, limitRole, FAINT);
            }
            if (x % 6 < 3) {
                dots.under(x, y(limit * x / dots.width(), dots.height()), Role.GHOST);
            }
        }
    }

    private void drawGhost(Braille dots) {
        for (int x = 0; x < dots.width() && !ghost.isEmpty(); x += 3) {
            dots.under(x, y(ghostAt((double) x / dots.width()), dots.height()), Role.GHOST);
        }
    }

    private double ghostAt(double share) {
        return ghost.get((int) Math.min(ghost.size() - 1, Math.max(0, share * ghost.size())));
    }

    private void drawFan(Braille dots, Fan ahead) {
        int from = (int) Math.round(gone * dots.width());
        int span = Math.max(1, dots.width() - 1 - from);
        for (int x = from; x < dots.width(); x++) {
            double share = (double) (x - from) / span;
            int highest = y(now + (ahead.high - now) * share, dots.height());
            int lowest = y(now + (ahead.low - now) * share, dots.height());
            for (int y = highest; y <= lowest; y++) {
                if ((x + y) % 2 == 0) {
                    dots.dot(x, y, Role.ESTIMATE, AHEAD);
                }
            }
            dots.dot(x, y(now + (ahead.expected - now) * share, dots.height()), Role.ESTIMATE, AHEAD);
        }
    }

    /** One stroke of even thickness: two dots high where it is flat, and whole where it is steep. */
    private void drawCurve(Braille dots) {
        int end = (int) Math.round(gone * dots.width());
        int before = dots.height() - 1;
        for (int x = 0; x < end && !curve.isEmpty(); x++) {
            int at = (int) Math.min(curve.size() - 1L, (long) ((double) x / end * curve.size()));
            int y = y(curve.get(at), dots.height());
            for (int stroke = y; stroke <= Math.max(y, before - 1); stroke++) {
                dots.dot(x, stroke, Role.FLAME, BEFORE);
            }
            dots.dot(x, Math.min(dots.height() - 1, y + 1), Role.FLAME, BEFORE);
            before = y;
        }
    }

    private void drawNow(Canvas canvas, Braille dots) {
        int x = Math.min(canvas.width() - 1, (int) Math.round(gone * canvas.width()));
        for (int y = 0; y < canvas.height(); y++) {
            if (canvas.codePoint(x, y) == ' ') {
                canvas.put(x, y, "╎", Role.BORDER);
            }
        }
        canvas.bold(x, y(now, dots.height()) / 4, "●", Role.FLAME);
    }

    /** A name below a line, or else above it, nearest to a wanted place; nowhere if there is no room. */
    private void label(Canvas canvas, String name, DoubleUnaryOperator line, double wanted) {
        int middle = (int) (canvas.width() * wanted);
        for (int away = 0; away < canvas.width() / 3; away++) {
            for (int x : new int[] {middle + away, middle - away}) {
                int row = row(line.applyAsDouble((double) x / canvas.width()), canvas.height());
                for (int y : new int[] {row + 1, row - 1}) {
                    if (isBlank(canvas, x - 1, y, name.length() + 2)) {
                        canvas.put(x, y, name, Role.DIM);
                        return;
                    }
                }
            }
        }
    }

    private static boolean isBlank(Canvas canvas, int from, int y, int length) {
        return from >= 0
                && from + length <= canvas.width()
                && y >= 0
                && y < canvas.height()
                && IntStream.range(from, from + length).allMatch(x -> canvas.codePoint(x, y) == ' ');
    }
}
