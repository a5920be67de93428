package io.github.candleclock.usage;

import java.math.BigDecimal;

/**
 * Money, exact: a whole number of pico-dollars (10⁻¹² USD), good for 9.2 million dollars. Two costs are not known: that of a
 * model without a price, and a sum that does not fit.
 */
public record Cost(State state, long picoDollars) implements Comparable<Cost> {
    /** Whether the figure is known, and if not, why. */
    public enum State {
        KNOWN,
        UNPRICED,
        TOO_LARGE
    }

    public static final long PICO_PER_DOLLAR = 1_000_000_000_000L;
    public static final Cost ZERO = ofPico(0);
    public static final Cost UNPRICED = new Cost(State.UNPRICED, 0);
    public static final Cost TOO_LARGE = new Cost(State.TOO_LARGE, 0);

    public Cost {
        if (picoDollars < 0) {
            throw new IllegalArgumentException("a cost is never negative");
        }
    }

    public static Cost ofPico(long picoDollars) {
        return new Cost(State.KNOWN, picoDollars);
    }

    public boolean isKnown() {
        return state == State.KNOWN;
    }

    /** The amount in dollars, exact; 0 where it is not known. */
    public BigDecimal dollars() {
        return BigDecimal.valueOf(picoDollars, 12);
    }

    /** The amount in dollars for charts and ratios, never for sums. */
    public double approximateDollars() {
        return picoDollars / (double) PICO_PER_DOLLAR;
    }

    /** The sum; unpriced counts as nothing here, because totals carry unpriced tokens beside their cost. */
    public Cost plus(Cost other) {
        if (state == State.TOO_LARGE || other.state == State.TOO_LARGE) {
            return TOO_LARGE;
        }
        long sum = picoDollars + other.picoDollars;
        return sum < 0 ? TOO_LARGE : ofPico(sum);
    }

    @Override
    public int compareTo(Cost other) {
        int byState = Boolean.compare(state == State.TOO_LARGE, other.state == State.TOO_LARGE);
        return byState != 0 ? byState : Long.compare(picoDollars, other.picoDollars);
    }
}
