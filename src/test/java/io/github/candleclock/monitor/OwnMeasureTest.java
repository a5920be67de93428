package io.github.candleclock.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.candleclock.budget.Budget;
import io.github.candleclock.budget.LimitChoice;
import io.github.candleclock.limit.Estimate;
import io.github.candleclock.limit.Estimate.Basis;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the candle burns by where Claude has said nothing. */
class OwnMeasureTest {
    private static final Instant TODAY = Instant.parse("2026-03-20T10:00:00Z");
    private static final Rules RULES = Rules.standard(ZoneOffset.UTC);

    private Telling telling = new Telling(RULES);

    @Test
    void it_burns_by_the_highest_of_at_least_eight_blocks_that_are_over() {
        blocks(3, 9, 4, 5, 2, 8, 7);
        assertThat(measure().provenance()).isEqualTo(Provenance.CLOCK);

        blocks(3, 9, 4, 5, 2, 8, 7, 6);

        assertThat(measure().provenance()).isEqualTo(Provenance.ESTIMATED);
        assertThat(measure().source().words()).isEqualTo("your highest block");
        assertThat(measure().ceiling()).contains(new Measure.Ceiling(Budget.Unit.DOLLARS, 9));
        assertThat(measure().used()).isEqualTo(3.0 / 9);
    }

    @Test
    void nine_of_ten_blocks_stay_below_the_ninetieth_percentile() {
        telling = by("p90");
        blocks(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);

        assertThat(measure().source().words()).isEqualTo("9 of 10 blocks");
        assertThat(measure().ceiling()).contains(new Measure.Ceiling(Budget.Unit.DOLLARS, 10));
        assertThat(estimates()).extracting(Estimate::basis).containsExactly(Basis.P90, Basis.HIGHEST);
        assertThat(estimates()).allMatch(estimate -> estimate.blocks() == 11);
    }

    @Test
    void a_plan_holds_what_people_found_out_about_it_and_needs_no_past() {
        telling = by("max5");
        blocks();

        assertThat(measure().provenance()).isEqualTo(Provenance.ESTIMATED);
        assertThat(measure().source().words()).isEqualTo("Max 5× plan, 2025");
        assertThat(measure().used()).isEqualTo(3.0 / 35);
        assertThat(estimates()).hasSize(1);
        assertThat(estimates().get(0).inputOutput()).hasValue(88_000);
    }

    @Test
    void blocks_of_more_than_ninety_days_ago_say_nothing() {
        blocks(3, 9, 4, 5, 2, 8, 7, 6);
        use(TODAY.minus(91, ChronoUnit.DAYS), 50);

        assertThat(measure().ceiling().orElseThrow().limit()).isEqualTo(9);

        use(TODAY.minus(89, ChronoUnit.DAYS), 50);

        assertThat(measure().ceiling().orElseThrow().limit()).isEqualTo(50);
    }

    @Test
    void an_answer_that_comes_late_into_an_old_block_counts() {
        blocks(3, 9, 4, 5, 2, 8, 7, 6);
        assertThat(measure().ceiling().orElseThrow().limit()).isEqualTo(9);

        use(TODAY.minus(2, ChronoUnit.DAYS).plusSeconds(60), 4);

        assertThat(measure().ceiling().orElseThrow().limit()).isEqualTo(11);
    }

    @Test
    void what_people_set_counts_before_any_guess_and_a_limit_before_budgets() {
        telling = new Telling(RULES.withBudgets(List.of(Budget.parse("block=20usd"))));
        blocks(3, 9, 4, 5, 2, 8, 7, 6);

        assertThat(measure().provenance()).isEqualTo(Provenance.SET_BY_YOU);
        assertThat(measure().source().words()).isEqualTo("block budget");

        telling = new Telling(
                RULES.withBudgets(List.of(Budget.parse("block=20usd"))).withLimit(LimitChoice.parse("60usd")));
        blocks(3, 9, 4, 5, 2, 8, 7, 6);

        assertThat(measure().provenance()).isEqualTo(Provenance.SET_BY_YOU);
        assertThat(measure().source().words()).isEqualTo("limit");
        assertThat(measure().used()).isEqualTo(3.0 / 60);
        assertThat(telling.snapshotAt("2026-03-20T11:00:00Z").budgets()).hasSize(1);
    }

    @Test
    void a_guess_that_is_exceeded_is_refuted_and_the_next_one_counts_or_the_clock() {
        telling = by("p90");
        blocks(3, 9, 4, 5, 2, 8, 7, 6);
        use(TODAY.plusSeconds(600), 5);
        assertThat(measure().used()).isEqualTo(8 / 8.3, within(1e-9));

        use(TODAY.plusSeconds(700), 0);
        telling.tell(Answer.at(TODAY.plusSeconds(800)).output(50_000));
        assertThat(measure().source().words()).isEqualTo("your highest block");
        assertThat(measure().used()).isEqualTo(8.5 / 9, within(1e-9));

        use(TODAY.plusSeconds(900), 1);
        assertThat(measure().provenance()).isEqualTo(Provenance.CLOCK);
        assertThat(estimates()).hasSize(2);
    }

    @Test
    void none_lets_it_burn_by_the_clock() {
        telling = by("none");
        blocks(3, 9, 4, 5, 2, 8, 7, 6);

        assertThat(measure().provenance()).isEqualTo(Provenance.CLOCK);
        assertThat(measure().used()).isEqualTo(0.2);
        assertThat(estimates()).isEmpty();
    }

    @Test
    void a_guess_says_when_it_would_be_used_up() {
        blocks(3, 6, 4, 5, 2, 5, 4, 6);
        use(TODAY.plusSeconds(600), 1);
        use(TODAY.plusSeconds(660), 1);

        Measure measure = measure();

        // five dollars of six in the hour that is over
        assertThat(measure.expected().orElseThrow()).isEqualTo(25.0 / 6, within(1e-9));
        assertThat(measure.spentAt()).contains(Instant.parse("2026-03-20T11:12:00Z"));
    }

    private static Telling by(String limit) {
        return new Telling(RULES.withLimit(LimitChoice.parse(limit)));
    }

    /** A block of so many dollars on each of the days before today, the last one yesterday, and one of three dollars that burns. */
    private void blocks(long... dollars) {
        for (int i = 0; i < dollars.length; i++) {
            use(TODAY.minus(dollars.length - i, ChronoUnit.DAYS), dollars[i]);
        }
        use(TODAY, 1);
        use(TODAY.plusSeconds(1), 1);
        use(TODAY.plusSeconds(2), 1);
    }

    private void use(Instant at, long dollars) {
        telling.tell(Answer.at(at.toString()).output(100_000 * dollars));
    }

    private Measure measure() {
        return telling.blockAt("2026-03-20T11:00:00Z").measure();
    }

    private List<Estimate> estimates() {
        return telling.blockAt("2026-03-20T11:00:00Z").estimates();
    }
}
