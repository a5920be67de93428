package io.github.candleclock.tui.picture;

/** The measures of a cell in the picture's own units: eighths and halves of it are whole numbers. */
final class Cell {
    static final int WIDTH = 16;
    static final int HEIGHT = 32;

    private Cell() {}
}
