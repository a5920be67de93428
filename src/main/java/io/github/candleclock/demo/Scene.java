package io.github.candleclock.demo;

/**
 * A stretch of work in a plot.
 *
 * @param from in minutes from the beginning of a block
 * @param to the same; the last turn ends before it
 * @param windows how many terminal windows are open
 * @param dollars what one of them spends in an hour on the average
 * @param storm whether each turn sends out many subagents
 */
record Scene(int from, int to, int windows, double dollars, boolean storm) {
    Scene(int from, int to, int windows, double dollars) {
        this(from, to, windows, dollars, false);
    }

    /** One session alone, which sends out one party of subagents after another. */
    static Scene storm(int from, int to, double dollars) {
        return new Scene(from, to, 1, dollars, true);
    }
}
