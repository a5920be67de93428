package io.github.candleclock.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.candleclock.usage.UsageEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the second look over the logs finds. */
class SurveyTest {
    @TempDir
    private Path temp;

    private Path projects;

    @BeforeEach
    void make_a_root() throws IOException {
        projects = Files.createDirectories(temp.toRealPath().resolve("claude/projects"));
    }

    @Test
    void versions_stand_in_their_order_with_lines_sessions_and_times() throws IOException {
        write(
                "p/a.jsonl",
                written(1, "s-1", "10:00", "2.1.12"),
                written(2, "s-1", "09:00", "2.1.9"),
                written(3, "s-2", "08:00", "2.1.9"),
                written(3, "s-2", "08:30", "2.1.9"),
                Lines.answer(4));

        List<Survey.Version> versions = survey().versions();

        assertThat(versions).extracting(Survey.Version::name).containsExactly("2.1.9", "2.1.12", "unknown");
        assertThat(versions.get(0))
                .isEqualTo(new Survey.Version(
                        "2.1.9", 3, 2, Instant.parse("2026-03-01T08:00:00Z"), Instant.parse("2026-03-01T09:00:00Z")));
    }

    @Test
    void an_answer_belongs_to_the_oldest_version_that_wrote_it_and_to_every_session_it_stands_in() throws IOException {
        write("p/a.jsonl", written(1, "s-1", "10:00", "2.1.9"));
        write("p/b.jsonl", written(1, "s-2", "10:00", "2.1.12"), written(2, "s-2", "10:05", "2.1.12"));

        AnswersSeen answers = survey().answers();

        List<UsageEvent> events = events();
        UsageEvent copied = events.stream()
                .filter(event -> event.origin().session().equals("s-1"))
                .findFirst()
                .orElseThrow();
        assertThat(answers.size()).isEqualTo(2);
        assertThat(answers.versionOf(copied.key())).contains("2.1.9");
        assertThat(answers.sessionsOf(copied.key())).containsExactly("s-1", "s-2");
    }

    @Test
    void thousands_of_answers_are_each_known() throws IOException {
        String[] lines = new String[3_000];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = written(i, "s-" + i % 7, "10:00", i % 2 == 0 ? "2.1.9" : "2.1.12");
        }
        write("p/a.jsonl", lines);

        AnswersSeen answers = survey().answers();

        assertThat(answers.size()).isEqualTo(3_000);
        assertThat(events())
                .allSatisfy(event -> assertThat(answers.sessionsOf(event.key()))
                        .containsExactly(event.origin().session()));
    }

    @Test
    void skipped_lines_are_named_by_file_and_number() throws IOException {
        String answer = Lines.answer(1).strip();
        write(
                "p/b.jsonl",
                "\ufeff" + answer,
                "",
                "just words",
                answer + answer.replace("msg_01", "msg_02"),
                answer + "tail",
                answer.replace("2026-03-01T10", "yesterday"));
        write("p/a.jsonl", "{\"half\":");
        Files.writeString(projects.resolve("p/c.jsonl"), "{\"waits\":");

        Survey survey = survey();

        assertThat(survey.skipped()).isEqualTo(Map.of(SkipReason.NOT_JSON, 3L, SkipReason.NO_TIME, 1L));
        assertThat(survey.skippedLines())
                .containsExactly(
                        new Survey.SkippedLine(projects.resolve("p/a.jsonl"), 1, SkipReason.NOT_JSON),
                        new Survey.SkippedLine(projects.resolve("p/b.jsonl"), 3, SkipReason.NOT_JSON),
                        new Survey.SkippedLine(projects.resolve("p/b.jsonl"), 5, SkipReason.NOT_JSON),
                        new Survey.SkippedLine(projects.resolve("p/b.jsonl"), 6, SkipReason.NO_TIME));
        assertThat(survey.copies()).isEqualTo(4);
    }

    @Test
    void what_it_counts_is_what_the_scan_counts() throws IOException {
        write("p/a.jsonl", Lines.answer(1), "words", Lines.answer(1) + "\n", "{}", Lines.answer(2) + "tail");
        Files.write(projects.resolve("p/long.jsonl"), tooLong());

        Survey survey = survey();

        List<LogBatch> batches = new CopyOnWriteArrayList<>();
        LogScan.readAll(roots(), ZoneOffset.UTC, batches::add);
        Tally tally = batches.stream().map(LogBatch::tally).reduce(Tally.NONE, Tally::plus);
        assertThat(new Tally(survey.lines(), survey.copies(), survey.skipped())).isEqualTo(tally);
        assertThat(survey.skippedLines())
                .contains(new Survey.SkippedLine(projects.resolve("p/long.jsonl"), 2, SkipReason.TOO_LONG));
    }

    @Test
    void the_first_two_hundred_skipped_lines_are_kept_and_all_are_counted() throws IOException {
        write("p/b.jsonl", "word\n".repeat(300));
        write("p/a.jsonl", "word\n".repeat(150));

        Survey survey = survey();

        assertThat(survey.skipped()).containsEntry(SkipReason.NOT_JSON, 450L);
        assertThat(survey.skippedLines()).hasSize(200);
        assertThat(survey.skippedLines().get(199).file()).isEqualTo(projects.resolve("p/b.jsonl"));
    }

    @Test
    void the_last_cost_state_of_a_session_counts() throws IOException {
        write(
                "p/a.jsonl",
                costState("s-1", "0.5", ""),
                Lines.answer(1, "s-1", "2026-03-01T10:00:00Z"),
                "{\"type\":\"user\",\"message\":{\"content\":\"\\\"cost-state\\\" {\\\"totalCostUSD\\\":9}\"}}",
                costState(
                        "s-1",
                        "1.25",
                        "\"claude-opus-5\":{\"inputTokens\":1,\"outputTokens\":2,\"thinkingTokens\":1,\"cacheReadInputTokens\":3,"
                                + "\"cacheCreationInputTokens\":4,\"costUSD\":1.25}"),
                costState("s-2", "\"much\"", ""));

        List<CostState> states = survey().costStates();

        assertThat(states).singleElement().satisfies(state -> {
            assertThat(state.session()).isEqualTo("s-1");
            assertThat(state.line()).isEqualTo(4);
            assertThat(state.upTo()).contains(Instant.parse("2026-03-01T10:00:00Z"));
            assertThat(state.stated().total().dollars()).isEqualByComparingTo("1.25");
            assertThat(state.stated().models().get("claude-opus-5"))
                    .satisfies(use ->
                            assertThat(use.tokens().orElseThrow().total()).isEqualTo(10));
        });
    }

    @Test
    void roots_say_where_they_lie_and_what_they_hold() throws IOException {
        write("p/a.jsonl", Lines.answer(1));
        Path root = temp.toRealPath().resolve("claude");
        Path link = Files.createSymbolicLink(temp.toRealPath().resolve("link"), root);
        Path astray = Files.createDirectories(temp.toRealPath().resolve("astray/p"));
        Files.writeString(astray.resolve("s.jsonl"), Lines.answer(2));

        List<Survey.Root> roots = Survey.of(new LogRoots(List.of(
                        root, link, temp.resolve("none"), temp.toRealPath().resolve("astray"))))
                .roots();

        assertThat(roots).extracting(Survey.Root::files).containsExactly(1, 1, 0, 0);
        assertThat(roots).extracting(Survey.Root::again).containsExactly(false, true, false, false);
        assertThat(roots.get(2).real()).isEmpty();
        assertThat(roots.get(3).astray()).containsExactly(astray.resolve("s.jsonl"));
    }

    private Survey survey() {
        return Survey.of(roots());
    }

    private LogRoots roots() {
        return new LogRoots(List.of(projects.getParent()));
    }

    private List<UsageEvent> events() {
        List<LogBatch> batches = new CopyOnWriteArrayList<>();
        LogScan.readAll(roots(), ZoneOffset.UTC, batches::add);
        return batches.stream().flatMap(batch -> batch.events().stream()).toList();
    }

    private static String written(int number, String session, String at, String version) {
        return Lines.answer(number, session, "2026-03-01T" + at + ":00Z")
                .strip()
                .replace("\"type\":\"assistant\"", "\"version\":\"" + version + "\",\"type\":\"assistant\"");
    }

    private static String costState(String session, String total, String models) {
        return "{\"type\":\"cost-state\",\"sessionId\":\"%s\",\"totalCostUSD\":%s,\"modelUsage\":{%s}}"
                .formatted(session, total, models);
    }

    private static byte[] tooLong() {
        byte[] bytes = new byte[LogTailer.LONGEST_LINE + 10];
        java.util.Arrays.fill(bytes, (byte) 'x');
        bytes[1] = '\n';
        bytes[bytes.length - 1] = '\n';
        return bytes;
    }

    private void write(String name, String... lines) throws IOException {
        Path file = projects.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                String.join(
                                "\n",
                                List.of(lines).stream()
                                        .map(String::stripTrailing)
                                        .toList()) + "\n");
    }
}
