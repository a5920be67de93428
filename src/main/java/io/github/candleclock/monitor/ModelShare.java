package io.github.candleclock.monitor;

import io.github.candleclock.usage.UsageTotals;

/** What one model used of the active block. */
public record ModelShare(String model, UsageTotals used) {}
