package io.github.candleclock.store;

import io.github.candleclock.usage.CodePoints;
import io.github.candleclock.usage.Cost;
import io.github.candleclock.usage.UsageEvent;
import java.util.Comparator;

/**
 * Which of several copies of an answer is kept: the one with the most output, then the one that is no side chain, then the earliest. The
 * rest only makes the choice total, so that it does not depend on the order of reading.
 */
final class BestCopy {
    static final Comparator<UsageEvent> FIRST = Comparator.<UsageEvent>comparingLong(
                    event -> -event.tokens().output())
            .thenComparing(event -> event.origin().sidechain())
            .thenComparing(UsageEvent::at)
            .thenComparing(event -> event.origin().session(), CodePoints.ORDER)
            .thenComparingLong(
                    event -> -event.statedCost().map(Cost::picoDollars).orElse(-1L))
            .thenComparingLong(event -> -event.tokens().input())
            .thenComparingLong(event -> -event.tokens().cacheWrite5m())
            .thenComparingLong(event -> -event.tokens().cacheWrite1h())
            .thenComparingLong(event -> -event.tokens().cacheRead())
            .thenComparing(UsageEvent::model, CodePoints.ORDER)
            .thenComparing(event -> !event.terms().fast())
            .thenComparing(event -> !event.terms().batch())
            .thenComparing(event -> !event.terms().us())
            .thenComparingLong(event -> -event.terms().webSearches());

    private BestCopy() {}
}
