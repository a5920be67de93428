package io.github.candleclock.monitor;

import io.github.candleclock.usage.EventKey;
import io.github.candleclock.usage.Origin;
import io.github.candleclock.usage.Terms;
import io.github.candleclock.usage.TokenCounts;
import io.github.candleclock.usage.UsageEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** An invented copy of an answer: equal keys make copies of one answer. */
record Answer(long key, Instant at, String session, String agent, boolean sidechain, String model, TokenCounts tokens) {
    static Answer at(String at) {
        return at(Instant.parse(at));
    }

    /** An answer of its own, by its time. */
    static Answer at(Instant at) {
        return new Answer(at.toEpochMilli(), at, "s-1", "", false, "claude-sonnet-5", TokenCounts.NONE);
    }

    Answer key(long other) {
        return new Answer(other, at, session, agent, sidechain, model, tokens);
    }

    Answer later(Duration by) {
        return new Answer(key, at.plus(by), session, agent, sidechain, model, tokens);
    }

    Answer in(String other) {
        return new Answer(key, at, other, agent, sidechain, model, tokens);
    }

    Answer by(String subagent) {
        return new Answer(key, at, session, subagent, true, model, tokens);
    }

    Answer model(String other) {
        return new Answer(key, at, session, agent, sidechain, other, tokens);
    }

    /** Costs a cent for each thousand. */
    Answer output(long output) {
        return tokens(new TokenCounts(
                tokens.input(), output, tokens.cacheWrite5m(), tokens.cacheWrite1h(), tokens.cacheRead()));
    }

    /** Reads a context that lies in the cache already. */
    Answer context(long read) {
        return tokens(
                new TokenCounts(tokens.input(), tokens.output(), tokens.cacheWrite5m(), tokens.cacheWrite1h(), read));
    }

    Answer writes(long fiveMinutes, long hour) {
        return tokens(new TokenCounts(tokens.input(), tokens.output(), fiveMinutes, hour, tokens.cacheRead()));
    }

    Answer tokens(TokenCounts other) {
        return new Answer(key, at, session, agent, sidechain, model, other);
    }

    UsageEvent event() {
        Origin origin = new Origin(session, agent, sidechain, "/home/ada/code/orchard", "main");
        return new UsageEvent(
                new EventKey(key, key), at, model, tokens, Terms.STANDARD, Optional.empty(), origin, false);
    }
}
