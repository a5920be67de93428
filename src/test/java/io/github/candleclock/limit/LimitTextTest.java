package io.github.candleclock.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every form of words in which Claude Code has said that a limit was reached, and what looks like one. */
class LimitTextTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            nullValues = "-",
            value = {
                // written at            ! text                                                                  ! kind
                // ! model ! resets
                "2025-07-08T19:30:00Z ! Claude AI usage limit reached|1752004800 ! five_hour ! - ! 2025-07-08T20:00:00Z",
                "2025-07-08T19:30:00Z ! Claude AI usage limit reached|1752004800000 ! five_hour ! - ! 2025-07-08T20:00:00Z",
                "2026-01-10T09:30:00Z ! Claude usage limit reached. Your limit will reset at 1pm (Europe/Madrid). ! five_hour ! - ! 2026-01-10T12:00:00Z",
                "2026-01-10T23:30:00Z ! 5-hour limit reached ∙ resets 2am ! five_hour ! - ! 2026-01-11T01:00:00Z",
                "2026-01-10T13:30:00Z ! Session limit reached ∙ resets 3:30pm ! five_hour ! - ! 2026-01-10T14:30:00Z",
                "2026-01-10T04:30:00Z ! Limit reached · resets 11:30am (Asia/Calcutta) · /upgrade to Max or turn on /extra-usage ! five_hour ! - ! 2026-01-10T06:00:00Z",
                "2026-01-10T13:30:00Z ! You've hit your limit · resets 8pm (Asia/Tbilisi) ! five_hour ! - ! 2026-01-10T16:00:00Z",
                "2026-01-10T13:30:00Z ! You’ve hit your limit — resets 8pm (Asia/Tbilisi) ! five_hour ! - ! 2026-01-10T16:00:00Z",
                "2026-01-10T22:30:00Z ! You've hit your session limit · resets 12:30am (Europe/Berlin) ! five_hour ! - ! 2026-01-10T23:30:00Z",
                "2026-01-10T09:30:00Z ! You've hit your session limit · resets 12pm (Europe/Berlin) ! five_hour ! - ! 2026-01-10T11:00:00Z",
                "2026-01-10T09:30:00Z ! 5-hour limit reached - resets 14:15 ! five_hour ! - ! 2026-01-10T13:15:00Z",
                "2026-07-24T09:30:00Z ! You've hit your weekly limit · resets Jul 27 at 4:30am (Asia/Calcutta) ! seven_day ! - ! 2026-07-26T23:00:00Z",
                "2026-09-12T09:30:00Z ! You've hit your weekly limit · resets Sep 15 at 7pm ! seven_day ! - ! 2026-09-15T17:00:00Z",
                "2026-12-30T09:30:00Z ! Weekly limit reached · resets Jan 2, 9am ! seven_day ! - ! 2027-01-02T08:00:00Z",
                "2026-09-12T09:30:00Z ! You've hit your limit · resets Sep 15 at 7pm ! seven_day ! - ! 2026-09-15T17:00:00Z",
                "2026-09-12T09:30:00Z ! Weekly limit reached ∙ resets 10pm ! seven_day ! - ! 2026-09-12T20:00:00Z",
                "2026-09-12T09:30:00Z ! Opus limit reached ∙ resets Sep 15 at 7pm ! seven_day_opus ! opus ! 2026-09-15T17:00:00Z",
                "2026-09-12T09:30:00Z ! Opus weekly limit reached ∙ resets 6pm ! seven_day_opus ! opus ! 2026-09-12T16:00:00Z",
                "2026-09-12T09:30:00Z ! You've hit your Sonnet limit · resets Sep 15 at 7pm (UTC) ! seven_day_sonnet ! sonnet ! 2026-09-15T19:00:00Z",
                "2026-09-12T09:30:00Z ! You've hit your Fable 5 limit · resets Sep 15 at 7pm (UTC) ! seven_day_fable ! fable ! 2026-09-15T19:00:00Z",
                "2026-09-12T09:30:00Z ! You're out of extra usage · resets 11:59pm (UTC) ! extra_usage ! - ! 2026-09-12T23:59:00Z",
                "2026-09-12T09:30:00Z ! You've hit your limit ! five_hour ! - ! -",
            })
    void each_form_is_told_apart(String at, String text, String kind, String model, Instant resets) {
        assertThat(read(text.strip(), Instant.parse(at.strip())))
                .contains(new LimitMessage(
                        Instant.parse(at.strip()),
                        Optional.of(new WindowKind(kind)),
                        Optional.ofNullable(model),
                        Optional.ofNullable(resets),
                        text.contains("|")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "API Error: Rate limit reached",
                "API Error: Request rejected (429) · Rate limit reached for requests",
                "Rate limit reached",
                "API Error: Server is temporarily limiting requests (not your usage limit)",
                "API Error (529): Overloaded. You've hit nothing.",
                "Context limit reached · /compact or /clear to continue",
                "I looked for \"You've hit your limit\" in the code.",
                "Approaching usage limit · resets at 7pm",
                "No response requested.",
                "API Error: 529 {\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\"}} · resets 7pm",
                "",
            })
    void look_alikes_are_none(String text) {
        assertThat(read(text, Instant.parse("2026-01-10T09:30:00Z"))).isEmpty();
    }

    @Test
    void a_later_line_takes_nothing_away() {
        assertThat(read(
                                "You've hit your session limit · resets 12:30am (Europe/Berlin)\n/usage-credits to finish what you're working on.",
                                Instant.parse("2026-01-10T22:30:00Z"))
                        .orElseThrow()
                        .resetsAt())
                .contains(Instant.parse("2026-01-10T23:30:00Z"));
    }

    @Test
    void five_hours_cannot_reset_in_nine() {
        assertThat(resets("Session limit reached ∙ resets 8pm", "2026-01-10T10:00:00Z"))
                .isEmpty();
        // words that fit any limit are then those of another one
        LimitMessage plain = read("You've hit your limit · resets 8pm", Instant.parse("2026-01-10T10:00:00Z"))
                .orElseThrow();
        assertThat(plain.kind()).isEmpty();
        assertThat(plain.resetsAt()).contains(Instant.parse("2026-01-10T19:00:00Z"));
    }

    @Test
    void said_a_little_late_it_is_the_moment_just_gone() {
        assertThat(resets("Session limit reached ∙ resets 3pm", "2026-01-10T14:00:20Z"))
                .contains(Instant.parse("2026-01-10T14:00:00Z"));
    }

    @Test
    void a_time_that_a_change_of_clocks_leaves_out_is_an_hour_later() {
        assertThat(resets("Session limit reached ∙ resets 2:30am", "2026-03-28T23:30:00Z"))
                .contains(Instant.parse("2026-03-29T01:30:00Z"));
        assertThat(resets("Session limit reached ∙ resets 2:30am", "2026-10-24T22:30:00Z"))
                .contains(Instant.parse("2026-10-25T00:30:00Z"));
    }

    @Test
    void of_a_time_that_comes_twice_the_one_not_gone_yet_is_meant() {
        assertThat(resets("Session limit reached ∙ resets 2:30am", "2026-10-25T00:45:00Z"))
                .contains(Instant.parse("2026-10-25T01:30:00Z"));
        assertThat(resets("Weekly limit reached ∙ resets Oct 25 at 2:30am", "2026-10-25T00:45:00Z"))
                .contains(Instant.parse("2026-10-25T01:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {" · ", " ∙ ", " - ", " — ", " – ", " • ", ". ", "\n", "·", " ·\u00a0"})
    void any_separator_parts_the_reset_from_the_words(String separator) {
        for (String words : List.of("Session limit reached", "You've hit your session limit", "5-hour limit reached")) {
            for (String reset : List.of("resets 3:30pm", "resets at 3:30 pm", "resets 3:30\u202fPM")) {
                assertThat(resets(words + separator + reset, "2026-01-10T13:30:00Z"))
                        .as(words + separator + reset)
                        .contains(Instant.parse("2026-01-10T14:30:00Z"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5-hour limit reached ∙ resets 13pm",
                "5-hour limit reached ∙ resets 25:00",
                "5-hour limit reached ∙ resets Foo 3 at 2am",
                "5-hour limit reached ∙ resets Feb 30 at 2am",
                "5-hour limit reached ∙ resets 2am (Middle/Earth)",
                "5-hour limit reached|99999999999",
            })
    void a_moment_that_cannot_be_is_none(String text) {
        assertThat(resets(text, "2026-01-10T00:30:00Z")).isEmpty();
    }

    private static Optional<Instant> resets(String text, String at) {
        return read(text, Instant.parse(at)).orElseThrow().resetsAt();
    }

    private static Optional<LimitMessage> read(String text, Instant at) {
        return LimitText.read(text, at, BERLIN);
    }
}
