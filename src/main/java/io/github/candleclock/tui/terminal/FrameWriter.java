package io.github.candleclock.tui.terminal;

import io.github.candleclock.text.ColourLevel;
import io.github.candleclock.text.Width;
import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.theme.Role;
import io.github.candleclock.tui.theme.Theme;
import java.nio.charset.StandardCharsets;

/**
 * The difference of two frames as bytes for one write: only changed cells, inside synchronized output, so that nothing is ever seen half
 * drawn. A frame of another size or theme is written whole.
 *
 * <p>Belongs to the screen's thread.
 */
public final class FrameWriter {
    private static final String BEGIN = "\033[?2026h";
    private static final String END = "\033[0m\033[?2026l";
    private static final String CLEAR = "\033[0m\033[2J";
    private static final byte[] NOTHING = {};

    private final ColourLevel level;
    private Canvas last = new Canvas(0, 0);
    private String lastTheme = "";
    private boolean isToRepaint = true;

    public FrameWriter(ColourLevel level) {
        this.level = level;
    }

    /** Makes the next frame be written whole: after a resize, a suspension, or whatever else may have spoilt the screen. */
    public void repaint() {
        isToRepaint = true;
    }

    /** What brings the screen from the last frame to this one; empty where they look the same. The canvas is kept. */
    public byte[] write(Canvas frame, Theme theme) {
        boolean isWhole = isToRepaint
                || frame.width() != last.width()
                || frame.height() != last.height()
                || !theme.name().equals(lastTheme);
        StringBuilder out = new StringBuilder();
        cells(out, frame, isWhole, new Palette(theme, level));
        last = frame;
        lastTheme = theme.name();
        isToRepaint = false;
        if (out.length() == 0) {
            return NOTHING;
        }
        return (BEGIN + (isWhole ? CLEAR : "") + out + END).getBytes(StandardCharsets.UTF_8);
    }

    private void cells(StringBuilder out, Canvas frame, boolean isWhole, Palette palette) {
        String style = "";
        for (int y = 0; y < frame.height(); y++) {
            int cursor = -1;
            for (int x = 0; x < frame.width(); x++) {
                int point = frame.codePoint(x, y);
                if (point == Canvas.TAIL || !isWhole && isSame(frame, x, y)) {
                    continue;
                }
                if (cursor != x) {
                    out.append("\033[").append(y + 1).append(';').append(x + 1).append('H');
                }
                String wanted = palette.codes(frame.role(x, y), frame.groundAt(x, y), frame.isBold(x, y));
                if (!wanted.equals(style)) {
                    out.append("\033[").append(wanted).append('m');
                    style = wanted;
                }
                out.appendCodePoint(point);
                cursor = isCertain(point) ? x + 1 : -1;
            }
        }
    }

    /** A wide character's second cell counts with its first: where either differs, both are written. */
    private boolean isSame(Canvas frame, int x, int y) {
        boolean isTailSame = frame.codePoint(x + 1, y) != Canvas.TAIL || isCellSame(frame, x + 1, y);
        return isCellSame(frame, x, y) && isTailSame;
    }

    private boolean isCellSame(Canvas frame, int x, int y) {
        Role ground = frame.groundAt(x, y);
        boolean isBlank = frame.codePoint(x, y) == ' ' && last.codePoint(x, y) == ' ';
        return frame.codePoint(x, y) == last.codePoint(x, y)
                && ground == last.groundAt(x, y)
                && (isBlank || frame.role(x, y) == last.role(x, y) && frame.isBold(x, y) == last.isBold(x, y));
    }

    /** Whether all terminals agree on how wide a character is; after one where they may not, the cursor is set anew. */
    private static boolean isCertain(int point) {
        return Width.of(point) == 1 && (point < 0x2600 || point >= 0x2800 && point < 0x2900);
    }
}
