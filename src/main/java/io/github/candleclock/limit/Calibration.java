package io.github.candleclock.limit;

import io.github.candleclock.usage.Quantiles;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;

/**
 * Works out what one percent of the five-hour window comes to, from official percentages and what was used here between them.
 *
 * <p>Percentages are whole numbers, so a reading says where one stands only at the moment at which it rises: from one such crossing to the
 * next that is at least two points higher is a pair. A reading that follows another by more than fifteen minutes may have risen at any time
 * since, and begins a new chain, as does one that has fallen. What is used elsewhere between two crossings makes their ratio too small and
 * never too large; so the rate is a high quantile of the ratios, not their mean.
 *
 * <p>An answer rises past a whole percent somewhere inside of itself. Over two points that blurs a ratio by a tenth and more, which a high
 * quantile takes for a higher rate; over six by a third of that. So pairs are as long as they can be while there are enough of them.
 *
 * <pre>
 *   41   41   42   42   43   44   44   │ 52   53 …
 *             ├─────────────┤          │      ├──     pairs
 *                                   20 min
 * </pre>
 */
public final class Calibration {
    /** So many pairs it takes to know a rate. */
    public static final int LEAST_PAIRS = 8;

    private static final int MOST_PAIRS = 40;
    private static final double LEAST_POINTS = 2;
    /** How many points a pair spans, best first; the last whatever comes of it. */
    private static final List<Double> SPANS = List.of(6.0, 4.0, LEAST_POINTS);
    /** As many pairs are enough to do without shorter ones. */
    private static final int ENOUGH = 20;

    private static final double RATE = 0.75;
    private static final double HIGH = 0.9;
    /** A rate that is surer than this is known: half the distance of its quantiles, as a share of it. */
    public static final double LEAST_SURE = 0.4;

    private static final double MOVED = 0.25;
    private static final Duration PERIOD = Duration.ofDays(14);
    private static final Duration FRESH = Duration.ofMinutes(15);

    /**
     * What was used here between two moments.
     *
     * @param dollars calculated at list price
     * @param tokens of all five kinds
     */
    public record Used(double dollars, double tokens) {}

    /** Tells what was used here from one moment up to another. */
    public interface LocalUse {
        Used between(Instant from, Instant to);
    }

    /** Two crossings, and the points between them. */
    public record Pair(Instant from, Instant to, double points) {}

    /**
     * The rate has changed for good, as after a change of plan.
     *
     * @param before dollars for one percent
     * @param after dollars for one percent
     * @param since when the first pair began that shows it
     */
    public record Moved(double before, double after, Instant since) {}

    /**
     * What is known.
     *
     * @param rate absent while there are too few pairs, or they differ too much
     * @param pairs that there are
     * @param moved absent while the rate stays
     */
    public record Result(Optional<CalibratedRate> rate, int pairs, Optional<Moved> moved) {}

    private record Ratio(Pair pair, double dollars, double tokens) {}

    private Calibration() {}

    /**
     * Works out the rate as of now.
     *
     * @param readings of the five hours of one login, in order of time
     */
    public static Result of(List<OfficialReading> readings, LocalUse use, Instant now) {
        List<Ratio> ratios = pairs(readings, now).stream()
                .map(pair -> ratio(pair, use.between(pair.from, pair.to)))
                .toList();
        OptionalInt split = split(ratios);
        List<Ratio> valid = ratios.subList(split.orElse(0), ratios.size());
        return new Result(
                rate(valid),
                ratios.size(),
                split.stream().mapToObj(at -> moved(ratios, at)).findFirst());
    }

    /** The newest pairs of the last fourteen days, oldest first. */
    static List<Pair> pairs(List<OfficialReading> readings, Instant now) {
        List<Pair> pairs = List.of();
        for (double span : SPANS) {
            pairs = pairs(readings, span, now);
            if (pairs.size() >= ENOUGH) {
                return pairs;
            }
        }
        return pairs;
    }

    private static List<Pair> pairs(List<OfficialReading> readings, double span, Instant now) {
        List<Pair> pairs = new ArrayList<>();
        Optional<OfficialReading> anchor = Optional.empty();
        Optional<OfficialReading> last = Optional.empty();
        for (OfficialReading reading : readings) {
            if (reading.at().isBefore(now.minus(PERIOD)) || reading.at().isAfter(now)) {
                continue;
            }
            if (last.filter(before -> joins(before, reading)).isEmpty()) {
                anchor = Optional.empty();
            } else if (reading.percent() > last.get().percent()) {
                if (anchor.isEmpty()) {
                    anchor = Optional.of(reading);
                } else if (reading.percent() - anchor.get().percent() >= span) {
                    OfficialReading from = anchor.get();
                    pairs.add(new Pair(from.at(), reading.at(), reading.percent() - from.percent()));
                    anchor = Optional.of(reading);
                }
            }
            last = Optional.of(reading);
        }
        return pairs.subList(Math.max(0, pairs.size() - MOST_PAIRS), pairs.size());
    }

    private static boolean joins(OfficialReading before, OfficialReading after) {
        return OfficialLimits.isSameWindow(before, after)
                && after.percent() >= before.percent()
                && Duration.between(before.at(), after.at()).compareTo(FRESH) <= 0;
    }

    /**
     * Points of a percentage that were used elsewhere; 0 where that is no more than two points, or than the rate is sure of.
     *
     * @param dollars used here since the window began
     */
    public static double elsewhere(double percent, double dollars, CalibratedRate rate) {
        double here = dollars / rate.dollarsPerPoint();
        double elsewhere = Math.min(percent, percent - here);
        return elsewhere > Math.max(LEAST_POINTS, rate.plusMinus() * here) ? elsewhere : 0;
    }

    private static Ratio ratio(Pair pair, Used used) {
        return new Ratio(pair, used.dollars / pair.points, used.tokens / pair.points);
    }

    private static Optional<CalibratedRate> rate(List<Ratio> ratios) {
        double dollars = quantile(ratios, RATE, Ratio::dollars);
        if (ratios.size() < LEAST_PAIRS || dollars <= 0) {
            return Optional.empty();
        }
        double plusMinus =
                (quantile(ratios, HIGH, Ratio::dollars) - quantile(ratios, 0.5, Ratio::dollars)) / 2 / dollars;
        return plusMinus > LEAST_SURE
                ? Optional.empty()
                : Optional.of(
                        new CalibratedRate(dollars, quantile(ratios, RATE, Ratio::tokens), plusMinus, ratios.size()));
    }

    /**
     * The first pair that goes by another rate than those before it; of several the last, so that behind it nothing is mixed. Much use
     * elsewhere looks like a lower rate, but leaves some pairs as they were: so the pairs of the lower rate are taken at their highest.
     */
    private static OptionalInt split(List<Ratio> ratios) {
        for (int split = ratios.size() - LEAST_PAIRS; split >= LEAST_PAIRS; split--) {
            List<Ratio> older = ratios.subList(0, split);
            List<Ratio> newer = ratios.subList(split, ratios.size());
            boolean isUp = quantile(newer, RATE, Ratio::dollars) > quantile(older, 1, Ratio::dollars) * (1 + MOVED);
            boolean isDown = quantile(newer, 1, Ratio::dollars) < quantile(older, RATE, Ratio::dollars) * (1 - MOVED);
            if (isUp || isDown) {
                return OptionalInt.of(split);
            }
        }
        return OptionalInt.empty();
    }

    private static Moved moved(List<Ratio> ratios, int split) {
        return new Moved(
                quantile(ratios.subList(0, split), RATE, Ratio::dollars),
                quantile(ratios.subList(split, ratios.size()), RATE, Ratio::dollars),
                ratios.get(split).pair.from());
    }

    private static double quantile(List<Ratio> ratios, double share, ToDoubleFunction<Ratio> figure) {
        return Quantiles.of(ratios.stream().mapToDouble(figure)).at(share);
    }
}
