package io.github.candleclock.tui.terminal;

import io.github.candleclock.tui.theme.Role;

/** Lines that differ by colour alone, drawn so that they differ by shape: for terminals without colours. */
final class Textures {
    private Textures() {}

    /** What stands for a code point in a role. */
    static int of(int point, Role ink) {
        return switch (point) {
            case '━', '╸' -> line(point, ink);
            // a legend shows the line that it explains
            case '■' -> line('━', ink);
            default -> ink == Role.FOCUS ? heavy(point) : point;
        };
    }

    private static int line(int point, Role ink) {
        return switch (ink) {
            case BORDER, GHOST, SERIES2 -> '─';
            case SERIES3 -> '╍';
            case DIM -> '┄';
            default -> point;
        };
    }

    private static int heavy(int point) {
        return switch (point) {
            case '─' -> '━';
            case '│' -> '┃';
            case '╭', '┌' -> '┏';
            case '╮', '┐' -> '┓';
            case '╰', '└' -> '┗';
            case '╯', '┘' -> '┛';
            default -> point;
        };
    }
}
