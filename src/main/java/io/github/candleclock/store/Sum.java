package io.github.candleclock.store;

import io.github.candleclock.usage.Cost;
import io.github.candleclock.usage.TokenCounts;
import io.github.candleclock.usage.UsageTotals;

/**
 * A running sum that events can join and leave. Dollars and pico-dollars are summed apart, so it never overflows inside, and a sum that
 * was too large is exact again when the cause has left.
 */
final class Sum {
    static final long UNPRICED = -1;
    static final long TOO_LARGE = -2;

    private long input;
    private long output;
    private long cacheWrite5m;
    private long cacheWrite1h;
    private long cacheRead;
    private long dollars;
    private long pico;
    private long tooLarge;
    private long events;
    private long lowerBounds;
    private long unpricedTokens;

    /** @param cost in pico-dollars, or {@link #UNPRICED} or {@link #TOO_LARGE}; {@code sign} is 1 or -1 */
    void add(int sign, TokenCounts tokens, long cost, boolean isLowerBound) {
        input += sign * tokens.input();
        output += sign * tokens.output();
        cacheWrite5m += sign * tokens.cacheWrite5m();
        cacheWrite1h += sign * tokens.cacheWrite1h();
        cacheRead += sign * tokens.cacheRead();
        events += sign;
        lowerBounds += isLowerBound ? sign : 0;
        if (cost == UNPRICED) {
            unpricedTokens += sign * tokens.total();
        } else if (cost == TOO_LARGE) {
            tooLarge += sign;
        } else {
            dollars += sign * (cost / Cost.PICO_PER_DOLLAR);
            pico += sign * (cost % Cost.PICO_PER_DOLLAR);
        }
    }

    long events() {
        return events;
    }

    boolean isEmpty() {
        return events == 0;
    }

    UsageTotals totals() {
        TokenCounts tokens = new TokenCounts(input, output, cacheWrite5m, cacheWrite1h, cacheRead);
        return new UsageTotals(tokens, cost(), events, lowerBounds, unpricedTokens);
    }

    private Cost cost() {
        if (tooLarge > 0) {
            return Cost.TOO_LARGE;
        }
        try {
            return Cost.ofPico(Math.addExact(Math.multiplyExact(dollars, Cost.PICO_PER_DOLLAR), pico));
        } catch (ArithmeticException overflow) {
            return Cost.TOO_LARGE;
        }
    }
}
