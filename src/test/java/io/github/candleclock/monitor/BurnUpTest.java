package io.github.candleclock.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.candleclock.budget.Budget;
import io.github.candleclock.limit.OfficialReading;
import io.github.candleclock.limit.WindowKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The curve of the active block, and what the blocks before it give to compare with. */
class BurnUpTest {
    private final Telling telling = new Telling();

    @Test
    void the_curve_has_the_sum_at_the_end_of_each_minute_and_up_to_now() {
        use("2026-03-10T10:00:00Z", 1);
        use("2026-03-10T10:01:59Z", 2);
        use("2026-03-10T10:02:00Z", 4);

        assertThat(burnUpAt("2026-03-10T10:02:59Z").used()).containsExactly(1.0, 3.0, 7.0);
        assertThat(burnUpAt("2026-03-10T10:03:00Z").used()).containsExactly(1.0, 3.0, 7.0, 7.0);
        assertThat(burnUpAt("2026-03-10T14:59:59Z").used()).hasSize(300).endsWith(7.0);
    }

    @Test
    void the_curve_ends_at_what_the_block_used_when_a_clock_is_a_little_ahead() {
        use("2026-03-10T10:00:00Z", 1);
        use("2026-03-10T10:06:00Z", 1);

        assertThat(burnUpAt("2026-03-10T10:02:00Z").used()).containsExactly(1.0, 1.0, 2.0);
    }

    @Test
    void the_curve_is_in_the_unit_of_the_budget_that_is_furthest_used() {
        Telling withBudgets = new Telling("UTC", "block=10usd", "block=2ktok");
        withBudgets.tell(Answer.at("2026-03-10T10:00:00Z").output(1_000).context(500));

        BurnUp burnUp = withBudgets.blockAt("2026-03-10T10:01:00Z").burnUp();

        assertThat(burnUp.unit()).isEqualTo(Budget.Unit.TOKENS);
        assertThat(burnUp.used()).containsExactly(1_500.0, 1_500.0);
        use("2026-03-10T10:00:00Z", 1);
        assertThat(burnUpAt("2026-03-10T10:01:00Z").unit()).isEqualTo(Budget.Unit.DOLLARS);
    }

    @Test
    void the_ghost_is_yesterdays_block_that_began_nearest_in_time_of_day() {
        use("2026-03-08T10:00:00Z", 9);
        use("2026-03-09T03:30:00Z", 1);
        use("2026-03-09T11:05:00Z", 2);
        use("2026-03-09T16:10:00Z", 4);
        use("2026-03-10T10:00:00Z", 1);

        BurnUp.Ghost ghost = burnUpAt("2026-03-10T10:30:00Z").ghost().orElseThrow();

        assertThat(ghost.kind()).isEqualTo(BurnUp.Kind.YESTERDAY);
        assertThat(ghost.blocks()).isOne();
        assertThat(ghost.used()).hasSize(300).startsWith(0.0).endsWith(2.0);
        assertThat(ghost.used().get(4)).isZero();
        assertThat(ghost.used().get(5)).isEqualTo(2.0);
    }

    @Test
    void yesterday_is_the_day_before_the_blocks_own_in_the_zone_that_is_shown() {
        Telling inAuckland = new Telling("Pacific/Auckland");
        // 23:00 on the 9th, 10:00 and 23:00 on the 10th over there
        inAuckland.tell(
                Answer.at("2026-03-09T10:00:00Z").output(100_000),
                Answer.at("2026-03-09T21:00:00Z").output(200_000),
                Answer.at("2026-03-10T10:00:00Z").output(400_000));

        for (String now : List.of("2026-03-10T10:30:00Z", "2026-03-10T13:30:00Z")) {
            BurnUp.Ghost ghost = inAuckland.blockAt(now).burnUp().ghost().orElseThrow();
            assertThat(ghost.used()).as("at %s", now).endsWith(1.0);
        }
    }

    @Test
    void an_event_on_the_stroke_of_the_fifth_hour_is_in_the_ghosts_last_minute() {
        use("2026-03-09T10:00:00Z", 1);
        use("2026-03-09T15:00:00Z", 2);
        use("2026-03-10T10:00:00Z", 1);

        List<Double> used =
                burnUpAt("2026-03-10T10:30:00Z").ghost().orElseThrow().used();

        assertThat(used.subList(298, 300)).containsExactly(1.0, 3.0);
    }

    @Test
    void without_a_block_yesterday_the_ghost_is_the_median_of_the_last_ones() {
        use("2026-03-01T10:00:00Z", 1);
        use("2026-03-02T10:00:30Z", 5);
        use("2026-03-10T10:00:00Z", 1);
        assertThat(burnUpAt("2026-03-10T10:30:00Z").ghost()).isEmpty();

        use("2026-03-03T10:02:00Z", 2);
        BurnUp.Ghost three = burnUpAt("2026-03-10T10:30:00Z").ghost().orElseThrow();
        assertThat(three.kind()).isEqualTo(BurnUp.Kind.MEDIAN);
        assertThat(three.blocks()).isEqualTo(3);
        assertThat(three.used()).hasSize(300).startsWith(1.0, 1.0, 2.0).endsWith(2.0);

        use("2026-03-04T10:00:00Z", 3);
        BurnUp.Ghost four = burnUpAt("2026-03-10T10:30:00Z").ghost().orElseThrow();
        assertThat(four.blocks()).isEqualTo(4);
        assertThat(four.used()).startsWith(2.0).endsWith(2.5);
    }

    @Test
    void the_median_is_of_fourteen_blocks_however_many_there_were() {
        for (int day = 1; day <= 20; day++) {
            use(Instant.parse("2026-02-01T10:00:00Z").plus(Duration.ofDays(day)).toString(), day);
        }
        use("2026-03-10T10:00:00Z", 1);

        BurnUp.Ghost ghost = burnUpAt("2026-03-10T10:30:00Z").ghost().orElseThrow();

        // days 7 to 20
        assertThat(ghost.blocks()).isEqualTo(14);
        assertThat(ghost.used().get(299)).isCloseTo(13.5, within(1e-9));
    }

    @Test
    void late_events_in_an_old_block_change_ghost_and_usual() {
        use("2026-03-07T10:00:00Z", 1);
        use("2026-03-08T10:00:00Z", 1);
        use("2026-03-09T10:00:00Z", 1);
        use("2026-03-10T10:00:00Z", 1);
        ActiveBlock before = telling.blockAt("2026-03-10T10:30:00Z");
        assertThat(telling.blockAt("2026-03-10T10:30:01Z").burnUp().ghost().orElseThrow())
                .as("nothing changed, nothing is made anew")
                .isSameAs(before.burnUp().ghost().orElseThrow());

        use("2026-03-09T10:01:00Z", 7);
        ActiveBlock after = telling.blockAt("2026-03-10T10:30:02Z");

        assertThat(before.burnUp().ghost().orElseThrow().used()).endsWith(1.0);
        assertThat(after.burnUp().ghost().orElseThrow().used()).startsWith(1.0, 8.0);
        assertThat(before.usual().orElseThrow().high()).isCloseTo(6, within(1e-9));
        assertThat(after.usual().orElseThrow().high()).isCloseTo(27, within(1e-9));
    }

    @Test
    void late_events_that_cut_the_old_blocks_anew_are_followed() {
        use("2026-03-07T10:00:00Z", 1);
        use("2026-03-08T10:00:00Z", 1);
        use("2026-03-08T16:00:00Z", 3);
        use("2026-03-10T10:00:00Z", 1);
        assertThat(burnUpAt("2026-03-10T10:30:00Z").ghost().orElseThrow().used())
                .endsWith(1.0);

        // 10:00 is now the end of a block from 05:00, and 16:00 that of one from 11:00
        use("2026-03-08T05:30:00Z", 1);
        use("2026-03-08T11:00:00Z", 1);

        BurnUp.Ghost ghost = burnUpAt("2026-03-10T10:30:00Z").ghost().orElseThrow();
        assertThat(ghost.blocks()).isEqualTo(3);
        assertThat(ghost.used()).endsWith(2.0);
    }

    @Test
    void usual_is_how_ten_minutes_of_work_burned_in_the_blocks_that_are_over() {
        use("2026-03-07T10:00:00Z", 1);
        use("2026-03-07T10:09:59Z", 1);
        use("2026-03-07T10:10:00Z", 3);
        use("2026-03-08T10:55:00Z", 5);
        use("2026-03-10T10:00:00Z", 90);
        assertThat(telling.blockAt("2026-03-10T10:30:00Z").usual()).isEmpty();

        use("2026-03-09T10:00:00Z", 10);
        Usual usual = telling.blockAt("2026-03-10T10:30:00Z").usual().orElseThrow();

        // stretches of 2, 3, 5 and 10 dollars in ten minutes
        assertThat(usual.low()).isCloseTo(6 * 2.75, within(1e-9));
        assertThat(usual.median()).isCloseTo(6 * 4.0, within(1e-9));
        assertThat(usual.high()).isCloseTo(6 * 6.25, within(1e-9));
    }

    private BurnUp burnUpAt(String at) {
        return telling.blockAt(at).burnUp();
    }

    @Test
    void a_block_that_an_official_window_cut_short_is_no_other_day_to_compare_with() {
        use("2026-03-09T10:00:00Z", 2);
        use("2026-03-09T18:10:00Z", 4);
        use("2026-03-09T19:40:00Z", 8);
        use("2026-03-10T18:20:00Z", 1);
        assertThat(ghost("2026-03-10T18:30:00Z").used()).startsWith(0.0).endsWith(12.0);

        // now yesterday's block from 18:00 ends at 19:30
        telling.tellLimits(new OfficialReading(
                WindowKind.FIVE_HOURS,
                40,
                Instant.parse("2026-03-10T00:30:00Z"),
                Instant.parse("2026-03-09T20:00:00Z")));

        assertThat(ghost("2026-03-10T18:31:00Z").used()).startsWith(0.0).endsWith(8.0);
    }

    private BurnUp.Ghost ghost(String at) {
        return burnUpAt(at).ghost().orElseThrow();
    }

    private void use(String at, long dollars) {
        telling.tell(Answer.at(at).output(100_000 * dollars));
    }
}
