package io.github.candleclock.monitor;

import java.util.List;
import java.util.Optional;

/**
 * How full a session's context is, by its newest answer in the main chain.
 *
 * @param tokens input, cache reads and cache writes of that answer
 * @param size the longest context of its model, in tokens
 * @param turnsLeft main-chain answers until 92 % are full, at the median growth of the last eight; absent while not yet known
 * @param turns tokens of the newest main-chain answers, oldest first; at most {@value #MOST_TURNS}
 */
public record ContextFill(long tokens, long size, Optional<Long> turnsLeft, List<Long> turns) {
    public static final int MOST_TURNS = 64;

    /** The share that is full. */
    public double share() {
        return size <= 0 ? 0 : (double) tokens / size;
    }
}
