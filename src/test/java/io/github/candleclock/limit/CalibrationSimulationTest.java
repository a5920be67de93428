package io.github.candleclock.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A made-up fortnight with a rate that is known: whole percentages, answers of all sizes, and bursts of use elsewhere. */
class CalibrationSimulationTest {
    private static final Instant START = Instant.parse("2026-11-01T08:00:00Z");
    private static final Duration WINDOW = Duration.ofHours(5);

    /** What was used here, summed up, by the moment. */
    private final TreeMap<Instant, Double> here = new TreeMap<>();

    private final List<OfficialReading> readings = new ArrayList<>();

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Long.getLong("limits.seeds", 100));
    }

    @ParameterizedTest
    @MethodSource("seeds")
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

        Calibration.Result result = Calibration.of(readings, this::used, end);
        CalibratedRate rate = result.rate().orElseThrow();

        assertThat(result.moved()).isEmpty();
        assertThat(rate.dollarsPerPoint() / dollarsPerPoint).isBetween(0.9, 1.1);
        for (int window = 0; window < told.size(); window++) {
            Instant begins = START.plus(Duration.ofHours(9L * window));
            double dollars = used(begins, begins.plus(WINDOW)).dollars();
            double found = Calibration.elsewhere(told.get(window), dollars, rate);
            // what is within the rate's own doubt is not told
            double doubt = found == 0 ? rate.plusMinus() * dollars / rate.dollarsPerPoint() : 0;
            assertThat(found).as("window %s", window).isCloseTo(trueElsewhere.get(window), within(3 + doubt));
        }
    }

    @Test
    void a_plan_four_times_as_large_is_told_and_followed() {
        Instant end = evenly(0.4, START, 2);
        assertThat(Calibration.of(readings, this::used, end).moved()).isEmpty();

        Instant since = end.plusSeconds(3600);
        end = evenly(1.6, since, 1);

        Calibration.Result result = Calibration.of(readings, this::used, end);
        assertThat(result.moved().orElseThrow().before()).isCloseTo(0.4, within(0.04));
        assertThat(result.moved().orElseThrow().after()).isCloseTo(1.6, within(0.16));
        assertThat(result.moved().orElseThrow().since()).isAfter(since);
        assertThat(result.rate().orElseThrow().dollarsPerPoint()).isCloseTo(1.6, within(0.16));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.25, 0.5, 2, 5, 20})
    void eight_pairs_after_another_plan_its_rate_is_known_while_those_of_the_old_one_run_out(double factor) {
        Instant end = evenly(0.4, START, 3);
        int before = readings.size();
        evenly(0.4 * factor, end.plusSeconds(3600), 4);

        // eight pairs of six points, three readings a point
        for (int seen = before + 180; seen <= readings.size(); seen += 10) {
            List<OfficialReading> known = readings.subList(0, seen);
            Calibration.Result result =
                    Calibration.of(known, this::used, known.get(seen - 1).at());
            assertThat(result.rate().orElseThrow().dollarsPerPoint())
                    .as("after %s readings", seen - before)
                    .isCloseTo(0.4 * factor, within(0.04 * factor));
        }
    }

    @Test
    void much_use_elsewhere_in_days_gone_by_is_no_other_plan() {
        double sum = 0;
        Instant at = START;
        for (int i = 1; i <= 540; i++) {
            Instant reset = START.plus(Duration.ofHours(i <= 270 ? 5 : 11));
            at = START.plusSeconds(60L * i + (i <= 270 ? 0 : 90 * 60));
            // most of the time in the first window, half of all was used on a phone
            sum += 0.4 / 3 * (i <= 270 && i % 90 < 70 ? 0.5 : 1);
            here.put(at, sum);
            double points = (i <= 270 ? i : i - 270) / 3.0;
            readings.add(new OfficialReading(WindowKind.FIVE_HOURS, Math.floor(points), reset, at));
        }

        Calibration.Result result = Calibration.of(readings, this::used, at);

        assertThat(result.moved()).isEmpty();
        assertThat(result.rate().orElseThrow().dollarsPerPoint()).isCloseTo(0.4, within(0.04));
    }

    @Test
    void too_few_pairs_are_not_yet_known() {
        evenly(0.4, START, 1);

        List<OfficialReading> few =
                readings.stream().filter(reading -> reading.percent() < 14).toList();
        Calibration.Result result = Calibration.of(few, this::used, START.plusSeconds(86_400));
        assertThat(result.rate()).isEmpty();
        assertThat(result.pairs()).isBetween(1, 7);
    }

    /** Windows that are used up evenly, by answers of a third of a point. */
    private Instant evenly(double dollarsPerPoint, Instant start, int windows) {
        double sum = here.isEmpty() ? 0 : here.lastEntry().getValue();
        Instant at = start;
        for (int window = 0; window < windows; window++) {
            Instant begins = start.plus(Duration.ofHours(6L * window));
            for (int i = 1; i <= 270; i++) {
                at = begins.plusSeconds(60L * i);
                sum += dollarsPerPoint / 3;
                here.put(at, sum);
                readings.add(new OfficialReading(WindowKind.FIVE_HOURS, Math.floor(i / 3.0), begins.plus(WINDOW), at));
            }
        }
        return at;
    }

    private Calibration.Used used(Instant from, Instant to) {
        return new Calibration.Used(sum(to) - sum(from), 0);
    }

    private double sum(Instant at) {
        var entry = here.floorEntry(at);
        return entry == null ? 0 : entry.getValue();
    }
}
