package io.github.candleclock.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.candleclock.budget.LimitChoice;
import io.github.candleclock.limit.Estimates;
import io.github.candleclock.report.Finding;
import io.github.candleclock.usage.Quantiles;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** What the doctor says of the limit that the candle burns by while Claude tells none. */
class EstimateFindingsTest {
    @Test
    void guesses_stand_below_each_other_the_chosen_one_first() {
        Finding finding = of("p90", 3, 9, 4, 5, 2, 8, 7, 6);

        assertThat(finding.sentence())
                .isEqualTo(
                        "While Claude says nothing and no block budget is set, the five hours are guessed to hold the first of "
                                + "these that is not exceeded.");
        assertThat(finding.details())
                .containsExactly(
                        "9 of 10 blocks       ≈ $8.30   of 8 blocks", "your highest block   ≈ $9.00   of 8 blocks");
    }

    @Test
    void a_plan_is_told_with_its_tokens() {
        assertThat(of("max20").details())
                .containsExactly("Max 20× plan, 2025   ≈ $140.00   or 220 k tokens of input and output");
    }

    @Test
    void what_is_set_or_too_little_known_is_said_so() {
        assertThat(of("40usd").sentence())
                .isEqualTo("While Claude says nothing, the five hours are taken to hold $40.00, as you set it.");
        assertThat(of("none", 3, 9, 4, 5, 2, 8, 7, 6).sentence())
                .endsWith("the candle burns by the clock: as you set it.");
        assertThat(of("highest", 3, 9).sentence())
                .endsWith(
                        "the candle burns by the clock: a guess needs 8 whole blocks of the last 90 days, and there are 2.");
    }

    private static Finding of(String limit, double... blocks) {
        LimitChoice choice = LimitChoice.parse(limit);
        Quantiles dollars = Quantiles.of(DoubleStream.of(blocks));
        return EstimateFindings.of(choice, Estimates.of(choice.basis(), dollars), dollars.size());
    }
}
