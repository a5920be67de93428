package io.github.candleclock.tui.picture;

/**
 * The eight dots of a braille cell, on an even grid from cell to cell.
 *
 * @param bits the dots as Unicode numbers them: 1 2 3 down the left, 4 5 6 down the right, then 7 and 8 below
 */
record BrailleShape(int bits) implements Shape {
    private static final int[] BIT_OF_LEFT = {0, 1, 2, 6};
    private static final int[] BIT_OF_RIGHT = {3, 4, 5, 7};

    @Override
    public void draw(Ink ink, int x, int y) {
        for (int row = 0; row < 4; row++) {
            int middle = y + (2 * row + 1) * Cell.HEIGHT / 8;
            dot(ink, BIT_OF_LEFT[row], x + Cell.WIDTH / 4, middle);
            dot(ink, BIT_OF_RIGHT[row], x + Cell.WIDTH * 3 / 4, middle);
        }
    }

    private void dot(Ink ink, int bit, int x, int y) {
        if ((bits >> bit & 1) == 1) {
            ink.dot(x, y);
        }
    }
}
