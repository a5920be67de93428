package io.github.candleclock.tui.picture;

import static java.util.Map.entry;

import java.util.Map;

/** Bullets, squares, triangles and arrows, drawn around the middle of their cell: fonts give them many sizes. */
final class Signs {
    private static final int MIDDLE_X = Cell.WIDTH / 2;
    private static final int MIDDLE_Y = Cell.HEIGHT / 2;

    static final Map<Integer, Shape> ALL = Map.ofEntries(
            entry((int) '·', disc(2)),
            entry((int) '•', disc(4)),
            entry((int) '●', disc(6)),
            entry((int) '○', (ink, x, y) -> ink.ring(x + MIDDLE_X, y + MIDDLE_Y, 6, 2)),
            entry((int) '◐', (ink, x, y) -> {
                ink.ring(x + MIDDLE_X, y + MIDDLE_Y, 6, 2);
                ink.polygon(x + MIDDLE_X, y + MIDDLE_Y - 5, -3, 1, -2, 4, 2, 4, 3, 1);
            }),
            entry((int) '■', (ink, x, y) -> ink.rect(x + 2, y + MIDDLE_Y - 6, 12, 12)),
            entry((int) '▪', (ink, x, y) -> ink.rect(x + 4, y + MIDDLE_Y - 4, 8, 8)),
            entry((int) '◆', polygon(8, 9, 7, 7, -7, 7, -7, -7)),
            entry((int) '◇', (ink, x, y) -> {
                ink.polygon(x + MIDDLE_X, y + 9, 7, 7, -7, 7, -7, -7);
                ink.polygon(x + MIDDLE_X, y + 12, -4, 4, 4, 4, 4, -4);
            }),
            entry((int) '▲', polygon(8, 9, 7, 13, -14, 0)),
            entry((int) '▼', polygon(1, 10, 14, 0, -7, 13)),
            entry((int) '▶', polygon(2, 9, 13, 7, -13, 7)),
            entry((int) '◀', polygon(14, 9, 0, 14, -13, -7)),
            entry((int) '↑', polygon(8, 6, 6, 7, -5, -2, 0, 14, -2, 0, 0, -14, -5, 2)),
            entry((int) '↓', polygon(8, 26, -6, -7, 5, 2, 0, -14, 2, 0, 0, 14, 5, -2)),
            entry((int) '→', polygon(15, 16, -6, 6, 2, -5, -10, 0, 0, -2, 10, 0, -2, -5)),
            entry((int) '←', polygon(1, 16, 6, -6, -2, 5, 10, 0, 0, 2, -10, 0, 2, 5)),
            entry(
                    (int) '✕',
                    polygon(8, 14, 5, -5, 2, 2, -5, 5, 5, 5, -2, 2, -5, -5, -5, 5, -2, -2, 5, -5, -5, -5, 2, -2)),
            entry((int) '✓', polygon(2, 17, 2, -2, 3, 3, 7, -9, 2, 2, -9, 11)));

    private Signs() {}

    private static Shape disc(int radius) {
        return (ink, x, y) -> ink.disc(x + MIDDLE_X, y + MIDDLE_Y, radius);
    }

    /** An outline that begins at a point of the cell and goes on in steps. */
    private static Shape polygon(int startX, int startY, int... steps) {
        return (ink, x, y) -> ink.polygon(x + startX, y + startY, steps);
    }
}
