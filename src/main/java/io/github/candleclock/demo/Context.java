package io.github.candleclock.demo;

import java.time.Duration;
import java.time.Instant;

/** How much one conversation holds: it grows answer by answer, is read from the cache while that is warm, and falls at a compaction. */
final class Context {
    /** Claude Code's own instructions; other sessions have put them into the cache already. */
    private static final int SHARED = 11_400;

    private final boolean hour;
    private int held;
    private Instant warmUntil;

    /** A conversation that begins with {@code held} tokens, most of them Claude Code's own instructions. */
    Context(int held, boolean hour) {
        this.held = held;
        this.hour = hour;
        this.warmUntil = Instant.MIN;
    }

    int held() {
        return held;
    }

    void compact(int left) {
        held = left;
        warmUntil = Instant.MIN;
    }

    /** An answer at a moment, after that many new tokens were heard. */
    Tokens answer(Instant at, int input, int heard, int output) {
        int read = at.isBefore(warmUntil) ? held : Math.min(held, SHARED);
        int write = held - read + heard;
        held += heard;
        warmUntil = at.plus(hour ? Duration.ofHours(1) : Duration.ofMinutes(5));
        return new Tokens(input, write, read, output, hour);
    }
}
