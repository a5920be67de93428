package io.github.candleclock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.candleclock.archive.Head;
import io.github.candleclock.archive.HeadFile;
import io.github.candleclock.pricing.AlikeAnswers;
import io.github.candleclock.usage.Terms;
import io.github.candleclock.usage.TokenCounts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private InputStream in = InputStream.nullInputStream();

    @Test
    void it_tells_what_the_heads_of_the_archives_tell() throws IOException {
        keep("a", head(".claude", 1, "s-1"));
        keep("b", head(".config/claude", 2, "s-2"));
        say("{\"session_id\":\"s-2\"}");

        assertThat(run("statusline")).isZero();
        assertThat(out.toString()).isEqualTo("◔ today $3.00 · session $2.00\n");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void of_heads_that_tell_of_the_same_logs_the_newest_counts() throws IOException {
        Head older = head(".claude", 1, "s-1");
        keep(
                "a",
                new Head(
                        NOW.minusSeconds(60),
                        older.zone(),
                        older.roots(),
                        older.block(),
                        older.day(),
                        older.today(),
                        older.sessions(),
                        older.days()));
        keep("b", head(".claude", 2, "s-1"));

        run("statusline");

        assertThat(out.toString()).isEqualTo("◔ today $2.00\n");
    }

    @Test
    void logs_that_were_not_asked_for_do_not_count() throws IOException {
        keep("a", head(".claude", 1, "s-1"));
        keep("b", head("elsewhere", 2, "s-2"));

        run("statusline");
        run("statusline", "--claude-dir", home.resolve("elsewhere").toString());

        assertThat(out.toString()).isEqualTo("◔ today $1.00\n◔ today $2.00\n");
    }

    @Test
    void without_archives_or_with_a_damaged_one_there_is_a_line() throws IOException {
        assertThat(run("statusline")).isZero();
        Path archive = Files.createDirectories(archives().resolve("a"));
        Files.writeString(archive.resolve("head"), "no page");
        Files.writeString(archives().resolve("a file"), "no folder");
        assertThat(run("statusline")).isZero();

        assertThat(out.toString()).isEqualTo("◔ no usage today\n◔ no usage today\n");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void wrong_settings_are_a_line_too_and_the_reason_goes_elsewhere() throws IOException {
        Path settings = home.resolve("settings.toml");
        Files.writeString(settings, "mode = 7\n");
        keep("a", head(".claude", 1, "s-1"));

        assertThat(run("statusline", "--config", settings.toString())).isZero();
        assertThat(run("statusline", "--timezone", "Nowhere")).isZero();
        assertThat(run("statusline", "--mode", "guess")).isZero();

        assertThat(out.toString()).isEqualTo(NO_FIGURES.repeat(3));
        assertThat(err.toString()).contains("settings.toml", "mode", "Nowhere", "guess");
    }

    @Test
    void an_unknown_word_does_not_take_the_line_away() throws IOException {
        keep("a", head(".claude", 1, "s-1"));

        assertThat(run("statusline", "--colour", "much")).isZero();

        assertThat(out.toString()).isEqualTo("◔ today $1.00\n");
        assertThat(err.toString()).contains("'--colour' means nothing here");
    }

    @Test
    void who_pipes_and_says_nothing_is_not_waited_for() throws IOException {
        keep("a", head(".claude", 1, "s-1"));
        try (PipedOutputStream silent = new PipedOutputStream();
                InputStream listening = new PipedInputStream(silent)) {
            in = listening;

            assertThat(new StatuslineCommand(outside(), Duration.ZERO).call()).isZero();
        }
        assertThat(out.toString()).isEqualTo("◔ today $1.00\n");
    }

    private void say(String json) {
        in = new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }

    private void keep(String archive, Head head) throws IOException {
        HeadFile.write(Files.createDirectories(archives().resolve(archive)), head);
    }

    private Path archives() {
        return home.resolve("data/candleclock/archives");
    }

    private Head head(String root, long dollars, String session) {
        List<AlikeAnswers> used = List.of(new AlikeAnswers(
                "claude-sonnet-5",
                Terms.STANDARD,
                false,
                new TokenCounts(0, 100_000 * dollars, 0, 0, 0),
                Optional.empty(),
                1,
                0));
        return new Head(
                NOW,
                ZoneId.of("UTC"),
                List.of(home.resolve(root).toString()),
                Optional.empty(),
                LocalDate.ofInstant(NOW, ZoneId.of("UTC")),
                used,
                List.of(new Head.Session(session, "orchard", NOW, used)),
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
