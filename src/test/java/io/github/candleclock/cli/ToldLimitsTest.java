package io.github.candleclock.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import io.github.candleclock.demo.Plot;
import io.github.candleclock.limit.WindowKind;
import io.github.candleclock.monitor.AccountLimits;
import io.github.candleclock.monitor.LimitState;
import io.github.candleclock.monitor.Measure;
import io.github.candleclock.monitor.Provenance;
import io.github.candleclock.monitor.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the dashboard makes of what a made-up Claude says of its limits. */
class ToldLimitsTest {
    private static final Instant OPENING = Plot.opening(LocalDate.of(2026, 11, 23), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void what_a_percent_comes_to_is_found_out_in_the_busy_story(long seed) throws IOException {
        try (ToldStory story = story(Telling.of(Plot.BUSY), seed)) {
            Snapshot opening = story.at(OPENING);
            AccountLimits account = opening.limits().get(0);
            assertThat(account.rate().orElseThrow().dollarsPerPoint()).isCloseTo(0.95, withPercentage(10));
            assertThat(account.windows())
                    .extracting(state -> state.reading().kind())
                    .containsExactly(WindowKind.FIVE_HOURS, WindowKind.SEVEN_DAYS);
            LimitState hours = account.windows().get(0);
            assertThat(hours.used()).isBetween(0.35, 0.6);
            assertThat(hours.isStale()).isFalse();
            assertThat(hours.elsewhere()).as("points used on the phone").isBetween(4.0, 12.0);
            assertThat(measure(opening).provenance()).isEqualTo(Provenance.OFFICIAL);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void the_limit_is_reached_in_the_story_that_is_over_and_lifted_by_the_reset(long seed) throws IOException {
        try (ToldStory story = story(Telling.of(Plot.OVER), seed)) {
            assertThat(story.at(minute(25)).limits().get(0).reached()).isEmpty();
            Snapshot reached = story.at(minute(110));
            assertThat(reached.limits().get(0).reached().orElseThrow().resetsAt())
                    .contains(reached.block().orElseThrow().block().range().end());
            assertThat(reached.limits().get(0).windows().get(0).used()).isEqualTo(1);
            assertThat(measure(reached).used()).isEqualTo(1);
            assertThat(reached.block().orElseThrow().projection().orElseThrow().dollarsPerHour())
                    .as("nothing more will be used")
                    .isZero();
            Snapshot lifted = story.at(minute(175));
            assertThat(lifted.limits().get(0).reached()).isEmpty();
            assertThat(measure(lifted).used()).isBetween(0.0, 0.2);
        }
    }

    @Test
    void a_calm_day_is_all_here_and_lasts() throws IOException {
        try (ToldStory story = story(Telling.of(Plot.CALM), 1)) {
            for (int minute : new int[] {0, 40, 80, 150}) {
                Snapshot snapshot = story.at(minute(minute));
                assertThat(measure(snapshot).expected().orElseThrow()).isLessThan(0.9);
                assertThat(measure(snapshot).elsewhere()).isZero();
            }
        }
    }

    @Test
    void who_stopped_listening_reckons_on_from_the_last_word() throws IOException {
        try (ToldStory story = story(Telling.of(Plot.BUSY).heard(Heard.until(20)), 1)) {
            Measure measure = measure(story.at(minute(50)));
            assertThat(measure.provenance()).isEqualTo(Provenance.CALIBRATED);
            assertThat(measure.used()).isBetween(0.55, 0.7);
        }
    }

    @Test
    void who_just_began_to_listen_knows_the_last_word_alone() throws IOException {
        try (ToldStory story = story(Telling.of(Plot.BUSY).heard(Heard.between(20, 31)), 1)) {
            Measure measure = measure(story.at(minute(50)));
            assertThat(measure.provenance()).isEqualTo(Provenance.OFFICIAL);
            assertThat(measure.source().isStale()).isTrue();
        }
    }

    @Test
    void who_never_listened_knows_nothing() throws IOException {
        Telling telling = Telling.of(Plot.BUSY).heard(Heard.NOTHING).withoutBudgets();
        try (ToldStory story = story(telling, 1)) {
            Snapshot opening = story.at(OPENING);
            assertThat(opening.limits()).isEmpty();
            assertThat(opening.budgets()).isEmpty();
        }
    }

    @Test
    void two_logins_are_told_apart() throws IOException {
        try (ToldStory story = story(Telling.of(Plot.BUSY).beside(Plot.CALM), 1)) {
            assertThat(story.at(OPENING).limits())
                    .extracting(AccountLimits::root)
                    .containsExactly("~/.claude", "~/.claude-work");
        }
    }

    private ToldStory story(Telling telling, long seed) throws IOException {
        return new ToldStory(folder, telling, seed, OPENING, ZoneOffset.UTC);
    }

    private static Measure measure(Snapshot snapshot) {
        return snapshot.block().orElseThrow().measure();
    }

    private static Instant minute(int minute) {
        return OPENING.plus(Duration.ofMinutes(minute));
    }
}
