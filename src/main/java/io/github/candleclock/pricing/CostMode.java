package io.github.candleclock.pricing;

import io.github.candleclock.usage.Cost;
import io.github.candleclock.usage.UsageEvent;

/** Which figure counts as an event's cost: the one the log states, the one worked out from tokens, or the better of both. */
public enum CostMode {
    /** The stated cost when it is above 0, otherwise from tokens. */
    AUTO {
        @Override
        public Cost costOf(UsageEvent event, PriceList prices) {
            return event.statedCost().filter(stated -> stated.picoDollars() > 0).orElseGet(() -> prices.costOf(event));
        }
    },
    /** Always from tokens. */
    CALCULATE {
        @Override
        public Cost costOf(UsageEvent event, PriceList prices) {
            return prices.costOf(event);
        }
    },
    /** Only the stated cost; what states none costs nothing. */
    DISPLAY {
        @Override
        public Cost costOf(UsageEvent event, PriceList prices) {
            return event.statedCost().orElse(Cost.ZERO);
        }
    };

    public abstract Cost costOf(UsageEvent event, PriceList prices);
}
