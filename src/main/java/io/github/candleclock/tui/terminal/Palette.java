package io.github.candleclock.tui.terminal;

import io.github.candleclock.text.ColourLevel;
import io.github.candleclock.tui.theme.Role;
import io.github.candleclock.tui.theme.Theme;

/** Turns roles into the escape codes of a theme's colours, as near as the terminal can show them. */
final class Palette {
    private static final int[] ANSI = {
        0x000000, 0xcd3131, 0x0dbc79, 0xe5e510, 0x2472c8, 0xbc3fbc, 0x11a8cd, 0xe5e5e5,
        0x666666, 0xf14c4c, 0x23d18b, 0xf5f543, 0x3b8eea, 0xd670d6, 0x29b8db, 0xffffff
    };
    private static final int[] CUBE = {0, 95, 135, 175, 215, 255};

    private final Theme theme;
    private final ColourLevel level;

    Palette(Theme theme, ColourLevel level) {
        this.theme = theme;
        this.level = level;
    }

    /** The codes for a cell, without the escape around them, from a reset on. */
    String codes(Role ink, Role ground, boolean bold) {
        StringBuilder codes = new StringBuilder("0");
        if (bold) {
            codes.append(";1");
        }
        if (level == ColourLevel.NONE) {
            // what a ground says must not be lost with the colours
            return codes.append(ground == Role.BACKGROUND ? "" : ";7").toString();
        }
        colour(codes, ink, 30);
        colour(codes, ground, 40);
        return codes.toString();
    }

    private void colour(StringBuilder codes, Role role, int base) {
        int rgb = theme.rgb(role);
        switch (level) {
            case TRUECOLOR ->
                codes.append(';')
                        .append(base + 8)
                        .append(";2;")
                        .append(rgb >> 16 & 255)
                        .append(';')
                        .append(rgb >> 8 & 255)
                        .append(';')
                        .append(rgb & 255);
            case INDEXED256 -> codes.append(';').append(base + 8).append(";5;").append(indexed(rgb));
            default -> {
                // sixteen colours are the user's own: their text on their ground is what they can read
                int number = role == Role.BACKGROUND || role == Role.TEXT ? 9 : nearest(rgb);
                codes.append(';').append(number > 9 || number == 8 ? base + 60 + number - 8 : base + number);
            }
        }
    }

    private static int nearest(int rgb) {
        int best = 0;
        for (int i = 1; i < ANSI.length; i++) {
            if (i != 9 && distance(ANSI[i], rgb) < distance(ANSI[best], rgb)) {
                best = i;
            }
        }
        return best;
    }

    /** The nearest of the 216 colours of the cube and the 24 greys. */
    static int indexed(int rgb) {
        int red = step(rgb >> 16 & 255);
        int green = step(rgb >> 8 & 255);
        int blue = step(rgb & 255);
        int cube = CUBE[red] << 16 | CUBE[green] << 8 | CUBE[blue];
        int average = ((rgb >> 16 & 255) + (rgb >> 8 & 255) + (rgb & 255)) / 3;
        int grey = Math.max(0, Math.min(23, (average - 3) / 10));
        int level = 8 + 10 * grey;
        boolean isGrey = distance(level << 16 | level << 8 | level, rgb) < distance(cube, rgb);
        return isGrey ? 232 + grey : 16 + 36 * red + 6 * green + blue;
    }

    private static int step(int value) {
        int best = 0;
        for (int i = 1; i < CUBE.length; i++) {
            if (Math.abs(CUBE[i] - value) < Math.abs(CUBE[best] - value)) {
                best = i;
            }
        }
        return best;
    }

    private static int distance(int a, int b) {
        int red = (a >> 16 & 255) - (b >> 16 & 255);
        int green = (a >> 8 & 255) - (b >> 8 & 255);
        int blue = (a & 255) - (b & 255);
        return red * red + green * green + blue * blue;
    }
}
