package io.github.candleclock.usage;

import java.util.Comparator;

/**
 * Which of several copies of an answer is kept: the one with the most output, then the one that is no side chain, then the earliest. The
 * rest only makes the choice total, so that it does not depend on the order of reading.
 */
public final class BestCopy {
    /** The best copy comes first. */
    public static final Comparator<UsageEvent> FIRST = Comparator.<UsageEvent>comparingLong(
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
            .thenComparingLong(event -> -event.terms().webSearches())
            .thenComparing(event -> event.origin().agent(), CodePoints.ORDER)
            .thenComparing(event -> event.origin().project(), CodePoints.ORDER)
            .thenComparing(event -> event.origin().branch(), CodePoints.ORDER)
            .thenComparing(event -> event.origin().device(), CodePoints.ORDER);

    private BestCopy() {}
}
