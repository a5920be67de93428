package io.github.candleclock.demo;

import java.util.List;
import java.util.SplittableRandom;

/** The seeded luck of the story: numbers, picks, and ids that look like Claude Code's own. */
final class Dice {
    /** What Anthropic's ids are spelt with: no 0, O, I or l. */
    private static final String LETTERS = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

    private static final String BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static final String HEX = "0123456789abcdef";

    private final SplittableRandom random;

    Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** A whole number from low to high, both possible. */
    int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    /** A number of that size more often than not, now and then several times as large. */
    int around(int size) {
        double skewed = Math.exp(random.nextDouble() * 2.4 - 1.4);
        return Math.max(1, (int) (size * skewed));
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    long seed() {
        return random.nextLong();
    }

    String message() {
        return "msg_01" + word(LETTERS, 22);
    }

    String request() {
        return "req_011C" + word(LETTERS, 20);
    }

    String tool() {
        return "toolu_01" + word(LETTERS, 22);
    }

    String agent(int digits) {
        return "a" + word(HEX, digits);
    }

    String signature() {
        return word(BASE64, between(20, 60) * 4) + "==";
    }

    /** A random UUID of version 4. */
    String uuid() {
        return word(HEX, 8) + "-" + word(HEX, 4) + "-4" + word(HEX, 3) + "-" + word("89ab", 1) + word(HEX, 3) + "-"
                + word(HEX, 12);
    }

    private String word(String letters, int length) {
        char[] word = new char[length];
        for (int i = 0; i < length; i++) {
            word[i] = letters.charAt(random.nextInt(letters.length()));
        }
        return new String(word);
    }
}
