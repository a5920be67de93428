package io.github.candleclock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A log that says that the five hours are used up: the window it tells of, and how long that holds. */
class LimitMessagesTest {
    private static final String FIRST_ANSWER = "2026-01-10T09:10:00.000Z";
    private static final String REACHED = "2026-01-10T12:00:00.000Z";

    @TempDir
    private Path home;

    private Path log;
    private Instant now = Instant.parse("2026-01-10T12:05:00Z");

    @BeforeEach
    void writeALog() throws IOException {
        home = home.toRealPath();
        log = Files.createDirectories(home.resolve(".claude/projects/-home-ada-code-orchard"))
                .resolve("s-1.jsonl");
        answer(1, FIRST_ANSWER);
        answer(2, "2026-01-10T11:50:00.000Z");
        said("You've hit your session limit · resets 1:30pm (UTC)");
    }

    @Test
    void the_window_it_tells_of_cuts_the_blocks_when_asked() {
        assertThat(starts("blocks", "--json")).containsExactly("2026-01-10T09:00:00.000Z floored");
        assertThat(starts("blocks", "--json", "--windows", "official"))
                .containsExactly("2026-01-10T08:30:00.000Z official");
    }

    @Test
    void it_stays_known_when_the_log_is_gone() throws IOException {
        assertThat(starts("daily", "--json")).isEmpty();
        Files.delete(log);

        assertThat(starts("blocks", "--json", "--windows", "official"))
                .containsExactly("2026-01-10T08:30:00.000Z official");
        assertThat(kept()).hasSize(2);
    }

    @Test
    void logs_alone_tell_it_too_and_nothing_is_kept_twice() throws IOException {
        assertThat(starts("blocks", "--json", "--windows", "official", "--no-archive"))
                .containsExactly("2026-01-10T08:30:00.000Z official");
        starts("blocks", "--json");
        starts("blocks", "--json", "--no-archive");
        assertThat(kept()).hasSize(2);
    }

    @Test
    void the_screen_says_so_until_something_is_answered() throws IOException {
        assertThat(run("live", "--once")).contains("Limit reached");
        now = Instant.parse("2026-01-10T12:40:00Z");
        answer(3, "2026-01-10T12:30:00.000Z");

        assertThat(run("live", "--once")).doesNotContain("Limit reached");
    }

    @Test
    void the_screen_says_so_until_the_reset() {
        now = Instant.parse("2026-01-10T13:29:59Z");
        assertThat(run("live", "--once")).contains("Limit reached");
        now = Instant.parse("2026-01-10T13:30:00Z");
        assertThat(run("live", "--once")).doesNotContain("Limit reached");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "You've hit your weekly limit · resets Jan 12 at 9am (UTC) ! 7 days +reached +Mon",
                "Opus weekly limit reached ∙ resets 9pm (UTC) ! 7 days opus +reached +21:00",
                "You're out of extra usage · resets 11:59pm (UTC) ! extra usage +reached +23:59",
                "You've hit your session limit · resets 11pm (UTC) ! 5 hours +reached *\\n",
            })
    void a_limit_that_no_percentage_is_told_of_has_a_row_on_screen(String words, String row) throws IOException {
        Files.writeString(log, "");
        answer(1, FIRST_ANSWER);
        said(words.strip());

        assertThat(run("live", "--once")).contains("limit reached").containsPattern(row.strip());
    }

    private List<String> kept() throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(home.resolve(".local/state/candleclock/limits"))) {
            for (Path file : files.toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        return lines;
    }

    private void said(String words) throws IOException {
        append("{\"type\":\"assistant\",\"sessionId\":\"s-1\",\"timestamp\":\"" + REACHED
                + "\",\"isApiErrorMessage\":true,\"message\":{\"model\":\"<synthetic>\",\"content\":[{\"type\":\"text\","
                + "\"text\":\"" + words + "\"}],\"usage\":{\"input_tokens\":0,\"output_tokens\":0}}}");
    }

    private void answer(int id, String at) throws IOException {
        append("{\"type\":\"assistant\",\"sessionId\":\"s-1\",\"timestamp\":\"" + at
                + "\",\"requestId\":\"req_" + id + "\",\"message\":{\"id\":\"msg_01aaaaaaaaaaaaaaaaaaaaa" + id
                + "\",\"model\":\"claude-opus-4-1\",\"stop_reason\":\"end_turn\",\"usage\":{\"input_tokens\":10,"
                + "\"output_tokens\":100000}}}");
    }

    private void append(String line) throws IOException {
        Files.writeString(log, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private List<String> starts(String... args) {
        return Pattern.compile("(?s)\"startTime\"\\s*:\\s*\"([^\"]+)\".*?\"window\"\\s*:\\s*\"(\\w+)\"")
                .matcher(run(args))
                .results()
                .map(found -> found.group(1) + " " + found.group(2))
                .toList();
    }

    private String run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Outside outside = new Outside(
                Map.of("COLUMNS", "120", "LINES", "40", "LANG", "C.UTF-8"),
                home,
                () -> now,
                ZoneOffset.UTC,
                new PrintWriter(out, true),
                new PrintWriter(err, true));
        assertThat(Main.run(outside, args)).as(err.toString()).isZero();
        return out.toString();
    }
}
