package io.github.candleclock.tui.terminal;

import io.github.candleclock.tui.theme.Role;

/**
 * The roles in the sixteen colours of old terminals. Nobody knows what people made of those colours, so the nearest one is no answer:
 * flame, warning and wax would fall together. Each role has a number here, one set for dark grounds and one for light ones, and a theme's
 * own colours do not count.
 *
 * <p>What is read has a number that is bright on dark and dark on light in every common palette. The grey 8 is nearly the ground in some,
 * so on dark it is kept for lines.
 */
final class Sixteen {
    private static final int BLACK = 0;
    private static final int RED = 1;
    private static final int GREEN = 2;
    private static final int YELLOW = 3;
    private static final int BLUE = 4;
    private static final int MAGENTA = 5;
    private static final int CYAN = 6;
    private static final int SILVER = 7;
    private static final int GREY = 8;
    private static final int BRIGHT_RED = 9;
    private static final int BRIGHT_YELLOW = 11;
    private static final int BRIGHT_BLUE = 12;
    private static final int BRIGHT_MAGENTA = 13;
    private static final int WHITE = 15;

    private Sixteen() {}

    /** The number of a role's ink on a ground. */
    static int ink(Role ink, Role ground, boolean light) {
        if (ground == Role.ALARM || ground == Role.SELECTION && !light) {
            return onDeep(ink);
        }
        if (ground == Role.WAX && ink == Role.SHADE) {
            return light ? SILVER : GREY;
        }
        int number = number(ink, light);
        // a theme's panel may put any role on any other
        return ink == ground || number != number(ground, light) ? number : number == BLACK ? WHITE : BLACK;
    }

    static int ground(Role ground, boolean light) {
        return number(ground, light);
    }

    /** On blue and red: bright, or not to be read. */
    private static int onDeep(Role ink) {
        return switch (ink) {
            case DIM, BORDER, GHOST, SHADE -> SILVER;
            case WARNING, FLAME, GLOW, FOCUS -> BRIGHT_YELLOW;
            default -> WHITE;
        };
    }

    private static int number(Role role, boolean light) {
        return light ? onLight(role) : onDark(role);
    }

    private static int onDark(Role role) {
        return switch (role) {
            case BACKGROUND -> BLACK;
            case SELECTION -> BLUE;
            case ALARM -> RED;
            case TEXT, TITLE, WAX -> WHITE;
            case DIM, SHADE -> SILVER;
            case BORDER, GHOST -> GREY;
            case FLAME, FOCUS, OFFICIAL, SERIES1 -> YELLOW;
            case GLOW, WARNING -> BRIGHT_YELLOW;
            case OK -> GREEN;
            case CRITICAL -> BRIGHT_RED;
            case ESTIMATE -> BRIGHT_MAGENTA;
            case ELSEWHERE -> BRIGHT_BLUE;
            case SERIES2 -> CYAN;
            case SERIES3 -> MAGENTA;
        };
    }

    private static int onLight(Role role) {
        return switch (role) {
            case BACKGROUND -> WHITE;
            case SELECTION -> SILVER;
            case ALARM, CRITICAL -> RED;
            // yellow cannot be read on white, and the largest figure is of wax
            case TEXT, TITLE, WAX -> BLACK;
            case DIM, BORDER, GHOST, SHADE -> GREY;
            case FLAME -> BRIGHT_RED;
            case GLOW -> BRIGHT_YELLOW;
            case OK -> GREEN;
            case WARNING, SERIES3 -> MAGENTA;
            case FOCUS, OFFICIAL, ESTIMATE, ELSEWHERE, SERIES1 -> BLUE;
            case SERIES2 -> CYAN;
        };
    }
}
