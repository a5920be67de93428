package io.github.candleclock.monitor;

/** Where the figure comes from that the candle burns down by, most trusted first. */
public enum Provenance {
    /** Claude Code was told so by Claude. */
    OFFICIAL,
    /** Worked out from official figures and these logs. */
    CALIBRATED,
    SET_BY_YOU,
    /** Guessed from what was used before. */
    ESTIMATED,
    /** There is no limit to go by: it is the share of the window that has gone by. */
    CLOCK
}
