package io.github.candleclock.monitor;

import io.github.candleclock.budget.Budget;
import java.util.List;
import java.util.Optional;

/**
 * How the block was used up, minute by minute.
 *
 * @param unit dollars or tokens: that of the measure, dollars where it burns by the clock
 * @param used the sum at the end of each minute since the block's start, the last one up to now; in whole dollars or tokens
 */
public record BurnUp(Budget.Unit unit, List<Double> used, Optional<Ghost> ghost) {
    /**
     * What to compare with.
     *
     * @param blocks how many blocks it is made of
     * @param used the sum at the end of each minute of a whole block, in the same unit
     */
    public record Ghost(Kind kind, int blocks, List<Double> used) {}

    /** Which blocks a ghost is made of. */
    public enum Kind {
        /** Yesterday's block that began nearest in time of day. */
        YESTERDAY,
        /** The median, minute by minute, of the last 14 blocks. */
        MEDIAN
    }
}
