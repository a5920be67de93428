package io.github.candleclock.budget;

/**
 * A limit people set for themselves.
 *
 * @param limit in pico-dollars or in tokens of all kinds, as the unit says
 */
public record Budget(Span span, Unit unit, long limit) {
    /** How long a budget counts before it starts anew. */
    public enum Span {
        BLOCK("block"),
        DAY("day");

        private final String word;

        Span(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** What a budget counts. */
    public enum Unit {
        DOLLARS,
        TOKENS
    }

    public Budget {
        if (limit <= 0) {
            throw new IllegalArgumentException("a budget is more than nothing");
        }
    }
}
