package io.github.candleclock.cli;

import io.github.candleclock.demo.Plot;
import java.util.List;

/**
 * What of the made-up stories is on screen.
 *
 * @param plots one for each login, told side by side
 * @param heard when somebody listened to what Claude says of its limits
 * @param hasBudgets whether the budgets of the first plot count
 */
record Telling(List<Plot> plots, Heard heard, boolean hasBudgets) {
    /** A plot with all that belongs to it. */
    static Telling of(Plot plot) {
        return new Telling(List.of(plot), Heard.ALL, true);
    }

    /** The same, of whose limits less was heard. */
    Telling heard(Heard less) {
        return new Telling(plots, less, hasBudgets);
    }

    /** The same for somebody who set no budgets. */
    Telling withoutBudgets() {
        return new Telling(plots, heard, false);
    }

    /** The same, and beside it somebody's second login. */
    Telling beside(Plot other) {
        return new Telling(List.of(plots.get(0), other), heard, hasBudgets);
    }
}
