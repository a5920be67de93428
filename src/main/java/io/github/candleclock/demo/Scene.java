package io.github.candleclock.demo;

/**
 * A stretch of work in a plot.
 *
 * @param from in minutes from the beginning of a block
 * @param to the same; the last turn ends before it
 * @param windows how many terminal windows are open
 * @param dollars what one of them spends in an hour on the average
 */
record Scene(int from, int to, int windows, double dollars, Cast cast) {
    static Scene apart(int from, int to, int windows, double dollars) {
        return new Scene(from, to, windows, dollars, Cast.APART);
    }

    static Scene together(int from, int to, int windows, double dollars) {
        return new Scene(from, to, windows, dollars, Cast.TOGETHER);
    }

    static Scene storm(int from, int to, double dollars) {
        return new Scene(from, to, 1, dollars, Cast.STORM);
    }
}
