package io.github.candleclock.tui.widget;

import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.theme.Role;

/** A candle one line thin, for every lesser budget: burnt elsewhere, burnt here, flame, what is left. {@code ▒╌╌•━━━} */
public final class ThinCandle {
    private ThinCandle() {}

    /**
     * With the clock as a tick below the line, at the share of the time that has gone by.
     *
     * @param elsewhere the share that was used elsewhere; a cell at least where there is some
     */
    public static void draw(
            Canvas canvas, int x, int y, int width, double used, double elsewhere, double elapsed, Role flame) {
        draw(canvas, x, y, width, used, flame);
        int edge = edge(width, used);
        if (elsewhere > 0) {
            int cells = Math.min(edge, Math.max(1, edge(width, elsewhere)));
            canvas.put(x, y, "▒".repeat(cells), Role.ELSEWHERE);
        }
        int clock = edge(width, elapsed);
        if (clock != edge) {
            canvas.put(x + clock, y, clock > edge ? "┯" : "╷", clock > edge ? Role.WAX : Role.DIM);
        }
    }

    public static void draw(Canvas canvas, int x, int y, int width, double used, Role flame) {
        int edge = edge(width, used);
        canvas.put(x, y, "╌".repeat(edge), Role.GHOST);
        canvas.bold(x + edge, y, "•", flame);
        canvas.put(x + edge + 1, y, "━".repeat(Math.max(0, width - edge - 1)), Role.WAX);
    }

    private static int edge(int width, double share) {
        return (int) Math.min(width - 1, Math.max(0, Math.round(share * (width - 1))));
    }
}
