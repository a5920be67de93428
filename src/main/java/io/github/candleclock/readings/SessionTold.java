package io.github.candleclock.readings;

import java.time.Instant;
import java.util.Optional;

/**
 * What Claude Code told last of one session, beside its limits.
 *
 * @param at when the session last talked to Claude, as far as its counters tell
 * @param model the model's id; empty where it does not say
 */
public record SessionTold(
        String session,
        Instant at,
        String model,
        Optional<SessionReading.Context> context,
        Optional<SessionReading.PromptCache> cache) {
    static SessionTold of(SessionReading reading) {
        return new SessionTold(reading.session(), reading.at(), reading.model(), reading.context(), reading.cache());
    }
}
