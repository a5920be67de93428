package io.github.candleclock.tui.canvas;

import io.github.candleclock.text.Width;
import io.github.candleclock.tui.theme.Role;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A grid of cells: in each a code point with the marks on it, the role of its ink, the role of its ground, and whether it is bold. Whatever
 * falls outside is clipped. A wide character owns two cells, the second holding {@link #TAIL}; overwriting one half blanks the other.
 *
 * <p>A canvas can be a view on a part of another one, with its own upper left corner.
 */
public final class Canvas {
    /** What stands in the second cell of a wide character. */
    public static final int TAIL = 0;

    private static final int NOWHERE = Integer.MIN_VALUE;

    private final Grid grid;
    private final int left;
    private final int top;
    private final Rect clip;
    private final int width;
    private final int height;

    public Canvas(int width, int height) {
        this(new Grid(width, height), new Rect(0, 0, width, height), new Rect(0, 0, width, height));
    }

    private Canvas(Grid grid, Rect area, Rect clip) {
        this.grid = grid;
        this.left = area.x();
        this.top = area.y();
        this.clip = clip;
        this.width = area.width();
        this.height = area.height();
    }

    /** A view on a part of this canvas: its corner is the rectangle's, and nothing can be drawn outside of it. */
    public Canvas within(Rect area) {
        Rect moved = new Rect(left + area.x(), top + area.y(), area.width(), area.height());
        return new Canvas(grid, moved, clip.intersect(moved));
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Writes text in a role on whatever ground is there, and returns the column after it. */
    public int put(int x, int y, String text, Role role) {
        return put(x, y, text, role, false);
    }

    public int bold(int x, int y, String text, Role role) {
        return put(x, y, text, role, true);
    }

    /** Writes text and returns the column after it. Marks go into the cell of their letter; what is not seen is left out. */
    public int put(int x, int y, String text, Role role, boolean bold) {
        int column = x;
        int letter = NOWHERE;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            at += Character.charCount(point);
            int columns = Width.of(point);
            if (columns > 0) {
                letter = set(column, y, point, columns, role, bold) ? column : NOWHERE;
                column += columns;
            } else if (letter != NOWHERE && Width.isMark(point)) {
                grid.mark(at(letter, y), point);
            }
        }
        return column;
    }

    /** Writes text so that it ends before column {@code end}, and returns its first column. */
    public int right(int end, int y, String text, Role role) {
        return right(end, y, text, role, false);
    }

    public int right(int end, int y, String text, Role role, boolean bold) {
        int x = end - Width.of(text);
        put(x, y, text, role, bold);
        return x;
    }

    /** Lays a ground under a region; what is written there stays. */
    public void ground(Rect area, Role ground) {
        for (int y = area.y(); y < area.bottom(); y++) {
            for (int x = area.x(); x < area.right(); x++) {
                if (isInside(x, y)) {
                    grid.ground[at(x, y)] = ground;
                }
            }
        }
    }

    /** Blanks a region and lays a ground under it. */
    public void clear(Rect area, Role ground) {
        for (int y = area.y(); y < area.bottom(); y++) {
            put(area.x(), y, " ".repeat(area.width()), Role.TEXT);
        }
        ground(area, ground);
    }

    /** Gives a region one quiet role and no ground, shapes kept: what lies under an overlay. */
    public void fade(Rect area, Role role) {
        for (int y = area.y(); y < area.bottom(); y++) {
            for (int x = area.x(); x < area.right(); x++) {
                if (isInside(x, y)) {
                    int at = at(x, y);
                    if (isShape(grid.ground[at])) {
                        grid.put(at, '█');
                    }
                    grid.ink[at] = role;
                    grid.ground[at] = Role.BACKGROUND;
                    grid.bold[at] = false;
                }
            }
        }
    }

    public int codePoint(int x, int y) {
        return isInside(x, y) ? grid.point[at(x, y)] : ' ';
    }

    /** Whether any cell may have marks; in almost every frame none has. */
    public boolean isMarked() {
        return grid.marks != null;
    }

    /** The combining marks on a cell's code point, in order; mostly none. */
    public String marks(int x, int y) {
        return grid.marks != null && isInside(x, y) ? grid.marks[at(x, y)] : "";
    }

    public Role role(int x, int y) {
        return isInside(x, y) ? grid.ink[at(x, y)] : Role.TEXT;
    }

    public Role groundAt(int x, int y) {
        return isInside(x, y) ? grid.ground[at(x, y)] : Role.BACKGROUND;
    }

    public boolean isBold(int x, int y) {
        return isInside(x, y) && grid.bold[at(x, y)];
    }

    /** The canvas as plain text, a line a row, without blanks at line ends. */
    public String text() {
        StringBuilder out = new StringBuilder();
        for (int y = 0; y < height; y++) {
            StringBuilder line = new StringBuilder();
            for (int x = 0; x < width; x++) {
                int point = codePoint(x, y);
                if (point != TAIL) {
                    line.appendCodePoint(point).append(marks(x, y));
                }
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
        return out.toString();
    }

    /** Writes one character if all of it has room, and says whether it had. */
    private boolean set(int x, int y, int point, int columns, Role role, boolean bold) {
        if (!isInside(x, y) || columns == 2 && !isInside(x + 1, y)) {
            if (isInside(x, y)) {
                set(x, y, ' ', 1, role, bold);
            }
            return false;
        }
        unpair(x, y);
        write(x, y, point, role, bold);
        if (columns == 2) {
            unpair(x + 1, y);
            write(x + 1, y, TAIL, role, bold);
        }
        return true;
    }

    private void write(int x, int y, int point, Role role, boolean bold) {
        int at = at(x, y);
        grid.put(at, point);
        grid.ink[at] = role;
        grid.bold[at] = bold;
    }

    /** Blanks the other half of a wide character before one half of it is overwritten. */
    private void unpair(int x, int y) {
        int at = at(x, y);
        int column = left + x;
        if (grid.point[at] == TAIL && column > 0) {
            grid.put(at - 1, ' ');
        } else if (column + 1 < grid.width && grid.point[at + 1] == TAIL && Width.of(grid.point[at]) == 2) {
            grid.put(at + 1, ' ');
        }
    }

    /** Whether a ground is part of a picture and not a surface to write on. */
    private static boolean isShape(Role ground) {
        return ground == Role.WAX || ground == Role.FLAME || ground == Role.GLOW;
    }

    private boolean isInside(int x, int y) {
        return clip.contains(left + x, top + y);
    }

    private int at(int x, int y) {
        return (top + y) * grid.width + left + x;
    }

    private static final class Grid {
        private final int width;
        private final int[] point;
        private final Role[] ink;
        private final Role[] ground;
        private final boolean[] bold;
        /** By the place of their letter; made for the first, which almost no frame has. */
        private String @Nullable [] marks;

        private Grid(int width, int height) {
            this.width = width;
            int cells = width * height;
            point = new int[cells];
            ink = new Role[cells];
            ground = new Role[cells];
            bold = new boolean[cells];
            Arrays.fill(point, ' ');
            Arrays.fill(ink, Role.TEXT);
            Arrays.fill(ground, Role.BACKGROUND);
        }

        private void mark(int at, int codePoint) {
            String[] all = marks;
            if (all == null) {
                all = new String[point.length];
                Arrays.fill(all, "");
                marks = all;
            }
            all[at] += Character.toString(codePoint);
        }

        /** What stood there before is gone with its marks. */
        private void put(int at, int codePoint) {
            point[at] = codePoint;
            if (marks != null) {
                marks[at] = "";
            }
        }
    }
}
