package io.github.candleclock.readings;

import io.github.candleclock.limit.OfficialReading;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What Claude Code told last of one session.
 *
 * @param root the {@code projects} folder that its transcript lies in; two of them are two logins
 * @param seenAt when Claude Code told it
 * @param at when the session last talked to Claude, as far as its counters tell: readings are no newer than that
 * @param model the model's id; empty where it does not say
 * @param limits one for each window it told of
 */
public record SessionReading(
        String session,
        Path root,
        Instant seenAt,
        Instant at,
        String model,
        List<OfficialReading> limits,
        Optional<Context> context,
        Optional<Spent> spent,
        Optional<PromptCache> cache) {
    public SessionReading {
        limits = List.copyOf(limits);
    }

    /**
     * How full the session's context is.
     *
     * @param size of the context window in tokens
     * @param percent of it that is used
     * @param tokens that are in it
     */
    public record Context(OptionalLong size, OptionalDouble percent, OptionalLong tokens) {}

    /**
     * What Claude Code says the session came to; its counters start again after {@code /clear}.
     *
     * @param dollars at list price
     * @param apiMillis how long it has waited for Claude
     */
    public record Spent(OptionalDouble dollars, OptionalLong apiMillis) {
        static final Spent UNKNOWN = new Spent(OptionalDouble.empty(), OptionalLong.empty());

        /** Whether the session has not asked Claude anything yet. */
        boolean isNothing() {
            return apiMillis.isPresent()
                    ? apiMillis.getAsLong() == 0
                    : dollars.isPresent() && dollars.getAsDouble() == 0;
        }
    }

    /** Whether the session's prompt cache is warm, and until when. */
    public record PromptCache(Optional<Boolean> isWarm, Optional<Instant> expiresAt, OptionalDouble hitRatio) {}
}
