package io.github.candleclock.store;

import io.github.candleclock.usage.Cost;
import io.github.candleclock.usage.UsageEvent;

/**
 * One answer as it counts.
 *
 * @param event the copy that is kept
 * @param cost by the store's prices and mode
 * @param isLowerBound its true output was never written; an answer that is still streaming is not called so yet
 */
public record KeptAnswer(UsageEvent event, Cost cost, boolean isLowerBound) {}
