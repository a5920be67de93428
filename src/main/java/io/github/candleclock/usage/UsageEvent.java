package io.github.candleclock.usage;

import java.time.Instant;
import java.util.Optional;

/**
 * One copy of one billed answer, as a log line tells it.
 *
 * @param key equal for all copies of the answer
 * @param at when it was written, in whole microseconds
 * @param model the model's name as Claude Code wrote it
 * @param statedCost the line's own {@code costUSD}, where it has a usable one
 * @param lowerBound its output may be a placeholder: nothing marks it as final, and it is 32 tokens or less
 */
public record UsageEvent(
        EventKey key,
        Instant at,
        String model,
        TokenCounts tokens,
        Terms terms,
        Optional<Cost> statedCost,
        Origin origin,
        boolean lowerBound) {

    /** Output of so few tokens, without any mark that it is final, is a placeholder from the start of the stream. */
    public static final int LONGEST_PLACEHOLDER = 32;

    /** The same with another mark. */
    public UsageEvent withLowerBound(boolean isLowerBound) {
        return isLowerBound == lowerBound
                ? this
                : new UsageEvent(key, at, model, tokens, terms, statedCost, origin, isLowerBound);
    }

    /** The same, written at another time. */
    public UsageEvent withTime(Instant other) {
        return new UsageEvent(key, other, model, tokens, terms, statedCost, origin, lowerBound);
    }

    /** The same, from elsewhere. */
    public UsageEvent withOrigin(Origin other) {
        return new UsageEvent(key, at, model, tokens, terms, statedCost, other, lowerBound);
    }
}
