package io.github.candleclock.budget;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** The shares of a budget at which people want to hear of it. */
public final class Threshold {
    /** In per cent, rising. */
    public static final List<Integer> PERCENT = List.of(50, 75, 90, 100);

    private Threshold() {}

    /** The highest threshold that a share has reached; empty below the first. */
    public static Optional<Integer> reached(long used, long limit) {
        return PERCENT.stream()
                .filter(percent -> isReached(used, limit, percent))
                .reduce((lower, higher) -> higher);
    }

    /** In whole numbers, so that 90 % is reached at exactly 90 %. */
    private static boolean isReached(long used, long limit, int percent) {
        return BigInteger.valueOf(used)
                        .multiply(BigInteger.valueOf(100))
                        .compareTo(BigInteger.valueOf(limit).multiply(BigInteger.valueOf(percent)))
                >= 0;
    }
}
