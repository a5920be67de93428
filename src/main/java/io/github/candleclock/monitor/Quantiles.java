package io.github.candleclock.monitor;

import java.util.stream.DoubleStream;

/** Figures in order, and what a share of them stays below: between two of them in proportion. */
final class Quantiles {
    private final double[] sorted;

    private Quantiles(double[] sorted) {
        this.sorted = sorted;
    }

    static Quantiles of(DoubleStream figures) {
        return new Quantiles(figures.sorted().toArray());
    }

    int size() {
        return sorted.length;
    }

    double median() {
        return at(0.5);
    }

    double at(double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
