package io.github.candleclock.monitor;

import io.github.candleclock.budget.Budget;
import java.time.Instant;
import java.util.Optional;

/**
 * What the candle burns down by, and where that comes from. Whatever the source, the panels need no more than this.
 *
 * @param used the share that is used; above 1 when more than all is
 * @param ceiling what makes up the whole; absent where it burns by the clock, which says nothing about lasting
 * @param expected the share that will be used at the end; absent while not yet known
 * @param spentAt when all of it is used at the expected rate, or when it was; absent while it lasts or is not yet known
 */
public record Measure(
        double used,
        Provenance provenance,
        Optional<Ceiling> ceiling,
        Optional<Double> expected,
        Optional<Instant> spentAt) {

    /**
     * The amount that makes up the whole.
     *
     * @param limit in dollars or tokens
     */
    public record Ceiling(Budget.Unit unit, double limit) {}

    /** Burns by the clock alone. */
    public static Measure ofClock(double elapsed) {
        return new Measure(elapsed, Provenance.CLOCK, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
