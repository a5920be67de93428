package io.github.candleclock.tui.widget;

import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.theme.Role;

/** Digits and colons three rows high, two pixels a cell: the one big thing on screen. */
public final class BigFigure {
    public static final int HEIGHT = 3;

    private static final String[][] DIGITS = {
        {"######", "##..##", "##..##", "##..##", "##..##", "######"},
        {"####..", "..##..", "..##..", "..##..", "..##..", "######"},
        {"######", "....##", "######", "##....", "##....", "######"},
        {"######", "....##", ".#####", "....##", "....##", "######"},
        {"##..##", "##..##", "######", "....##", "....##", "....##"},
        {"######", "##....", "######", "....##", "....##", "######"},
        {"######", "##....", "######", "##..##", "##..##", "######"},
        {"######", "....##", "....##", "....##", "....##", "....##"},
        {"######", "##..##", "######", "##..##", "##..##", "######"},
        {"######", "##..##", "######", "....##", "....##", "######"},
    };
    private static final String[] COLON = {"..", "##", "..", "..", "##", ".."};

    private BigFigure() {}

    /** Draws a figure such as {@code 43} or {@code 2:27} and returns the column after it and its gap. */
    public static int draw(Canvas canvas, int x, int y, String figure, Role role) {
        int column = x;
        for (int i = 0; i < figure.length(); i++) {
            char sign = figure.charAt(i);
            String[] bitmap = sign == ':' ? COLON : DIGITS[Character.digit(sign, 10)];
            for (int row = 0; row < HEIGHT; row++) {
                drawRow(canvas, column, y + row, bitmap[2 * row], bitmap[2 * row + 1], role);
            }
            column += bitmap[0].length() + 1;
        }
        return column;
    }

    private static void drawRow(Canvas canvas, int x, int y, String upper, String lower, Role role) {
        for (int i = 0; i < upper.length(); i++) {
            boolean above = upper.charAt(i) == '#';
            boolean below = lower.charAt(i) == '#';
            if (above || below) {
                canvas.put(x + i, y, above && below ? "█" : above ? "▀" : "▄", role);
            }
        }
    }
}
