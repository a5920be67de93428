package io.github.candleclock.pricing;

import io.github.candleclock.usage.Cost;
import io.github.candleclock.usage.Terms;
import io.github.candleclock.usage.TokenCounts;
import io.github.candleclock.usage.UsageTotals;
import java.util.Optional;

/**
 * What answers that are priced alike used together. These are facts: what they cost is worked out from them by whatever prices hold when
 * somebody asks. As a price is a factor on tokens, the sum of the tokens costs what the answers cost one by one; only where a factor
 * leaves a rest below a pico-dollar is it rounded once here, and once for each answer there.
 *
 * @param terms of each of them, but for the searches, which are those of all
 * @param isLarge whether the context of each was so long that it may have another price
 * @param tokens of all
 * @param statedCost of all, where the log states one above 0 for each; where it states none or 0 it is not here
 * @param events how many answers
 * @param lowerBounds how many of them have an output that was never written
 */
public record AlikeAnswers(
        String model,
        Terms terms,
        boolean isLarge,
        TokenCounts tokens,
        Optional<Cost> statedCost,
        long events,
        long lowerBounds) {

    /** The sum, with what it costs by a price list. */
    public UsageTotals totals(PriceList prices, CostMode mode) {
        Cost cost = mode.costOf(this, prices);
        boolean isUnpriced = cost.state() == Cost.State.UNPRICED;
        return new UsageTotals(
                tokens, isUnpriced ? Cost.ZERO : cost, events, lowerBounds, isUnpriced ? tokens.total() : 0);
    }
}
