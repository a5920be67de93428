package io.github.candleclock.usage;

import java.util.stream.DoubleStream;

/** Figures in order, and what a share of them stays below: between two of them in proportion. */
public final class Quantiles {
    private final double[] sorted;

    private Quantiles(double[] sorted) {
        this.sorted = sorted;
    }

    public static Quantiles of(DoubleStream figures) {
        return new Quantiles(figures.sorted().toArray());
    }

    public int size() {
        return sorted.length;
    }

    public double median() {
        return at(0.5);
    }

    /**
     * What a share of the figures stays below; 0 where there are none.
     *
     * @param share from 0, the least of them, to 1, the greatest
     */
    public double at(double share) {
        if (sorted.length == 0) {
            return 0;
        }
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
