package io.github.candleclock.usage;

/** Tokens of one answer or of many, by the five kinds that Anthropic bills apart. "Tokens" without more words are all five. */
public record TokenCounts(long input, long output, long cacheWrite5m, long cacheWrite1h, long cacheRead) {
    public static final TokenCounts NONE = new TokenCounts(0, 0, 0, 0, 0);

    public TokenCounts {
        if ((input | output | cacheWrite5m | cacheWrite1h | cacheRead) < 0) {
            throw new IllegalArgumentException("a token count is never negative");
        }
    }

    /** Tokens written to the prompt cache, for five minutes or for an hour. */
    public long cacheWrite() {
        return cacheWrite5m + cacheWrite1h;
    }

    /** What the model had to read: the context of the request. */
    public long context() {
        return input + cacheWrite5m + cacheWrite1h + cacheRead;
    }

    /** All but cache reads, which are cheap and dwarf the rest. */
    public long fresh() {
        return input + output + cacheWrite5m + cacheWrite1h;
    }

    public long total() {
        return fresh() + cacheRead;
    }

    public TokenCounts plus(TokenCounts other) {
        return new TokenCounts(
                input + other.input,
                output + other.output,
                cacheWrite5m + other.cacheWrite5m,
                cacheWrite1h + other.cacheWrite1h,
                cacheRead + other.cacheRead);
    }
}
