package io.github.candleclock.pricing;

import io.github.candleclock.usage.Cost;
import io.github.candleclock.usage.UsageEvent;
import java.util.Optional;
import java.util.function.Supplier;

/** Which figure counts as an event's cost: the one the log states, the one worked out from tokens, or the better of both. */
public enum CostMode {
    /** The stated cost when it is above 0, otherwise from tokens. */
    AUTO {
        @Override
        Cost choose(Optional<Cost> stated, Supplier<Cost> fromTokens) {
            return stated.filter(cost -> !cost.equals(Cost.ZERO)).orElseGet(fromTokens);
        }
    },
    /** Always from tokens. */
    CALCULATE {
        @Override
        Cost choose(Optional<Cost> stated, Supplier<Cost> fromTokens) {
            return fromTokens.get();
        }
    },
    /** Only the stated cost; what states none costs nothing. */
    DISPLAY {
        @Override
        Cost choose(Optional<Cost> stated, Supplier<Cost> fromTokens) {
            return stated.orElse(Cost.ZERO);
        }
    };

    abstract Cost choose(Optional<Cost> stated, Supplier<Cost> fromTokens);

    public Cost costOf(UsageEvent event, PriceList prices) {
        return choose(event.statedCost(), () -> prices.costOf(event));
    }

    /** What many answers cost together. */
    public Cost costOf(AlikeAnswers answers, PriceList prices) {
        return choose(answers.statedCost(), () -> prices.costOf(answers));
    }
}
