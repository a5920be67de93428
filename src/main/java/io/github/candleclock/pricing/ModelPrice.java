package io.github.candleclock.pricing;

import io.github.candleclock.usage.Cost;
import io.github.candleclock.usage.Terms;
import io.github.candleclock.usage.TokenCounts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What one model's tokens cost.
 *
 * @param base for an ordinary request
 * @param large for the whole of a request whose context exceeds {@value #LARGE_CONTEXT} tokens, where the model has such prices
 * @param fast factor for fast mode
 * @param regional factor for a Bedrock region
 * @param context the longest context, in tokens; 0 where it is not known
 */
public record ModelPrice(Rates base, Optional<Rates> large, BigDecimal fast, BigDecimal regional, long context) {
    static final long LARGE_CONTEXT = 200_000;

    private static final BigDecimal BATCH = new BigDecimal("0.5");
    private static final BigDecimal UNITED_STATES = new BigDecimal("1.1");
    private static final long WEB_SEARCH = Cost.PICO_PER_DOLLAR / 100;

    /** Pico-dollars per token. */
    public record Rates(long input, long output, long cacheWrite5m, long cacheRead) {
        private static final BigDecimal WRITE_TO_INPUT = new BigDecimal("1.25");
        private static final BigDecimal READ_TO_INPUT = new BigDecimal("0.1");

        /** Rates whose cache prices, where they are not named, stand to the input price as they do for nearly all models. */
        static Rates of(long input, long output, Optional<Long> cacheWrite5m, Optional<Long> cacheRead) {
            return new Rates(
                    input,
                    output,
                    cacheWrite5m.orElseGet(() -> ModelPrice.times(input, WRITE_TO_INPUT)),
                    cacheRead.orElseGet(() -> ModelPrice.times(input, READ_TO_INPUT)));
        }

        /** An hour in the cache costs twice the input price. */
        public long cacheWrite1h() {
            return 2 * input;
        }

        Rates times(BigDecimal factor) {
            return new Rates(
                    ModelPrice.times(input, factor),
                    ModelPrice.times(output, factor),
                    ModelPrice.times(cacheWrite5m, factor),
                    ModelPrice.times(cacheRead, factor));
        }

        long sum(TokenCounts tokens) {
            long sum = Math.multiplyExact(tokens.input(), input);
            sum = Math.addExact(sum, Math.multiplyExact(tokens.output(), output));
            sum = Math.addExact(sum, Math.multiplyExact(tokens.cacheWrite5m(), cacheWrite5m));
            sum = Math.addExact(sum, Math.multiplyExact(tokens.cacheWrite1h(), cacheWrite1h()));
            return Math.addExact(sum, Math.multiplyExact(tokens.cacheRead(), cacheRead));
        }
    }

    /** Dollars per million tokens, as prices are written, of pico-dollars per token. */
    public static BigDecimal perMillion(long pico) {
        BigDecimal dollars = BigDecimal.valueOf(pico, 6).stripTrailingZeros();
        return dollars.scale() < 0 ? dollars.setScale(0) : dollars;
    }

    /** Whether a request is so long that it costs the prices for a large context, where its model has such prices. */
    public static boolean isLarge(TokenCounts tokens) {
        return tokens.context() > LARGE_CONTEXT;
    }

    /** The cost of one request, rounded half up to a pico-dollar where a factor leaves a rest. */
    Cost costOf(TokenCounts tokens, Terms terms, boolean inRegion) {
        return costOf(tokens, terms, isLarge(tokens), inRegion);
    }

    /** The cost of requests that are all large, or all not. */
    Cost costOf(TokenCounts tokens, Terms terms, boolean isLarge, boolean inRegion) {
        Rates rates = isLarge ? large.orElse(base) : base;
        try {
            long sum = times(rates.sum(tokens), factor(terms, inRegion));
            return Cost.ofPico(Math.addExact(sum, Math.multiplyExact(terms.webSearches(), WEB_SEARCH)));
        } catch (ArithmeticException tooLarge) {
            return Cost.TOO_LARGE;
        }
    }

    private BigDecimal factor(Terms terms, boolean inRegion) {
        BigDecimal factor = BigDecimal.ONE;
        if (terms.fast()) {
            factor = factor.multiply(fast);
        }
        if (terms.batch()) {
            factor = factor.multiply(BATCH);
        }
        if (terms.us()) {
            factor = factor.multiply(UNITED_STATES);
        }
        return inRegion ? factor.multiply(regional) : factor;
    }

    private static long times(long sum, BigDecimal factor) {
        return factor.compareTo(BigDecimal.ONE) == 0
                ? sum
                : factor.multiply(BigDecimal.valueOf(sum))
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact();
    }
}
