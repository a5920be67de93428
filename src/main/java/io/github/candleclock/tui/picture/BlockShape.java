package io.github.candleclock.tui.picture;

import java.util.List;
import java.util.Optional;

/** A block element: rectangles in eighths of a cell. */
record BlockShape(List<Part> parts) implements Shape {
    private static final int LOWER_EIGHTHS = 0x2581;
    private static final int LEFT_EIGHTHS = 0x2589;
    private static final int SHADES = 0x2591;
    private static final int QUADRANTS = 0x2596;

    /** Which quarters each of ▖▗▘▙▚▛▜▝▞▟ fills: 1 upper left, 2 upper right, 4 lower left, 8 lower right. */
    private static final int[] QUARTERS = {4, 8, 1, 13, 9, 7, 11, 2, 6, 14};

    /** A rectangle in eighths of the cell's width and height. */
    record Part(int left, int top, int width, int height) {}

    static Optional<Shape> of(int codePoint) {
        if (codePoint >= SHADES && codePoint < SHADES + 3) {
            // a shade needs a colour between ink and ground, which no shape has
            return Optional.empty();
        }
        return Optional.of(new BlockShape(parts(codePoint)));
    }

    @Override
    public void draw(Ink ink, int x, int y) {
        for (Part part : parts) {
            ink.rect(
                    x + part.left * Cell.WIDTH / 8,
                    y + part.top * Cell.HEIGHT / 8,
                    part.width * Cell.WIDTH / 8,
                    part.height * Cell.HEIGHT / 8);
        }
    }

    private static List<Part> parts(int codePoint) {
        if (codePoint >= QUADRANTS) {
            return quarters(QUARTERS[codePoint - QUADRANTS]);
        }
        return List.of(
                switch (codePoint) {
                    case '▀' -> new Part(0, 0, 8, 4);
                    case '▐' -> new Part(4, 0, 4, 8);
                    case '▔' -> new Part(0, 0, 8, 1);
                    case '▕' -> new Part(7, 0, 1, 8);
                    default ->
                        codePoint < LEFT_EIGHTHS
                                ? fromBelow(codePoint - LOWER_EIGHTHS + 1)
                                : new Part(0, 0, 7 - (codePoint - LEFT_EIGHTHS), 8);
                });
    }

    private static Part fromBelow(int eighths) {
        return new Part(0, 8 - eighths, 8, eighths);
    }

    private static List<Part> quarters(int bits) {
        return List.of(0, 1, 2, 3).stream()
                .filter(quarter -> (bits >> quarter & 1) == 1)
                .map(quarter -> new Part(quarter % 2 * 4, quarter / 2 * 4, 4, 4))
                .toList();
    }
}
