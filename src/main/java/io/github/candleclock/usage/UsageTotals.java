package io.github.candleclock.usage;

import java.util.Comparator;

/**
 * A sum over events that can say how far it is to be trusted.
 *
 * @param cost of all priced events; what has no price is in {@code unpricedTokens} instead
 * @param lowerBounds events whose true output was never written, so that the sum is at least this
 */
public record UsageTotals(TokenCounts tokens, Cost cost, long events, long lowerBounds, long unpricedTokens) {
    public static final UsageTotals NONE = new UsageTotals(TokenCounts.NONE, Cost.ZERO, 0, 0, 0);

    /** The most expensive first; what costs the same, by tokens. */
    public static final Comparator<UsageTotals> DEAREST_FIRST = Comparator.comparing(UsageTotals::cost)
            .thenComparingLong(totals -> totals.tokens().total())
            .reversed();

    public UsageTotals plus(UsageTotals other) {
        return new UsageTotals(
                tokens.plus(other.tokens),
                cost.plus(other.cost),
                events + other.events,
                lowerBounds + other.lowerBounds,
                unpricedTokens + other.unpricedTokens);
    }

    public boolean isEmpty() {
        return events == 0;
    }
}
