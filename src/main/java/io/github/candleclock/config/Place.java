package io.github.candleclock.config;

/**
 * Where something stands in a file, as editors count it.
 *
 * @param line from 1
 * @param column from 1, in characters
 */
public record Place(int line, int column) {
    @Override
    public String toString() {
        return "line " + line + ", column " + column;
    }
}
