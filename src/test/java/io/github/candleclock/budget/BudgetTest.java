package io.github.candleclock.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BudgetTest {
    private static final Instant TEN = Instant.parse("2026-03-01T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "block=20usd, BLOCK, DOLLARS, 20000000000000",
        "day=0.5USD, DAY, DOLLARS, 500000000000",
        "block=2Mtok, BLOCK, TOKENS, 2000000",
        "block=1.5ktok, BLOCK, TOKENS, 1500",
        "day=300tok, DAY, TOKENS, 300",
        "day=1kusd, DAY, DOLLARS, 1000000000000000"
    })
    void reads_spans_amounts_and_units(String text, Budget.Span span, Budget.Unit unit, long limit) {
        assertThat(Budget.parse(text)).isEqualTo(new Budget(span, unit, limit));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "20usd",
                "block=20",
                "week=20usd",
                "block=-1usd",
                "block=0usd",
                "block=0.5tok",
                "block=99999999usd",
                "block=1e3usd"
            })
    void says_what_is_wrong_with_what_is_no_budget(String text) {
        assertThatThrownBy(() -> Budget.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("'" + text + "' is no budget");
    }

    @Test
    void a_threshold_is_reached_at_exactly_its_share() {
        assertThat(Threshold.reached(4_999, 10_000)).isEmpty();
        assertThat(Threshold.reached(5_000, 10_000)).contains(50);
        assertThat(Threshold.reached(8_999, 10_000)).contains(75);
        assertThat(Threshold.reached(9_000, 10_000)).contains(90);
        assertThat(Threshold.reached(10_000, 10_000)).contains(100);
        assertThat(Threshold.reached(Long.MAX_VALUE, 10_000)).contains(100);
    }

    @Test
    void each_threshold_is_told_once_and_all_are_armed_again_with_a_new_period() {
        Budget budget = Budget.parse("block=100tok");
        BudgetWatch watch = new BudgetWatch();

        assertThat(tell(watch, budget, 49, TEN)).isEmpty();
        assertThat(tell(watch, budget, 60, TEN)).contains(50);
        assertThat(tell(watch, budget, 70, TEN)).isEmpty();
        assertThat(tell(watch, budget, 95, TEN)).contains(90);
        assertThat(tell(watch, budget, 80, TEN)).isEmpty();
        assertThat(tell(watch, budget, 120, TEN)).contains(100);
        assertThat(watch.standing()).hasSize(1);

        Instant next = TEN.plusSeconds(18_000);
        assertThat(tell(watch, budget, 10, next)).isEmpty();
        assertThat(watch.standing()).isEmpty();
        assertThat(tell(watch, budget, 50, next)).contains(50);
    }

    private static Optional<Integer> tell(BudgetWatch watch, Budget budget, long used, Instant period) {
        BudgetState state = new BudgetState(budget, used, Optional.empty(), Optional.empty());
        return watch.observe(state, period, period).map(Alert::percent);
    }
}
