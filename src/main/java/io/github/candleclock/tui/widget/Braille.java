package io.github.candleclock.tui.widget;

import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.theme.Role;
import java.util.Arrays;

/** Dots to draw with, two by four in a cell. A cell has one role: that of its dot of the highest rank. */
final class Braille {
    private static final int[][] BITS = {{0x01, 0x02, 0x04, 0x40}, {0x08, 0x10, 0x20, 0x80}};

    private final int columns;
    private final int[] bits;
    private final int[] rank;
    private final Role[] roles;
    private final int rows;

    Braille(int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
        bits = new int[columns * rows];
        rank = new int[columns * rows];
        roles = new Role[columns * rows];
        Arrays.fill(roles, Role.GHOST);
    }

    int width() {
        return columns * 2;
    }

    int height() {
        return rows * 4;
    }

    void dot(int x, int y, Role role, int dotRank) {
        if (x < 0 || y < 0 || x >= width() || y >= height()) {
            return;
        }
        int cell = y / 4 * columns + x / 2;
        bits[cell] |= BITS[x % 2][y % 4];
        if (dotRank >= rank[cell]) {
            rank[cell] = dotRank;
            roles[cell] = role;
        }
    }

    /** A dot in a cell that nothing of a higher rank has drawn in yet; elsewhere it would take on a colour that is not its own. */
    void under(int x, int y, Role role) {
        if (x >= 0 && y >= 0 && x < width() && y < height() && rank[y / 4 * columns + x / 2] == 0) {
            dot(x, y, role, 0);
        }
    }

    void draw(Canvas canvas, int x, int y) {
        for (int cell = 0; cell < bits.length; cell++) {
            if (bits[cell] != 0) {
                canvas.put(
                        x + cell % columns, y + cell / columns, Character.toString(0x2800 + bits[cell]), roles[cell]);
            }
        }
    }
}
