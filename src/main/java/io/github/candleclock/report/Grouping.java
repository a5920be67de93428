package io.github.candleclock.report;

/** By what a report's rows are told apart. */
public enum Grouping {
    DAY
}
