package io.github.candleclock.limit;

import java.util.OptionalLong;

/**
 * What the five hours may hold, guessed without a word of Claude's.
 *
 * @param basis what it goes by
 * @param dollars that make up the whole
 * @param inputOutput tokens of input and output alone that are said to make it up too; absent where nobody says so
 * @param blocks that are over and that it was made from; 0 for the figures of a plan
 */
public record Estimate(Basis basis, double dollars, OptionalLong inputOutput, int blocks) {
    /** What an estimate goes by. The figures of plans are what people found out in 2025: Anthropic publishes none. */
    public enum Basis {
        /** The most that a block has come to: Claude bore that much. */
        HIGHEST("highest", "highest", "your highest block"),
        /** What nine of ten blocks stay below. */
        P90("p90", "9 of 10", "9 of 10 blocks"),
        PRO("pro", "Pro", "Pro plan, 2025"),
        MAX5("max5", "Max 5×", "Max 5× plan, 2025"),
        MAX20("max20", "Max 20×", "Max 20× plan, 2025");

        private final String key;
        private final String brief;
        private final String words;

        Basis(String key, String brief, String words) {
            this.key = key;
            this.brief = brief;
            this.words = words;
        }

        /** As it is set. */
        public String key() {
            return key;
        }

        /** What it goes by, in a word or two. */
        public String brief() {
            return brief;
        }

        /** What it goes by, as a label. */
        public String words() {
            return words;
        }
    }
}
