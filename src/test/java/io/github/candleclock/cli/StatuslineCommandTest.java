package io.github.candleclock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.candleclock.archive.Archives;
import io.github.candleclock.archive.Head;
import io.github.candleclock.config.ArchiveSettings;
import io.github.candleclock.ingest.LogRoots;
import io.github.candleclock.pricing.AlikeAnswers;
import io.github.candleclock.usage.Terms;
import io.github.candleclock.usage.TokenCounts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command prints, whatever it finds: always one line, and never a failure. */
class StatuslineCommandTest {
    private static final Instant NOW = Instant.parse("2026-11-19T14:32:10Z");
    private static final String NO_FIGURES = "◔ no figures: run 'candleclock statusline' in a terminal to see why\n";

    @TempDir
    private Path home;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<Archives> others = new ArrayList<>();
    private InputStream in = InputStream.nullInputStream();

    @AfterEach
    void end_the_others() {
        others.forEach(Archives::close);
    }

    @Test
    void it_tells_what_others_keep_new_without_reading_anything_else() throws IOException {
        keep(".claude", head(NOW, 1, "s-1", ".claude"));
        keep(".config/claude", head(NOW, 2, "s-2", ".config/claude"));
        say("{\"session_id\":\"s-2\"}");

        assertThat(run("statusline")).isZero();
        assertThat(out.toString()).isEqualTo("◔ today $3.00 · session $2.00\n");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void claudes_own_limits_come_first_and_are_kept() throws IOException {
        keep(".claude", head(NOW, 1, "s-1", ".claude"));
        say("{\"session_id\":\"s-1\",\"transcript_path\":\"" + home.resolve(".claude/projects/-a/s-1.jsonl")
                + "\",\"rate_limits\":{\"seven_day\":{\"used_percentage\":41,\"resets_at\":\"2026-11-21T13:00:00Z\"},"
                + "\"five_hour\":{\"used_percentage\":57,\"resets_at\":\"2026-11-19T16:00:00Z\"}}}");

        run("statusline");

        assertThat(out.toString())
                .isEqualTo("◔ 57 % of 5 hours · 1 h 27 m left · 41 % of 7 days · today $1.00 · session $1.00\n");
        assertThat(home.resolve(".local/state/candleclock/readings/s-1.json")).exists();
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void of_heads_that_tell_of_the_same_logs_the_newest_counts() throws IOException {
        keep(".claude", head(NOW.minusSeconds(60), 1, "s-1", ".claude", ".config/claude"));
        keep(".config/claude", head(NOW, 2, "s-1", ".claude", ".config/claude"));

        run("statusline");

        assertThat(out.toString()).isEqualTo("◔ today $2.00\n");
    }

    @Test
    void logs_that_were_not_asked_for_do_not_count() throws IOException {
        keep(".claude", head(NOW, 1, "s-1", ".claude"));
        keep("elsewhere", head(NOW, 2, "s-2", "elsewhere"));

        run("statusline");
        run("statusline", "--claude-dir", home.resolve("elsewhere").toString());

        assertThat(out.toString()).isEqualTo("◔ today $1.00\n◔ today $2.00\n");
    }

    @Test
    void without_logs_or_with_a_damaged_page_there_is_a_line() throws IOException {
        assertThat(run("statusline")).isZero();
        keep(".claude", head(NOW, 1, "s-1", ".claude"));
        try (Stream<Path> files = Files.walk(home.resolve("data"))) {
            for (Path page : files.filter(file -> file.endsWith("head")).toList()) {
                Files.writeString(page, "no page");
            }
        }
        assertThat(run("statusline")).isZero();

        assertThat(out.toString()).isEqualTo("◔ no usage today\n◔ no usage today\n");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void wrong_settings_are_a_line_too_and_the_reason_goes_elsewhere() throws IOException {
        Path settings = home.resolve("settings.toml");
        Files.writeString(settings, "mode = 7\n");
        keep(".claude", head(NOW, 1, "s-1", ".claude"));

        assertThat(run("statusline", "--config", settings.toString())).isZero();
        assertThat(run("statusline", "--timezone", "Nowhere")).isZero();
        assertThat(run("statusline", "--mode", "guess")).isZero();

        assertThat(out.toString()).isEqualTo(NO_FIGURES.repeat(3));
        assertThat(err.toString()).contains("settings.toml", "mode", "Nowhere", "guess");
    }

    @Test
    void an_unknown_word_does_not_take_the_line_away() throws IOException {
        keep(".claude", head(NOW, 1, "s-1", ".claude"));

        assertThat(run("statusline", "--colour", "much")).isZero();

        assertThat(out.toString()).isEqualTo("◔ today $1.00\n");
        assertThat(err.toString()).contains("'--colour' means nothing here");
    }

    @Test
    void who_pipes_and_says_nothing_is_not_waited_for() throws IOException {
        keep(".claude", head(NOW, 1, "s-1", ".claude"));
        try (PipedOutputStream silent = new PipedOutputStream();
                InputStream listening = new PipedInputStream(silent)) {
            in = listening;

            assertThat(new StatuslineCommand(outside(), Duration.ZERO, OutputStream::nullOutputStream).call())
                    .isZero();
        }
        assertThat(out.toString()).isEqualTo("◔ today $1.00\n");
    }

    private void say(String json) {
        in = new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }

    /** Another process writes the archive of these logs, and keeps its head new. */
    private void keep(String root, Head head) throws IOException {
        Files.createDirectories(home.resolve(root).resolve("projects"));
        ArchiveSettings settings =
                new ArchiveSettings(true, Optional.empty(), List.of(), Optional.empty(), Optional.empty());
        Archives other = ArchivePlace.open(outside(), settings, new LogRoots(List.of(home.resolve(root))));
        others.add(other);
        other.keep(() -> Optional.of(head));
    }

    private Head head(Instant at, long dollars, String session, String... roots) {
        List<AlikeAnswers> used = List.of(new AlikeAnswers(
                "claude-sonnet-5",
                Terms.STANDARD,
                false,
                new TokenCounts(0, 100_000 * dollars, 0, 0, 0),
                Optional.empty(),
                1,
                0));
        return new Head(
                at,
                ZoneId.of("UTC"),
                Stream.of(roots).map(root -> home.resolve(root).toString()).toList(),
                Optional.empty(),
                LocalDate.ofInstant(at, ZoneId.of("UTC")),
                used,
                List.of(new Head.Session(session, "orchard", at, used)),
                List.of());
    }

    private int run(String... args) {
        return Main.run(outside(), args);
    }

    private Outside outside() {
        return new Outside(
                Map.of("XDG_DATA_HOME", home.resolve("data").toString()),
                home,
                () -> NOW,
                ZoneId.of("UTC"),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                () -> in);
    }
}
