package io.github.candleclock.block;

/**
 * Where a block will end: used so far + rate × time left. The expected rate is that of the last 60 minutes (or since the start); the
 * band spans the least and the greatest of the 15-minute, 60-minute and block rates, and is never below what is used already.
 *
 * @param dollars at the block's end, in dollars
 * @param tokens at the block's end, all five kinds
 * @param dollarsPerHour the expected rate
 * @param tokensPerHour the expected rate
 */
public record Projection(Band dollars, Band tokens, double dollarsPerHour, double tokensPerHour) {
    /** Where a block ends in which nothing more is used. */
    public static Projection ofRest(double dollars, double tokens) {
        return new Projection(new Band(dollars, dollars, dollars), new Band(tokens, tokens, tokens), 0, 0);
    }

    /** An expected figure between the least and the greatest. */
    public record Band(double low, double expected, double high) {}
}
