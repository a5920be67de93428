package io.github.candleclock.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.candleclock.tui.view.KeyBindings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged program in a real terminal: what people see, and what is left of it in their shell. */
@ExtendWith(NeedsTmux.class)
class DashboardIT {
    @TempDir
    private Path temp;

    private Stage stage;
    private Tmux tmux;

    @BeforeEach
    void open_a_terminal() {
        stage = new Stage(temp, 120, 40);
        tmux = stage.tmux();
    }

    @AfterEach
    void close_it() {
        stage.close();
    }

    @Test
    void the_demo_shows_itself_its_keys_and_the_way_out() {
        stage.start("demo --budget block=40usd");

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
        assertThat(tmux.flags()).isEqualTo(Stage.UNTOUCHED);
    }

    @Test
    void the_keys_move_open_fill_sort_and_filter() {
        stage.start("demo --speed 1");
        tmux.await("sessions", screen -> screen.contains("burning"));

        tmux.key("Down");
        tmux.await("the frame of the sessions", screen -> screen.contains("╭ Sessions"));
        tmux.key("Enter");
        String first = tmux.await("a session", screen -> screen.contains("turns left"));
        tmux.key("j");
        tmux.await("another session", screen -> screen.contains("turns left") && !screen.equals(first));
        tmux.key("Escape");
        tmux.await("the page", screen -> !screen.contains("turns left"));
        tmux.key("z");
        tmux.await("sessions alone", screen -> screen.contains("Sessions") && !screen.contains("Burn rate"));
        tmux.key("Tab");
        tmux.await("models alone", screen -> screen.contains("Models") && !screen.contains("Sessions"));
        tmux.key("BTab");
        tmux.key("Escape");
        tmux.await("the page", screen -> screen.contains("Burn rate"));
        tmux.key("s");
        tmux.await("another order", screen -> screen.contains("by cost"));
        tmux.key("/");
        tmux.type("no such thing");
        tmux.await("nothing left", screen -> screen.contains("0 of ") && screen.contains("none holds these words"));
        tmux.key("Escape");
        tmux.await("all of them", screen -> !screen.contains("none holds these words"));
        tmux.key("/");
        tmux.paste("opus");
        tmux.await("pasted words", screen -> screen.contains("/ opus"));
        tmux.key("C-c");
        tmux.await("the exit code", screen -> screen.contains("exit=0"));
    }

    @Test
    void a_strip_fits_a_pane_of_three_rows() {
        tmux.resize(200, 3);
        tmux.type("cd; clear; " + Stage.LAUNCHER + " demo --compact; echo exit=$?");
        tmux.await("the strip", screen -> screen.contains("reset in") && screen.contains("burning"));

        tmux.key("q");
        tmux.await("the exit code", screen -> screen.contains("exit=0"));
    }

    @Test
    void pasted_text_is_never_a_command() {
        stage.start("--claude-dir " + stage.root());

        tmux.paste("q");
        tmux.key("?");

        tmux.await("the help", screen -> screen.contains("Keys"));
        assertThat(tmux.flags()).startsWith("1");
    }

    @Test
    void a_line_appended_to_a_log_changes_the_screen_and_half_a_line_does_not() throws IOException {
        stage.append(Stage.answer(1, 1_000));
        stage.start("--claude-dir " + stage.root());
        tmux.await("one cent", screen -> screen.contains("$0.01"));
        String line = Stage.answer(2, 4_000);

        stage.append(line.substring(0, 120));
        Files.writeString(stage.log().resolveSibling("other.jsonl"), Stage.answer(3, 2_000));
        tmux.await("the other log's answer", screen -> screen.contains("$0.03"));
        stage.append(line.substring(120));

        tmux.await("the whole line's answer", screen -> screen.contains("$0.07"));
    }

    @Test
    void settings_are_reread_while_it_runs_and_a_wrong_one_changes_nothing() throws IOException {
        Path settings = stage.home().resolve("settings.toml");
        Files.writeString(settings, "mode = \"calculate\"\n");
        // a million tokens of output: $10 at the bundled price
        stage.append(Stage.answer(1, 1_000_000));
        stage.start("--config " + settings + " --claude-dir " + stage.root());
        tmux.await("the list price", screen -> screen.contains("$10.00"));

        Files.writeString(settings, "mode = \"calculate\"\n[prices.models.\"claude-sonnet-5\"]\noutput = 30\n");
        tmux.await("history at the new price", screen -> screen.contains("$30.00") && !screen.contains("$10.00"));
        Files.writeString(settings, "mode = \"calculat\"\n");
        String wrong = tmux.await("what is wrong", screen -> screen.contains("did you mean"));
        assertThat(wrong).contains("▲ Settings", "\"calculat\" is none of", "$30.00");
        Files.writeString(settings, "");
        tmux.await(
                "no note, and the list price", screen -> !screen.contains("did you mean") && screen.contains("$10.00"));
        tmux.key("q");

        tmux.await("the exit code", screen -> screen.contains("exit=0"));
    }

    @Test
    void any_size_is_a_clean_frame() {
        // in the other stories an alert takes the place of the keys where there is little of it
        stage.start("demo --story calm");

        for (int[] size : new int[][] {{80, 24}, {40, 10}, {60, 20}, {30, 8}, {200, 50}, {120, 40}}) {
            tmux.resize(size[0], size[1]);
            tmux.await("a frame of " + size[0] + "×" + size[1], screen -> isClean(screen, size[0], size[1]));
        }
    }

    @Test
    void a_storm_of_sizes_ends_in_a_clean_frame() {
        stage.start("--claude-dir " + stage.root());

        for (int i = 0; i < 60; i++) {
            tmux.resize(60 + i * 37 % 90, 20 + i * 23 % 40);
        }
        tmux.resize(110, 34);
        tmux.await("a frame of 110×34", screen -> isClean(screen, 110, 34));
        String after = still();
        tmux.key("C-l");

        // the page and nothing else, to the last colour, is what a whole new frame shows as well
        tmux.await("the same frame", screen -> still().equals(after));
    }

    /** The screen with all its colours, and without the clock. */
    private String still() {
        return tmux.colouredScreen().replaceAll("\\d\\d:\\d\\d:\\d\\d", "clock");
    }

    @ParameterizedTest
    @CsvSource({"24bit, 38;2;", "256, 38;5;", "16, [97m"})
    void colours_are_those_that_were_asked_for(String level, String expected) {
        stage.start("--color " + level + " --theme candle-dark --claude-dir " + stage.root());

        String screen = tmux.colouredScreen();

        assertThat(screen).contains(expected);
    }

    @Test
    void without_colours_there_are_none_whatever_the_terminal_can() {
        tmux.type("export NO_COLOR=1");
        stage.start("demo --budget block=40usd");

        assertThat(tmux.colouredScreen())
                .contains("\033[7m", "\033[1m")
                .doesNotContainPattern("\033\\[[0-9;]*(3[0-8]|4[0-8]|9[0-7]|10[0-7])[;m]");
    }

    @Test
    void a_locale_without_unicode_gets_ascii() {
        tmux.type("export LC_ALL=C");
        stage.start("demo");

        assertThat(tmux.screen().chars()).allMatch(c -> c < 0x7f);
    }

    @ParameterizedTest
    @ValueSource(strings = {"live --once", "live | cat"})
    void without_a_terminal_one_plain_frame_is_printed(String command) throws IOException {
        stage.append(Stage.answer(1, 1_000));

        tmux.type("cd; " + Stage.LAUNCHER + " " + command.replace("live", "live --claude-dir " + stage.root())
                + " > frame; echo exit=$?");
        tmux.await("the exit code", screen -> screen.contains("exit=0"));

        assertThat(Files.readString(stage.home().resolve("frame")))
                .contains("Burn rate", "$0.01")
                .doesNotContain("\033");
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
}
