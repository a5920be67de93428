package io.github.candleclock.monitor;

import io.github.candleclock.limit.OfficialReading;

/**
 * How one of Claude's limits stands.
 *
 * @param reading the newest percentage that Claude told
 * @param isStale that was too long ago to be taken for now
 * @param elsewhere points of it that were used outside of these logs; 0 where that is not known, or too little to be sure of
 */
public record LimitState(OfficialReading reading, boolean isStale, double elsewhere) {
    /** The share that is used. */
    public double used() {
        return reading.percent() / 100;
    }
}
