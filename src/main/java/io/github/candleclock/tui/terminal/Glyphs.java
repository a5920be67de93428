package io.github.candleclock.tui.terminal;

import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.theme.Role;
import java.util.Locale;
import java.util.Map;

/**
 * The characters a terminal can show: all we draw with, or ASCII alone. Whatever is put in a character's place takes as many columns as
 * it did.
 */
public enum Glyphs {
    UNICODE,
    ASCII;

    /** Stands for what has no likeness in ASCII: names from logs may hold anything. */
    static final int UNKNOWN = '?';

    /** The least number of dots for each, where a cell of a curve has dots both above and below its middle. */
    private static final String DOTS = "  :-=+*##";

    /**
     * The glyphs for the locale this environment names. Where none is named they are Unicode: terminals of today are, and on macOS they
     * often name none. {@code C}, {@code POSIX} and every charset but UTF-8 mean ASCII.
     */
    public static Glyphs detect(Map<String, String> environment) {
        for (String name : new String[] {"LC_ALL", "LC_CTYPE", "LANG"}) {
            String locale = environment.getOrDefault(name, "").toLowerCase(Locale.ROOT);
            if (!locale.isEmpty()) {
                return isUnicode(locale) ? UNICODE : ASCII;
            }
        }
        return UNICODE;
    }

    private static boolean isUnicode(String locale) {
        if (locale.equals("c") || locale.equals("posix")) {
            return false;
        }
        int dot = locale.indexOf('.');
        String charset = dot < 0 ? "" : locale.substring(dot + 1).replaceFirst("@.*", "");
        return charset.isEmpty() || charset.equals("utf-8") || charset.equals("utf8");
    }

    /** A canvas as plain text, a line a row, without blanks at line ends. */
    public String text(Canvas canvas) {
        StringBuilder out = new StringBuilder();
        for (int y = 0; y < canvas.height(); y++) {
            StringBuilder line = new StringBuilder();
            for (int x = 0; x < canvas.width(); x++) {
                int point = canvas.codePoint(x, y);
                Role ground = canvas.groundAt(x, y);
                int shown = isShape(ground) ? onShape(point, ground) : of(point);
                if (shown != Canvas.TAIL) {
                    line.appendCodePoint(shown).append(this == ASCII ? "" : canvas.marks(x, y));
                }
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
        return out.toString();
    }

    /** What stands for a code point of a canvas, in the same number of cells: both of a wide character's are asked for. */
    int of(int point) {
        return this == UNICODE || point >= ' ' && point < 0x7f ? point : ascii(point);
    }

    /** Whether a ground is part of a picture and not a surface to write on. */
    static boolean isShape(Role ground) {
        return ground != Role.BACKGROUND && ground != Role.SELECTION && ground != Role.ALARM;
    }

    /** Whether what is seen of such a cell is its ground alone: its ink is a hole in it. */
    static boolean isHole(int point) {
        return point == ' ' || point >= '▉' && point <= '▏';
    }

    /** What stands for a cell whose ground is part of a picture, where there are no grounds. */
    int onShape(int point, Role ground) {
        if (point >= '▉' && point <= '▏') {
            // wax on the right of a hole that is so many eighths wide
            int hole = '▐' - point;
            return of(hole < 3 ? '█' : hole < 6 ? '▐' : ' ');
        }
        if (point == ' ' || point == '▄') {
            return ground == Role.WAX ? of('█') : this == ASCII ? '*' : '█';
        }
        return of(point);
    }

    private static int ascii(int point) {
        if (point >= 0x2800 && point <= 0x28ff) {
            return braille(point - 0x2800);
        }
        return switch (point) {
            case '─', '╌', '╴', '╶', '–' -> '-';
            case '━', '╸', '═', '■' -> '=';
            case '╍', '≈', '◇', '…', '±' -> '~';
            case '│', '┃', '║', '╎', '╷', '╵', '‖' -> '|';
            case '┌', '┐', '└', '┘', '╭', '╮', '╰', '╯', '├', '┤', '┬', '┴', '┼', '┯' -> '+';
            case '┏', '┓', '┗', '┛' -> '+';
            case '█', '▓', '▋', '▊', '▉', '▌', '▐' -> '#';
            case '▏', '▎', '▍' -> ' ';
            case '▀' -> '"';
            case '▄' -> '_';
            case '▗', '▖', '·', '┄' -> '.';
            case '▝', '▘' -> '\'';
            case '●', '•', '◆' -> '*';
            case '○' -> 'o';
            case '◐', '▒' -> '%';
            case '▲' -> '!';
            case '✕', '×' -> 'x';
            case '≥' -> '>';
            case '↑' -> '^';
            case '↓' -> 'v';
            case '←' -> '<';
            case '→' -> '>';
            default -> UNKNOWN;
        };
    }

    /** A cell of a curve or an area: dots in its upper half alone, in its lower half alone, or as many as there are. */
    private static int braille(int dots) {
        int upper = dots & 0b0001_1011;
        int lower = dots & 0b1110_0100;
        int count = Integer.bitCount(dots);
        if (upper == 0 || lower == 0) {
            boolean one = count < 2;
            return dots == 0 ? ' ' : lower == 0 ? one ? '\'' : '"' : one ? '.' : '_';
        }
        return DOTS.charAt(count);
    }
}
