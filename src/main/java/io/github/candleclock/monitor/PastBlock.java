package io.github.candleclock.monitor;

import io.github.candleclock.block.Block;
import io.github.candleclock.usage.UsageTotals;

/** A block that is over. */
public record PastBlock(Block block, UsageTotals used) {}
