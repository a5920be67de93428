package io.github.candleclock.monitor;

import io.github.candleclock.budget.Budget;
import java.util.Optional;

/**
 * What the candle burns down by.
 *
 * @param used the share that is used; above 1 when more than all is
 * @param budget the block budget it belongs to; without one the measure is time, and says nothing about lasting
 */
public record Measure(double used, Optional<Budget> budget) {}
