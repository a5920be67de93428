package io.github.candleclock.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.candleclock.tui.view.KeyBindings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.function.Consumer;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged program in a real terminal: what people see, and what is left of it in their shell. */
class DashboardIT {
    private static final String LAUNCHER = System.getProperty("candleclock.launcher", "target/candleclock");
    private static final String UNTOUCHED = "0 1 0";

    @TempDir
    private Path temp;

    private Path home;
    private Path log;
    private Tmux tmux;

    @BeforeEach
    void open_a_terminal() throws IOException {
        if (!Tmux.isInstalled()) {
            System.out.println("SKIPPED: tmux is missing, so the dashboard was not tried in a terminal");
        }
        Assumptions.assumeThat(Tmux.isInstalled()).as("tmux is installed").isTrue();
        home = Files.createDirectories(temp.resolve("home"));
        log = Files.createDirectories(temp.resolve("claude/projects/-home-ada-code-orchard"))
                .resolve("s.jsonl");
        tmux = new Tmux(home, 120, 40);
    }

    @AfterEach
    void close_it() {
        if (tmux != null) {
            tmux.close();
        }
    }

    @Test
    void the_demo_shows_itself_its_keys_and_the_way_out() {
        start("demo --budget block=40usd");

        tmux.key("?");
        String help = tmux.await("the help", screen -> screen.contains("Keys"));
        assertThat(KeyBindings.ALL).allSatisfy(binding -> assertThat(help).contains(binding.help()));
        tmux.key("Escape");
        tmux.await("the page again", screen -> !screen.contains("Keys"));
        tmux.key("p");
        tmux.await("a frozen screen", screen -> screen.contains("frozen"));
        tmux.key("p");
        tmux.await("a living screen", screen -> !screen.contains("frozen"));
        tmux.paste("q q q");
        tmux.key("t");
        tmux.key("q");

        tmux.await("the exit code", screen -> screen.contains("exit=0"));
        assertThat(tmux.flags()).isEqualTo(UNTOUCHED);
    }

    @Test
    void pasted_text_is_never_a_command() {
        start("--claude-dir " + root());

        tmux.paste("q");
        tmux.key("?");

        tmux.await("the help", screen -> screen.contains("Keys"));
        assertThat(tmux.flags()).startsWith("1");
    }

    @Test
    void a_line_appended_to_a_log_changes_the_screen_and_half_a_line_does_not() throws IOException {
        Files.writeString(log, answer(1, 1_000));
        start("--claude-dir " + root());
        tmux.await("one cent", screen -> screen.contains("$0.01"));
        String line = answer(2, 4_000);

        append(line.substring(0, 120));
        Files.writeString(log.resolveSibling("other.jsonl"), answer(3, 2_000));
        tmux.await("the other log's answer", screen -> screen.contains("$0.03"));
        append(line.substring(120));

        tmux.await("the whole line's answer", screen -> screen.contains("$0.07"));
    }

    @Test
    void any_size_is_a_clean_frame() {
        // in the other stories an alert takes the place of the keys where there is little of it
        start("demo --story calm");

        for (int[] size : new int[][] {{80, 24}, {40, 10}, {60, 20}, {30, 8}, {200, 50}, {120, 40}}) {
            tmux.resize(size[0], size[1]);
            tmux.await("a frame of " + size[0] + "×" + size[1], screen -> isClean(screen, size[0], size[1]));
        }
    }

    @ParameterizedTest
    @CsvSource({"q, 0", "C-c, 0"})
    void a_key_ends_it_and_leaves_the_terminal_as_it_was(String key, int exit) throws IOException {
        assertLeavesNothing("demo", pid -> tmux.key(key), exit);
    }

    @ParameterizedTest
    @CsvSource({"TERM, 143", "INT, 130", "HUP, 129"})
    void a_signal_ends_it_and_leaves_the_terminal_as_it_was(String signal, int exit) throws IOException {
        assertLeavesNothing("demo", pid -> kill(signal, pid), exit);
    }

    @Test
    void it_stops_for_the_shell_and_comes_back() throws IOException {
        assertLeavesNothing(
                "demo",
                pid -> {
                    tmux.key("C-z");
                    tmux.await("the shell", screen -> screen.contains("Stopped"));
                    assertThat(tmux.flags()).isEqualTo(UNTOUCHED);
                    tmux.type("fg; echo exit=$?");
                    tmux.await("the page again", screen -> screen.contains("Burn rate"));
                    tmux.key("q");
                },
                0);
    }

    @Test
    void a_fault_in_the_loop_gives_the_terminal_back_and_says_what_it_was() throws IOException {
        String java = ProcessHandle.current().info().command().orElse("java");
        tmux.type("cd; stty -a > before; clear");
        tmux.type(java + " -cp " + System.getProperty("java.class.path")
                + " io.github.candleclock.cli.BrokenPageMain --claude-dir " + root() + "; echo exit=$?");

        String screen = tmux.await("the exit code", text -> text.matches("(?s).*exit=\\d.*"));

        assertThat(screen).contains("the wick is wet").contains("exit=1");
        assertThat(tmux.flags()).isEqualTo(UNTOUCHED);
        assertSameSettings();
    }

    @ParameterizedTest
    @ValueSource(strings = {"live --once", "live | cat"})
    void without_a_terminal_one_plain_frame_is_printed(String command) throws IOException {
        Files.writeString(log, answer(1, 1_000));

        tmux.type("cd; " + LAUNCHER + " " + command.replace("live", "live --claude-dir " + root())
                + " > frame; echo exit=$?");
        tmux.await("the exit code", screen -> screen.contains("exit=0"));

        assertThat(Files.readString(home.resolve("frame")))
                .contains("Burn rate", "$0.01")
                .doesNotContain("\033");
    }

    private void start(String arguments) {
        tmux.type("cd; clear; " + LAUNCHER + " " + arguments + "; echo exit=$?");
        tmux.await("the first frame", screen -> screen.contains("Candleclock") && screen.contains("quit"));
    }

    private void assertLeavesNothing(String arguments, Consumer<Long> end, int exit) throws IOException {
        tmux.type("cd; stty -a > before");
        start(arguments);
        assertThat(tmux.flags()).isEqualTo("1 0 0");
        end.accept(pid());
        tmux.await("the exit code", screen -> screen.contains("exit=" + exit));
        assertThat(tmux.flags()).isEqualTo(UNTOUCHED);
        assertSameSettings();
    }

    private void assertSameSettings() throws IOException {
        tmux.type("cd; stty -a > after; echo compared");
        tmux.await("the comparison", screen -> screen.lines().anyMatch(line -> line.equals("compared")));
        assertThat(Files.readString(home.resolve("after"))).isEqualTo(Files.readString(home.resolve("before")));
    }

    /** The program that runs in this test's terminal: the one whose environment names this test's home. */
    private long pid() {
        return ProcessHandle.allProcesses()
                .filter(process -> runsHere(process.pid()))
                .mapToLong(ProcessHandle::pid)
                .findFirst()
                .orElseThrow();
    }

    private boolean runsHere(long pid) {
        try {
            Path process = Path.of("/proc", Long.toString(pid));
            return Files.readString(process.resolve("cmdline")).contains("candleclock.jar")
                    && new String(
                                    Files.readAllBytes(process.resolve("environ")),
                                    java.nio.charset.StandardCharsets.ISO_8859_1)
                            .contains("HOME=" + home);
        } catch (IOException gone) {
            return false;
        }
    }

    private static void kill(String signal, long pid) {
        try {
            assertThat(new ProcessBuilder("kill", "-" + signal, Long.toString(pid))
                            .start()
                            .waitFor())
                    .isZero();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Either the page, with its footer in the last row, or the line that says what is needed. */
    private static boolean isClean(String screen, int columns, int rows) {
        if (columns < 40 || rows < 10) {
            return screen.contains("needs 40×10");
        }
        String[] lines = screen.split("\n", -1);
        return lines.length >= rows
                && lines[rows - 1].contains("quit")
                && screen.lines().filter(line -> line.contains("q quit")).count() == 1
                && lines[0].contains("Candleclock");
    }

    private Path root() {
        return temp.resolve("claude");
    }

    private void append(String text) throws IOException {
        Files.writeString(log, text, StandardOpenOption.APPEND);
    }

    /** An answer of now: a thousand tokens of output cost a cent. */
    private static String answer(int number, int output) {
        return """
                {"isSidechain":false,"message":{"model":"claude-sonnet-5","id":"msg_01%022d","role":"assistant","content":[],\
                "stop_reason":"end_turn","usage":{"input_tokens":0,"output_tokens":%d}},"requestId":"req_%d","type":"assistant",\
                "timestamp":"%s","cwd":"/home/ada/code/orchard","sessionId":"s"}
                """.formatted(number, output, number, Instant.now());
    }
}
