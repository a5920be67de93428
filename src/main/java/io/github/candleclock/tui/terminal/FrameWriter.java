package io.github.candleclock.tui.terminal;

import io.github.candleclock.text.ColourLevel;
import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.theme.Theme;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The difference between what the terminal shows and the next frame, as bytes to write at once. Remembers the last frame; owned by the
 * screen thread.
 *
 * <p>A frame is bracketed by mode 2026, so that a terminal that knows it shows all of it at once. Terminals disagree about how wide some
 * characters are: after each of those the cursor is placed again, and a disagreement spoils one cell and not the line.
 */
public final class FrameWriter {
    private static final String BEGIN = "\033[?2026h";
    private static final String END = "\033[0m\033[?2026l";

    private final ColourLevel level;
    private final Glyphs glyphs;
    private @Nullable Pens pens;
    private Cells last = Cells.NONE;

    /** What of the frame is written already, and where that left the terminal. */
    private final StringBuilder out = new StringBuilder();

    private Pen pen = Pen.PLAIN;
    private int cursorX;
    private int cursorY;

    public FrameWriter(ColourLevel level, Glyphs glyphs) {
        this.level = level;
        this.glyphs = glyphs;
    }

    /** Forgets what is on screen, so that the next frame is written whole. */
    public void repaint() {
        last = Cells.NONE;
    }

    /** The bytes that turn the last frame into this one; none when nothing changed. */
    public byte[] write(Canvas next, Theme theme) {
        Pens inks = pens;
        if (inks == null || !inks.areOf(theme)) {
            inks = new Pens(theme, level);
            pens = inks;
            repaint();
        }
        Cells cells = Cells.of(next, inks, glyphs);
        begin();
        if (!last.hasSizeOf(cells)) {
            last = Cells.NONE;
            out.append("\033[0m\033[2J");
        }
        for (int y = 0; y < cells.height(); y++) {
            for (int x = 0; x < cells.width(); x++) {
                if (cells.differs(last, x, y)) {
                    write(cells, x, y);
                }
            }
        }
        last = cells;
        return out.isEmpty() ? new byte[0] : (BEGIN + out + END).getBytes(StandardCharsets.UTF_8);
    }

    private void begin() {
        out.setLength(0);
        pen = Pen.PLAIN;
        cursorX = -1;
        cursorY = -1;
    }

    private void write(Cells cells, int x, int y) {
        int point = cells.point(x, y);
        if (cursorY != y) {
            out.append("\033[").append(y + 1).append(';').append(x + 1).append('H');
        } else if (cursorX != x) {
            out.append("\033[").append(x + 1).append('G');
        }
        Pen needed = cells.pen(x, y);
        String marks = cells.marks(x, y);
        out.append(needed.after(pen)).appendCodePoint(point).append(marks);
        pen = needed;
        cursorX = isWidthCertain(point) && marks.isEmpty() ? x + 1 : -1;
        cursorY = y;
    }

    /** ASCII and braille. Box drawing, blocks and many signs of Latin-1 take two columns in terminals set up for East Asia. */
    private static boolean isWidthCertain(int point) {
        return point < 0x7f || point >= 0x2800 && point <= 0x28ff;
    }
}
