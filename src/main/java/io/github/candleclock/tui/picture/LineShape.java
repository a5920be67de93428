package io.github.candleclock.tui.picture;

import java.util.Optional;

/**
 * A box line: arms from the middle of the cell to its edges.
 *
 * @param arms thickness to the left, right, top and bottom: 0 none, 1 light, 2 heavy
 * @param style how they are drawn
 */
record LineShape(String arms, Style style) implements Shape {
    /** How a line is drawn. */
    enum Style {
        WHOLE(0),
        TWO_DASHES(2),
        THREE_DASHES(3),
        FOUR_DASHES(4),
        ROUND(0);

        private final int dashes;

        Style(int dashes) {
            this.dashes = dashes;
        }
    }

    private static final int FIRST = 0x2500;

    /** Of U+2500 to U+257F; a dot stands for one that is left to the font, such as a double line. */
    private static final String[] ARMS =
            ("1100 2200 0011 0022 1100 2200 0011 0022 1100 2200 0011 0022 0101 0201 0102 0202 "
                            + "1001 2001 1002 2002 0110 0210 0120 0220 1010 2010 1020 2020 0111 0211 0121 0112 "
                            + "0122 0221 0212 0222 1011 2011 1021 1012 1022 2021 2012 2022 1101 2101 1201 2201 "
                            + "1102 2102 1202 2202 1110 2110 1210 2210 1120 2120 1220 2220 1111 2111 1211 2211 "
                            + "1121 1112 1122 2121 1221 2112 1212 2221 2212 2122 1222 2222 1100 2200 0011 0022 "
                            + ". . . . . . . . . . . . . . . . . . . . . . . . . . . . . 0101 1001 1010 0110 . . . "
                            + "1000 0010 0100 0001 2000 0020 0200 0002 1200 0012 2100 0021")
                    .split(" ");

    static Optional<Shape> of(int codePoint) {
        String arms = ARMS[codePoint - FIRST];
        return arms.equals(".") ? Optional.empty() : Optional.of(new LineShape(arms, style(codePoint)));
    }

    @Override
    public void draw(Ink ink, int x, int y) {
        switch (style) {
            case WHOLE -> drawWhole(ink, x, y);
            case TWO_DASHES, THREE_DASHES, FOUR_DASHES -> drawDashed(ink, x, y);
            case ROUND -> drawRound(ink, x, y);
        }
    }

    private static Style style(int codePoint) {
        if (codePoint >= '┄' && codePoint <= '┋') {
            return codePoint < '┈' ? Style.THREE_DASHES : Style.FOUR_DASHES;
        }
        if (codePoint >= '╌' && codePoint <= '╏') {
            return Style.TWO_DASHES;
        }
        return codePoint >= '╭' && codePoint <= '╰' ? Style.ROUND : Style.WHOLE;
    }

    /** Arms reach over the middle by half the thickest line across, so that corners are filled. */
    private void drawWhole(Ink ink, int x, int y) {
        int middleX = x + Cell.WIDTH / 2;
        int middleY = y + Cell.HEIGHT / 2;
        int acrossX = Math.max(half(2), half(3));
        int acrossY = Math.max(half(0), half(1));
        boolean through = arms.charAt(0) == arms.charAt(1) && half(0) > 0;
        if (through) {
            ink.rect(x, middleY - half(0), Cell.WIDTH, 2 * half(0));
        } else {
            horizontal(ink, x, middleX + acrossX, middleY, half(0));
            horizontal(ink, middleX - acrossX, x + Cell.WIDTH, middleY, half(1));
        }
        if (arms.charAt(2) == arms.charAt(3) && half(2) > 0) {
            ink.rect(middleX - half(2), y, 2 * half(2), Cell.HEIGHT);
        } else {
            vertical(ink, middleX, y, middleY + acrossY, half(2));
            vertical(ink, middleX, middleY - acrossY, y + Cell.HEIGHT, half(3));
        }
    }

    private void drawDashed(Ink ink, int x, int y) {
        boolean lying = half(0) > 0;
        int whole = lying ? Cell.WIDTH : Cell.HEIGHT;
        int length = Math.max(2, whole * 5 / 8 / style.dashes);
        for (int i = 0; i < style.dashes; i++) {
            int from = (2 * i + 1) * whole / (2 * style.dashes) - length / 2;
            if (lying) {
                horizontal(ink, x + from, x + from + length, y + Cell.HEIGHT / 2, half(0));
            } else {
                vertical(ink, x + Cell.WIDTH / 2, y + from, y + from + length, half(2));
            }
        }
    }

    private void drawRound(Ink ink, int x, int y) {
        int middleX = x + Cell.WIDTH / 2;
        int middleY = y + Cell.HEIGHT / 2;
        boolean up = half(2) > 0;
        // the quarter circle is as wide as half a cell; the rest of the upright arm is straight
        int turn = up ? middleY - Cell.WIDTH / 2 : middleY + Cell.WIDTH / 2;
        vertical(ink, middleX, up ? y : turn, up ? turn : y + Cell.HEIGHT, 1);
        ink.curve(middleX, turn, middleX, middleY, half(1) > 0 ? x + Cell.WIDTH : x, middleY);
    }

    /** Half an arm's thickness: 0 where there is none. */
    private int half(int arm) {
        return switch (arms.charAt(arm)) {
            case '1' -> 1;
            case '2' -> 3;
            default -> 0;
        };
    }

    private static void horizontal(Ink ink, int from, int to, int y, int half) {
        if (half > 0) {
            ink.rect(from, y - half, to - from, 2 * half);
        }
    }

    private static void vertical(Ink ink, int x, int from, int to, int half) {
        if (half > 0) {
            ink.rect(x - half, from, 2 * half, to - from);
        }
    }
}
