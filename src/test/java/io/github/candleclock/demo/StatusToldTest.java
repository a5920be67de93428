package io.github.candleclock.demo;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the story's Claude Code tells its status line. */
class StatusToldTest {
    private static final Instant START = Instant.parse("2026-11-23T14:20:00Z");
    private static final Instant BLOCK = Instant.parse("2026-11-23T12:00:00Z");

    @ParameterizedTest
    @EnumSource
    void percents_never_fall_within_a_window(Plot plot) {
        for (String kind : List.of("five_hour", "seven_day")) {
            Map<Long, List<Long>> windows = new LinkedHashMap<>();
            for (Status status : told(plot, 3)) {
                windows.computeIfAbsent(number(status, kind, "resets_at"), reset -> new ArrayList<>())
                        .add(number(status, kind, "used_percentage"));
            }
            assertThat(windows).hasSizeGreaterThan(1);
            assertThat(windows.values())
                    .allSatisfy(percents -> assertThat(percents)
                            .isSortedAccordingTo(Comparator.naturalOrder())
                            .allMatch(percent -> percent >= 0 && percent <= 100));
        }
    }

    @Test
    void five_hours_reset_five_hours_after_the_full_ten_minutes_of_their_first_answer() {
        long before = 0;
        for (Status status : told(Plot.BUSY, 1)) {
            long reset = number(status, "five_hour", "resets_at");
            assertThat(reset % 600).isZero();
            assertThat(reset).isGreaterThan(status.at().getEpochSecond());
            assertThat(reset == before || reset >= before + Duration.ofHours(5).toSeconds())
                    .as("windows do not overlap")
                    .isTrue();
            before = reset;
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_window_of_the_opening_is_the_block_of_the_opening(Plot plot) {
        List<Status> day = told(plot, 2).stream()
                .filter(status -> status.at().isAfter(START) && status.at().isBefore(BLOCK.plusSeconds(5 * 3600)))
                .toList();
        assertThat(day)
                .hasSizeGreaterThan(20)
                .allSatisfy(status -> assertThat(number(status, "five_hour", "resets_at"))
                        .isEqualTo(BLOCK.plusSeconds(5 * 3600).getEpochSecond()));
    }

    @Test
    void weeks_before_the_start_are_told_in_few_words() {
        List<Status> history = new DemoStory(Plot.BUSY, 1, START).upTo(START).statuses();
        assertThat(history).hasSizeBetween(100, 700);
        assertThat(history.get(history.size() - 1).at()).isAfter(START.minusSeconds(120));
    }

    @Test
    void the_same_story_tells_the_same() {
        assertThat(told(Plot.OVER, 5)).isEqualTo(told(Plot.OVER, 5)).isNotEqualTo(told(Plot.OVER, 6));
    }

    @Test
    void a_limit_that_is_reached_stops_all_work_until_it_resets() {
        DemoStory story = new DemoStory(Plot.OVER, 1, START);
        List<Write> writes = new ArrayList<>(story.upTo(START).writes());
        writes.addAll(story.upTo(START.plus(Duration.ofHours(4))).writes());
        List<Write> refusals = writes.stream()
                .filter(write -> write.text().contains("\"isApiErrorMessage\":true"))
                .toList();
        assertThat(refusals).hasSize(1);
        assertThat(refusals.get(0).text())
                .contains("You've hit your session limit · resets 5pm (UTC)")
                .contains("\"resetsAt\":" + BLOCK.plusSeconds(5 * 3600).getEpochSecond());
        List<Write> after = writes.subList(writes.indexOf(refusals.get(0)) + 1, writes.size());
        Instant stopped = refusals.get(0).at();
        Instant reset = BLOCK.plus(Duration.ofHours(5));
        assertThat(after).isNotEmpty();
        // what was half written is written to its end
        assertThat(after)
                .allMatch(write -> write.at().isAfter(reset) || write.at().isBefore(stopped.plusSeconds(1)));
    }

    @Test
    void a_session_that_is_old_knows_of_no_limits() {
        assertThat(told(Plot.BUSY, 1)).allSatisfy(status -> {
            assertThat(status.at()).isAfter(START.minus(Duration.ofDays(10)));
            assertThat(status.json()).contains("\"version\":\"2.1.237\"");
        });
    }

    private static List<Status> told(Plot plot, long seed) {
        DemoStory story = new DemoStory(plot, seed, START);
        List<Status> told = new ArrayList<>(story.upTo(START).statuses());
        told.addAll(story.upTo(START.plus(Duration.ofHours(5))).statuses());
        return told;
    }

    private static long number(Status status, String kind, String field) {
        Object value = Laid.at(new Laid.Line("", status.json()).object(), "rate_limits", kind, field);
        return ((Number) requireNonNull(value)).longValue();
    }
}
