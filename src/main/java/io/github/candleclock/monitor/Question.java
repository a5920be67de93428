package io.github.candleclock.monitor;

import io.github.candleclock.report.Grouping;

/** What a face asks beyond the snapshot; the answer is worked out on the monitor's thread. */
public record Question(Grouping grouping) {}
