package io.github.candleclock.limit;

/**
 * What one point of a window's percentage comes to, worked out from official percentages and what was used here between them.
 *
 * @param dollarsPerPoint at list price, for one percent of the window
 * @param tokensPerPoint of all five kinds, for one percent of the window
 * @param plusMinus how sure that is, as a share of the rate: half the distance from the 50th to the 90th percentile of the pairs
 * @param pairs of readings that it rests on
 */
public record CalibratedRate(double dollarsPerPoint, double tokensPerPoint, double plusMinus, int pairs) {
    private static final int POINTS = 100;

    /** What the whole window holds, in dollars at list price. */
    public double limitDollars() {
        return POINTS * dollarsPerPoint;
    }

    /** What the whole window holds, in tokens of all five kinds. */
    public double limitTokens() {
        return POINTS * tokensPerPoint;
    }
}
