package io.github.candleclock.tui.widget;

import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.canvas.Rect;
import io.github.candleclock.tui.theme.Role;
import java.util.List;

/**
 * The block as a candle lying along its five hours: burnt on the left of the flame, wax on its right, and the clock on the same scale.
 * Exact to an eighth of a cell.
 *
 * <pre>
 *             ▗                                    the first {@value #LEAD} columns and the last {@value #HOLDER} are
 *            ▗▄▖                                   outside of the scale: there a flame stands that has
 *            ▝▄▘ ▗▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄                 burnt next to nothing, and the holder
 *    ╌╌╌╌╌╌╌╌╌╰──▐████│███████│██████
 *                ▝▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀
 *    12:00  13:00 ↑  14:00   15:00
 * </pre>
 *
 * @param used the share that is burnt
 * @param elapsed where the clock stands, as a share of the window
 * @param elsewhere the share that others burnt, hatched at the beginning of what is burnt
 * @param hours labels of the full hours, both ends included
 */
public record Candle(double used, double elapsed, double elsewhere, List<String> hours, Flame flame) {
    /** How the flame burns. */
    public enum Flame {
        STEADY(Role.FLAME, Role.GLOW),
        /** It will not last. */
        TOO_FAST(Role.CRITICAL, Role.GLOW),
        FROZEN(Role.GHOST, Role.BORDER),
        /** A wick, and no clock: no block burns. */
        UNLIT(Role.BACKGROUND, Role.BACKGROUND);

        private final Role ink;
        private final Role heart;

        Flame(Role ink, Role heart) {
            this.ink = ink;
            this.heart = heart;
        }
    }

    public static final int TALL = 6;
    public static final int LOW = 3;
    public static final int LEAD = 3;
    public static final int HOLDER = 3;

    private static final String[] EIGHTHS = {" ", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
    private static final String[] OUTLINE = {" ▗ ", "▗▄▖", "▝▄▘"};
    private static final String[] SMOKE = {"⠈⢢", "⡔⠁", "⢇ "};

    /** Draws it over the whole canvas: tall in {@value #TALL} rows or more, low in {@value #LOW}. */
    public void draw(Canvas canvas) {
        int width = canvas.width() - LEAD - HOLDER;
        if (width < 12 || canvas.height() < LOW) {
            return;
        }
        boolean tall = canvas.height() >= TALL;
        int body = tall ? 3 : 1;
        int eighths = (int) Math.round(Math.min(1, Math.max(0, used)) * width * 8);
        int edge = eighths / 8;
        for (int x = 0; x < edge - 1; x++) {
            canvas.put(LEAD + x, body, "╌", Role.GHOST);
        }
        int others = (int) Math.round(Math.min(elsewhere, used) * width);
        for (int x = 0; x < others; x++) {
            canvas.put(LEAD + x, body, "▒", Role.ELSEWHERE);
        }
        if (used < 1) {
            drawWax(canvas, LEAD, body, width, eighths, tall);
            drawFlame(canvas, LEAD + edge, body, tall);
            drawHolder(canvas, LEAD + width, body, tall);
        } else {
            drawBurntOut(canvas, LEAD + width, body, tall);
        }
        drawHours(canvas, LEAD, body + (tall ? 2 : 1), width);
    }

    private void drawWax(Canvas canvas, int x, int y, int width, int eighths, boolean tall) {
        int edge = eighths / 8;
        int part = eighths % 8;
        for (int column = edge; column < width; column++) {
            boolean first = column == edge && part > 0;
            if (first) {
                // the only cell that needs two colours: a terminal has blocks that grow from the left, and wax is left
                // on the right
                canvas.put(x + column, y, EIGHTHS[part], Role.BACKGROUND);
                canvas.ground(new Rect(x + column, y, 1, 1), Role.WAX);
            } else {
                canvas.put(x + column, y, "█", Role.WAX);
            }
            if (tall && !(first && part > 4)) {
                canvas.put(x + column, y - 1, first ? "▗" : "▄", Role.WAX);
                canvas.put(x + column, y + 1, first ? "▝" : "▀", Role.SHADE);
            }
        }
        for (int hour = 1; hour < hours.size() - 1; hour++) {
            int column = columnOf(hour, width);
            if (column > edge + 1) {
                canvas.put(x + column, y, "│", Role.SHADE);
                canvas.ground(new Rect(x + column, y, 1, 1), Role.WAX);
            }
        }
    }

    /** The flame stands three columns before the wax, on a wick that shortens where the scale begins. */
    private void drawFlame(Canvas canvas, int edge, int y, boolean tall) {
        int foot = Math.max(tall ? 1 : LEAD - 1, edge - (tall ? 3 : 2));
        canvas.put(foot, y, "╰" + "─".repeat(Math.max(0, edge - foot - 1)), Role.DIM);
        if (flame == Flame.UNLIT) {
            return;
        }
        if (!tall) {
            canvas.put(foot - 1, y - 1, "▗▌", flame.ink);
            return;
        }
        for (int row = 0; row < OUTLINE.length; row++) {
            canvas.put(foot - 1, y - 3 + row, OUTLINE[row], flame.ink);
        }
        canvas.put(foot, y - 2, "▄", flame.heart);
        canvas.ground(new Rect(foot, y - 2, 1, 1), flame.ink);
        canvas.put(foot, y - 1, "▄", flame.ink);
        canvas.ground(new Rect(foot, y - 1, 1, 1), flame.heart);
    }

    private static void drawHolder(Canvas canvas, int x, int y, boolean tall) {
        if (tall) {
            canvas.put(x, y - 1, "▄▄", Role.FOCUS);
            canvas.put(x, y, "███", Role.FOCUS);
            canvas.put(x, y + 1, "▀▀", Role.FOCUS);
        } else {
            canvas.put(x, y, "▌", Role.FOCUS);
        }
    }

    /** A thread of smoke over an empty holder. */
    private static void drawBurntOut(Canvas canvas, int x, int y, boolean tall) {
        canvas.put(x - 2, y, "╰─", Role.DIM);
        canvas.put(x, y, "██▌", Role.FOCUS);
        int rows = tall ? SMOKE.length : 1;
        for (int row = 0; row < rows; row++) {
            canvas.put(x - 2, y - rows + row, SMOKE[row], Role.GHOST);
        }
    }

    /** Labels under their hours; one that the clock would cover steps aside, so that both can be read. */
    private void drawHours(Canvas canvas, int x, int y, int width) {
        int now = (int) Math.round(elapsed * width);
        boolean clock = flame != Flame.UNLIT;
        for (int hour = 0; hour < hours.size(); hour++) {
            String label = width < 54 ? hours.get(hour).replaceFirst(":00$", "") : hours.get(hour);
            int at = columnOf(hour, width);
            int start = at - (hour == 0 ? 0 : label.length() / 2);
            if (clock && now >= start - 1 && now <= start + label.length()) {
                boolean before = now - label.length() - 1 >= 0;
                boolean after = x + now + 2 + label.length() <= canvas.width() && (at > now || !before);
                start = after ? now + 2 : now - label.length() - 1;
            }
            canvas.put(x + start, y, label, Role.DIM);
        }
        if (clock) {
            canvas.bold(x + now, y, "↑", Role.TITLE);
        }
    }

    private int columnOf(int hour, int width) {
        return (int) Math.round((double) hour * width / (hours.size() - 1));
    }
}
