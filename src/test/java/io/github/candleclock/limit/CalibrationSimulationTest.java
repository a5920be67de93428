package io.github.candleclock.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A made-up fortnight with a rate that is known: whole percentages, answers of all sizes, and bursts of use elsewhere. */
class CalibrationSimulationTest {
    private static final Instant START = Instant.parse("2026-11-01T08:00:00Z");
    private static final Duration WINDOW = Duration.ofHours(5);

    /** What was used here, summed up, by the moment. */
    private final TreeMap<Instant, Double> here = new TreeMap<>();

    private final List<OfficialReading> readings = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void the_rate_and_what_was_used_elsewhere_are_found(long seed) {
        Random random = new Random(seed);
        double dollarsPerPoint = 0.2 + random.nextDouble();
        double elsewhere = seed % 5 * 0.1;
        double sum = 0;
        List<Double> trueElsewhere = new ArrayList<>();
        List<Double> told = new ArrayList<>();
        Instant end = START;
        for (int window = 0; window < 8; window++) {
            Instant begins = START.plus(Duration.ofHours(9L * window));
            Instant reset = begins.plus(WINDOW);
            double points = 0;
            double others = 0;
            Instant at = begins;
            while (at.isBefore(reset.minusSeconds(600)) && points < 90) {
                at = at.plusSeconds(20 + random.nextInt(100));
                double dollars = dollarsPerPoint * Math.min(1.5, Math.exp(random.nextGaussian() * 0.8 - 1.6));
                sum += dollars;
                here.put(at, sum);
                points += dollars / dollarsPerPoint;
                // a burst on another machine, between two answers here
                if (random.nextDouble() < 0.03 && others < elsewhere * (points + 12)) {
                    double burst = Math.min(12, 4 + random.nextDouble() * 10);
                    others += burst;
                    points += burst;
                }
                readings.add(new OfficialReading(WindowKind.FIVE_HOURS, Math.floor(points), reset, at));
                end = at;
            }
            trueElsewhere.add(others);
            told.add(Math.floor(points));
        }

        CalibratedRate rate = Calibration.of(readings, this::used, end).rate().orElseThrow();

        assertThat(rate.dollarsPerPoint() / dollarsPerPoint).isBetween(0.9, 1.1);
        for (int window = 0; window < told.size(); window++) {
            Instant begins = START.plus(Duration.ofHours(9L * window));
            double dollars = used(begins, begins.plus(WINDOW)).dollars();
            double found = Calibration.elsewhere(told.get(window), dollars, rate);
            double least = found == 0 ? 3 + rate.plusMinus() * dollars / rate.dollarsPerPoint() : 3;
            assertThat(Math.abs(found - trueElsewhere.get(window)))
                    .as("window %s: %s of %s", window, found, trueElsewhere.get(window))
                    .isLessThan(Math.max(least, 0.1 * dollars / rate.dollarsPerPoint()));
        }
    }

    private Calibration.Used used(Instant from, Instant to) {
        return new Calibration.Used(sum(to) - sum(from), 0);
    }

    private double sum(Instant at) {
        var entry = here.floorEntry(at);
        return entry == null ? 0 : entry.getValue();
    }
}
