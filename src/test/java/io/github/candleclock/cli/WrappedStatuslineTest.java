package io.github.candleclock.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What is printed around a command that made the status line before, whatever that does. */
class WrappedStatuslineTest {
    private static final Instant NOW = Instant.parse("2026-11-19T14:32:10Z");
    private static final String OUR_LINE = "◔ no usage today\n";

    @TempDir
    private Path home;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private InputStream in = InputStream.nullInputStream();

    @BeforeEach
    void need_a_shell() {
        assumeFalse(System.getProperty("os.name").startsWith("Windows"), "the commands are those of a POSIX shell");
    }

    @Test
    void its_lines_are_printed_to_the_byte_and_ours_is_not() {
        assertThat(run("--wrap", "printf '\\033[31mopus\\033[0m \\377\\000\\r\\n  second'"))
                .isZero();

        assertThat(printed.toByteArray())
                .isEqualTo("\033[31mopus\033[0m \u00ff\0\r\n  second".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void it_gets_every_byte_that_claude_code_sends() throws IOException {
        byte[] odd = " {\"session_id\": \"s-1\",\t\"name\": \"\u00ff\u0000\"}\r\n{\"more\": 1}\n\n"
                .getBytes(StandardCharsets.ISO_8859_1);
        byte[] long1 = ("{\"session_id\":\"s-1\",\"long\":\"" + "x".repeat(3 << 20) + "\"}\n")
                .getBytes(StandardCharsets.UTF_8);
        for (byte[] sent : new byte[][] {odd, long1, "no JSON at all".getBytes(StandardCharsets.UTF_8), {}}) {
            in = new ByteArrayInputStream(sent);

            run("--wrap", "cat >'" + home.resolve("got") + "'; echo got it");

            assertThat(Files.readAllBytes(home.resolve("got"))).isEqualTo(sent);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo("got it\n".repeat(4));
    }

    @Test
    void what_claude_says_of_its_limits_is_kept_all_the_same() {
        say(
                "{\"session_id\":\"s-1\",\"transcript_path\":\"" + home.resolve(".claude/projects/-a/s-1.jsonl")
                        + "\",\"rate_limits\":{\"five_hour\":{\"used_percentage\":57,\"resets_at\":\"2026-11-19T16:00:00Z\"}}}");

        run("--wrap", "echo mine");

        assertThat(home.resolve("state/candleclock/readings/s-1.json"))
                .content()
                .contains("57");
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo("mine\n");
    }

    @Test
    void one_that_reads_nothing_does_not_keep_the_reading_away() {
        say("{\"session_id\":\"s-1\",\"transcript_path\":\"" + home.resolve(".claude/projects/-a/s-1.jsonl") + "\"}");

        run("--wrap", "exec <&-; echo mine");

        assertThat(home.resolve("state/candleclock/readings/s-1.json")).exists();
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo("mine\n");
    }

    @Test
    void where_it_fails_or_says_nothing_our_own_line_stands() {
        for (String command : new String[] {
            "echo half; exit 3",
            "true",
            "printf ' \\n\\t'",
            "yes",
            "exec no-such-program-anywhere 2>/dev/null",
            "kill -9 $$"
        }) {
            out.getBuffer().setLength(0);

            assertThat(run("--wrap", command)).isZero();

            assertThat(out.toString()).as(command).isEqualTo(OUR_LINE);
            assertThat(printed.size()).as(command).isZero();
        }
        assertThat(err.toString()).contains("the command of --wrap failed, took too long or printed no line");
    }

    @Test
    void without_a_command_our_own_line_stands() {
        assertThat(run("--wrap")).isZero();
        assertThat(run("--wrap", "")).isZero();

        assertThat(out.toString()).isEqualTo(OUR_LINE.repeat(2));
    }

    @Test
    void wrong_settings_of_ours_do_not_take_its_line_away() throws IOException {
        Path settings = Files.writeString(home.resolve("settings.toml"), "mode = 7\n");

        assertThat(run("--config", settings.toString(), "--wrap", "echo mine")).isZero();

        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo("mine\n");
    }

    @Test
    void it_sees_the_environment_and_its_quotes() {
        run("--wrap", "printf '%s|' \"$COLUMNS\" 'it'\\''s' \"a  b\" | tr x y");

        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo("132|it's|a  b|");
    }

    @Test
    void when_its_time_is_up_it_is_ended_with_what_it_started() throws Exception {
        Path started = home.resolve("started");
        new ProcessBuilder("mkfifo", started.toString()).start().waitFor();
        WrappedCommand slow = WrappedCommand.start("echo early; sleep 600 & echo $! >'" + started + "'; wait", Map.of())
                .orElseThrow();
        Optional<ProcessHandle> child =
                ProcessHandle.of(Long.parseLong(Files.readString(started).strip()));

        assertThat(slow.printed(Duration.ZERO)).isEmpty();

        assertThat(child.orElseThrow().onExit()).succeedsWithin(Duration.ofSeconds(20));
    }

    @Test
    void what_it_leaves_in_the_background_is_not_waited_for() throws Exception {
        WrappedCommand command =
                WrappedCommand.start("sleep 600 & echo $!", Map.of()).orElseThrow();

        Optional<byte[]> line = command.printed(Duration.ofMinutes(1));

        String left = new String(line.orElseThrow(), StandardCharsets.UTF_8).strip();
        Optional<ProcessHandle> sleeping = ProcessHandle.of(Long.parseLong(left));
        assertThat(sleeping)
                .as("it goes on")
                .hasValueSatisfying(process -> assertThat(process.isAlive()).isTrue());
        sleeping.ifPresent(ProcessHandle::destroyForcibly);
    }

    private void say(String json) {
        in = new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }

    private int run(String... args) {
        Outside outside = new Outside(
                Map.of("XDG_STATE_HOME", home.resolve("state").toString(), "COLUMNS", "132"),
                home,
                () -> NOW,
                ZoneId.of("UTC"),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                () -> in);
        return new CommandLine(new StatuslineCommand(outside, () -> printed)).execute(args);
    }
}
