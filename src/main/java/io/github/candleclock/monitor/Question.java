package io.github.candleclock.monitor;

import io.github.candleclock.report.Grouping;
import java.util.List;

/**
 * What a face asks beyond the snapshot; the answer is worked out on the monitor's thread.
 *
 * @param by what rows are told apart by: rows within rows, in this order
 * @param selection which usage counts
 * @param newestFirst whether rows that follow one another in time begin with the newest
 */
public record Question(List<Grouping> by, Selection selection, boolean newestFirst) {
    public Question {
        by = List.copyOf(by);
    }

    public Question(Grouping... by) {
        this(List.of(by), Selection.ALL, false);
    }
}
