package io.github.candleclock.budget;

import java.time.Instant;
import java.util.Optional;

/**
 * How a budget stands in its current period.
 *
 * @param used in the budget's unit: pico-dollars or tokens
 * @param projected what will be used when the period ends, in the budget's unit; absent while not yet known
 * @param breaksAt when it breaks at today's rate, or when it broke; absent while it holds or is not yet known
 */
public record BudgetState(Budget budget, long used, Optional<Double> projected, Optional<Instant> breaksAt) {
    /** The used share of the limit; above 1 when broken. */
    public double share() {
        return (double) used / budget.limit();
    }

    public boolean isBroken() {
        return used >= budget.limit();
    }
}
