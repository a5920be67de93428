package io.github.candleclock.tui.terminal;

import io.github.candleclock.text.ColourLevel;
import io.github.candleclock.tui.theme.Role;
import io.github.candleclock.tui.theme.Theme;
import java.util.HashMap;
import java.util.Map;

/** The pens of one theme at one level of colours. Owned by the screen thread. */
final class Pens {
    private record Style(Role ink, Role ground, boolean bold) {}

    private final Theme theme;
    private final ColourLevel level;
    private final Map<Style, Pen> made = new HashMap<>();

    Pens(Theme theme, ColourLevel level) {
        this.theme = theme;
        this.level = level;
    }

    boolean areOf(Theme other) {
        return theme == other;
    }

    boolean areColourless() {
        return level == ColourLevel.NONE;
    }

    Pen of(Role ink, Role ground, boolean bold) {
        return made.computeIfAbsent(new Style(ink, ground, bold), this::make);
    }

    private Pen make(Style style) {
        Role ink = style.ink();
        Role ground = style.ground();
        boolean bold = style.bold();
        return switch (level) {
            case TRUECOLOR -> new Pen(rgb("38;2;", ink), rgb("48;2;", ground), bold, false);
            case INDEXED256 -> new Pen(indexed("38;5;", ink), indexed("48;5;", ground), bold, false);
            case ANSI16 -> sixteen(ink, ground, bold);
            case NONE -> colourless(ink, ground, bold);
        };
    }

    private Pen sixteen(Role ink, Role ground, boolean bold) {
        return new Pen(
                sixteen(30, Sixteen.ink(ink, ground, theme.isLight())),
                sixteen(40, Sixteen.ground(ground, theme.isLight())),
                bold,
                false);
    }

    /** Without colours a ground is reverse video, and what must be seen is bold. The flame's heart is a hole in it. */
    private static Pen colourless(Role ink, Role ground, boolean bold) {
        boolean loud = ink == Role.CRITICAL || ink == Role.FOCUS || ground == Role.ALARM;
        boolean dark = ground == Role.BACKGROUND || ground == Role.GLOW || ground == Role.BORDER;
        return new Pen("39", "49", bold || loud, !dark);
    }

    private String rgb(String kind, Role role) {
        int rgb = theme.rgb(role);
        return kind + (rgb >> 16 & 0xff) + ';' + (rgb >> 8 & 0xff) + ';' + (rgb & 0xff);
    }

    private String indexed(String kind, Role role) {
        return kind + Palette.nearestOf256(theme.rgb(role));
    }

    private static String sixteen(int base, int number) {
        return Integer.toString(number < 8 ? base + number : base + 60 + number - 8);
    }
}
