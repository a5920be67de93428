package io.github.candleclock.statusline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.candleclock.archive.Head;
import io.github.candleclock.pricing.AlikeAnswers;
import io.github.candleclock.pricing.CostMode;
import io.github.candleclock.pricing.PriceList;
import io.github.candleclock.usage.Cost;
import io.github.candleclock.usage.Terms;
import io.github.candleclock.usage.TimeRange;
import io.github.candleclock.usage.TokenCounts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The words of the line. A thousand tokens of output cost a cent by the prices here. */
class StatusLineTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant START = Instant.parse("2026-11-19T07:00:00Z");
    private static final Instant AT = Instant.parse("2026-11-19T08:12:00Z");
    private static final String SONNET = "claude-sonnet-5";

    private CostMode mode = CostMode.AUTO;

    @Test
    void it_tells_block_today_and_session() {
        assertThat(line(AT, "s-1", head(412, 780, 120)))
                .isEqualTo("◔ block $4.12 · 3 h 48 m left · today $7.80 · session $1.20");
    }

    @Test
    void a_session_that_is_not_known_is_not_spoken_of() {
        assertThat(line(AT, "s-2", head(412, 780, 120))).isEqualTo("◔ block $4.12 · 3 h 48 m left · today $7.80");
        assertThat(line(AT, "", head(412, 780, 120))).isEqualTo("◔ block $4.12 · 3 h 48 m left · today $7.80");
    }

    @Test
    void a_head_says_how_old_it_is_once_it_is_two_minutes_old() {
        assertThat(line(AT.plusSeconds(120), "", head(412, 780, 120))).endsWith("today $7.80");
        assertThat(line(AT.plusSeconds(121), "", head(412, 780, 120))).endsWith("today $7.80 · as of 09:12");
    }

    @Test
    void what_is_over_is_not_told_as_if_it_went_on() {
        Head head = head(412, 780, 120);

        assertThat(line(Instant.parse("2026-11-19T12:00:00Z"), "s-1", head))
                .isEqualTo("◔ today $7.80 · session $1.20 · as of 09:12");
        assertThat(line(Instant.parse("2026-11-20T09:00:00Z"), "s-1", head))
                .isEqualTo("◔ no usage today · session $1.20 · as of 2026-11-19 09:12");
    }

    @Test
    void without_any_usage_it_says_so() {
        assertThat(line(AT, "s-1")).isEqualTo("◔ no usage today");
    }

    @Test
    void heads_of_several_logs_are_added_up() {
        Head earlier = head(100, 200, 0, START.minus(Duration.ofHours(1)), BERLIN, SONNET);

        assertThat(line(AT, "s-1", head(412, 780, 120), earlier))
                .isEqualTo("◔ block $5.12 · 2 h 48 m left · today $9.80 · session $1.20");
    }

    @Test
    void days_of_another_zone_are_called_so() {
        ZoneId auckland = ZoneId.of("Pacific/Auckland");

        assertThat(line(AT, "", head(412, 780, 120, START, auckland, SONNET)))
                .isEqualTo("◔ block $4.12 · 3 h 48 m left · today in Pacific/Auckland $7.80");
        assertThat(line(AT, "", head(412, 780, 120, START, ZoneId.of("Europe/Paris"), SONNET)))
                .endsWith("today $7.80");
    }

    @Test
    void what_may_be_more_stands_behind_a_sign_and_what_has_no_price_is_named() {
        assertThat(line(AT, "", head(412, 780, 0, START, BERLIN, "glm-5")))
                .isEqualTo("◔ block unpriced · 3 h 48 m left · today unpriced");
        AlikeAnswers least = new AlikeAnswers(
                SONNET, Terms.STANDARD, false, new TokenCounts(0, 100_000, 0, 0, 0), Optional.empty(), 2, 1);
        assertThat(line(AT, "", today(least))).isEqualTo("◔ today ≥ $1.00");
        assertThat(line(AT, "", today(cents(100, SONNET), cents(5, "glm-5")))).isEqualTo("◔ today ≥ $1.00");
    }

    @Test
    void costs_follow_the_mode() {
        AlikeAnswers stated = new AlikeAnswers(
                SONNET,
                Terms.STANDARD,
                false,
                new TokenCounts(0, 100_000, 0, 0, 0),
                Optional.of(Cost.ofPico(3 * Cost.PICO_PER_DOLLAR)),
                2,
                0);
        Head head = today(stated, cents(50, SONNET));

        assertThat(line(AT, "", head)).isEqualTo("◔ today $3.50");
        mode = CostMode.CALCULATE;
        assertThat(line(AT, "", head)).isEqualTo("◔ today $1.50");
        mode = CostMode.DISPLAY;
        assertThat(line(AT, "", head)).isEqualTo("◔ today $3.00");
    }

    private String line(Instant now, String session, Head... heads) {
        return new StatusLine(PriceList.bundled(), mode, BERLIN).of(List.of(heads), now, session, List.of());
    }

    private static Head head(long block, long today, long session) {
        return head(block, today, session, START, BERLIN, SONNET);
    }

    private static Head head(long block, long today, long session, Instant start, ZoneId zone, String model) {
        return new Head(
                AT,
                zone,
                List.of("/home/ada/.claude"),
                Optional.of(new Head.Block(
                        new TimeRange(start, start.plus(Duration.ofHours(5))), List.of(cents(block, model)))),
                LocalDate.ofInstant(AT, zone),
                List.of(cents(today, model)),
                List.of(new Head.Session("s-1", "orchard", AT, List.of(cents(session, model)))),
                List.of());
    }

    private static Head today(AlikeAnswers... used) {
        return new Head(
                AT,
                BERLIN,
                List.of(),
                Optional.empty(),
                LocalDate.ofInstant(AT, BERLIN),
                List.of(used),
                List.of(),
                List.of());
    }

    private static AlikeAnswers cents(long cents, String model) {
        return new AlikeAnswers(
                model, Terms.STANDARD, false, new TokenCounts(0, 1000 * cents, 0, 0, 0), Optional.empty(), 1, 0);
    }
}
