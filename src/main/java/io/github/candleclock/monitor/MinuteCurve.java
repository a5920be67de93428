package io.github.candleclock.monitor;

import io.github.candleclock.block.BlockTimeline;
import io.github.candleclock.budget.Budget;
import io.github.candleclock.store.EventStore;
import io.github.candleclock.usage.Micros;
import io.github.candleclock.usage.TimeRange;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** How one block was used up: the sums at the end of each of its minutes, in dollars and in tokens of all kinds. */
final class MinuteCurve {
    static final int MINUTES = (int) BlockTimeline.LENGTH.toMinutes();

    private static final int STRETCH = 10;
    private static final long MINUTE_MICROS = ChronoUnit.MINUTES.getDuration().toMillis() * 1000;

    private final TimeRange range;
    private final double[] dollars = new double[MINUTES];
    private final double[] tokens = new double[MINUTES];

    /** Reads a block's events, which lie at positions {@code from} up to, not including, {@code to}. */
    MinuteCurve(EventStore store, TimeRange range, int from, int to) {
        this.range = range;
        long start = Micros.of(range.start());
        store.forEach(from, to, (micros, model, session, row) -> {
            // an event on the stroke of the fifth hour is still the block's
            int minute = (int) Math.min(MINUTES - 1, (micros - start) / MINUTE_MICROS);
            dollars[minute] += store.cost(row).approximateDollars();
            tokens[minute] += store.tokens(row).total();
        });
        Arrays.parallelPrefix(dollars, Double::sum);
        Arrays.parallelPrefix(tokens, Double::sum);
    }

    TimeRange range() {
        return range;
    }

    double at(Budget.Unit unit, int minute) {
        return sums(unit)[minute];
    }

    /** The sums of all minutes of the block. */
    List<Double> whole(Budget.Unit unit) {
        return DoubleStream.of(sums(unit)).boxed().toList();
    }

    /** The sums up to now: those of whole minutes, then that of all there is, a clock's small lead included. */
    List<Double> until(Instant now, Budget.Unit unit) {
        double[] sums = sums(unit);
        int gone = (int) Math.min(MINUTES - 1, ChronoUnit.MINUTES.between(range.start(), now));
        return IntStream.rangeClosed(0, gone)
                .mapToObj(minute -> minute < gone ? sums[minute] : sums[MINUTES - 1])
                .toList();
    }

    /** Dollars an hour over each stretch of ten minutes in which anything was used. */
    DoubleStream rates() {
        return IntStream.range(0, MINUTES / STRETCH)
                .filter(stretch -> stretchOf(tokens, stretch) > 0 || stretchOf(dollars, stretch) > 0)
                .mapToDouble(stretch -> stretchOf(dollars, stretch) * 60 / STRETCH);
    }

    private static double stretchOf(double[] sums, int stretch) {
        double before = stretch == 0 ? 0 : sums[stretch * STRETCH - 1];
        return sums[(stretch + 1) * STRETCH - 1] - before;
    }

    private double[] sums(Budget.Unit unit) {
        return unit == Budget.Unit.DOLLARS ? dollars : tokens;
    }
}
