package io.github.candleclock.tui.terminal;

import io.github.candleclock.text.Width;
import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.theme.Role;
import org.jspecify.annotations.Nullable;

/** A frame's cells as they will be written: in each a code point, the marks on it, and a pen. Not changed once made. */
final class Cells {
    /** What is known of a screen nobody has drawn on. */
    static final Cells NONE = new Cells(0, 0, false);

    private final int width;
    private final int height;
    private final int[] points;
    private final Pen[] pens;
    /** Null where no cell has any. */
    private final String @Nullable [] marks;

    private Cells(int width, int height, boolean isMarked) {
        this.width = width;
        this.height = height;
        points = new int[width * height];
        pens = new Pen[width * height];
        marks = isMarked ? new String[width * height] : null;
    }

    static Cells of(Canvas canvas, Pens pens, Glyphs glyphs) {
        boolean isMarked = canvas.isMarked() && glyphs != Glyphs.ASCII;
        Cells cells = new Cells(canvas.width(), canvas.height(), isMarked);
        for (int y = 0; y < cells.height; y++) {
            for (int x = 0; x < cells.width; x++) {
                cells.set(canvas, x, y, pens, glyphs);
            }
        }
        return cells;
    }

    private void set(Canvas canvas, int x, int y, Pens inks, Glyphs glyphs) {
        int at = y * width + x;
        int point = canvas.codePoint(x, y);
        Role ink = canvas.role(x, y);
        Role ground = canvas.groundAt(x, y);
        // half of a wide character whose other half was clipped
        if (point == Canvas.TAIL && (x == 0 || Width.of(canvas.codePoint(x - 1, y)) != 2)) {
            point = ' ';
        }
        if (inks.areColourless()) {
            point = Textures.of(point, ink);
        }
        if (glyphs == Glyphs.ASCII && Glyphs.isShape(ground)) {
            ink = Glyphs.isHole(point) ? ground : ink;
            point = glyphs.onShape(point, ground);
            ground = Role.BACKGROUND;
        }
        points[at] = glyphs.of(point);
        pens[at] = inks.of(ink, ground, canvas.isBold(x, y));
        if (marks != null) {
            marks[at] = canvas.marks(x, y);
        }
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int point(int x, int y) {
        return points[y * width + x];
    }

    String marks(int x, int y) {
        return marks == null ? "" : marks[y * width + x];
    }

    Pen pen(int x, int y) {
        return pens[y * width + x];
    }

    boolean hasSizeOf(Cells other) {
        return width == other.width && height == other.height;
    }

    /** Whether the cell must be written to come from that frame to this one. The second half of a wide character comes with the first. */
    boolean differs(Cells before, int x, int y) {
        if (point(x, y) == Canvas.TAIL) {
            return false;
        }
        return before == NONE
                || point(x, y) != before.point(x, y)
                || !pen(x, y).equals(before.pen(x, y))
                || !marks(x, y).equals(before.marks(x, y));
    }
}
