package io.github.candleclock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts in a command: its options before the environment, that before the settings file. */
class SettingsOptionsTest {
    /** On a Sunday: one dollar stated, a million tokens of input. */
    private static final String LINE = """
            {"type":"assistant","timestamp":"2026-03-01T08:30:00Z","sessionId":"s","cwd":"/home/ada/code/web",\
            "costUSD":1,"requestId":"r","message":{"id":"m","model":"my-model","stop_reason":"end_turn",\
            "usage":{"input_tokens":1000000,"output_tokens":0}}}
            """;

    @TempDir
    private Path home;

    private Shell shell;

    @BeforeEach
    void writeLog() throws IOException {
        shell = new Shell(home);
        Path project = Files.createDirectories(home.resolve("logs/projects/-home-ada-code-web"));
        Files.writeString(project.resolve("s.jsonl"), LINE);
    }

    @Test
    void a_file_says_where_logs_are_and_how_they_are_counted() throws IOException {
        shell.settings("""
                claude_dirs = ["~/logs"]
                mode = "calculate"
                timezone = "Pacific/Kiritimati"
                start_of_week = "sunday"
                [prices.models.my-model]
                input = 7.5
                output = 1
                [[projects.rules]]
                match = "code/w*"
                name = "loom"
                """);

        assertThat(shell.run("daily")).as(shell::errors).isZero();
        assertThat(shell.said()).contains("2026-03-01", "$7.50");
        assertThat(shell.run("weekly")).isZero();
        assertThat(shell.said()).contains("2026-03-01");
        assertThat(shell.run("projects")).isZero();
        assertThat(shell.said()).contains("loom");
    }

    @Test
    void options_count_before_the_environment_and_that_before_the_file() throws IOException {
        shell.settings("claude_dirs = [\"~/logs\"]\nmode = \"display\"\nstart_of_week = \"tuesday\"\n");

        assertThat(shell.run("weekly")).isZero();
        assertThat(shell.said()).contains("2026-02-24", "$1.00");
        shell.set("CANDLECLOCK_START_OF_WEEK", "wednesday");
        assertThat(shell.run("weekly")).isZero();
        assertThat(shell.said()).contains("2026-02-25");
        assertThat(shell.run("weekly", "--start-of-week", "sunday", "--mode", "calculate"))
                .isZero();
        assertThat(shell.said()).contains("2026-03-01").doesNotContain("$1.00");
        assertThat(shell.run("daily", "--claude-dir", home.resolve("other").toString()))
                .isOne();
        assertThat(shell.errors()).contains("there is no folder ~/other");
    }

    @Test
    void a_price_list_can_be_named_by_all_of_them() throws IOException {
        shell.settings("claude_dirs = [\"~/logs\"]\nmode = \"calculate\"\n[prices]\nfile = \"mine.json\"\n");
        Files.writeString(
                shell.settings().resolveSibling("mine.json"),
                "{\"my-model\": {\"input_cost_per_token\": 2e-06, \"output_cost_per_token\": 1e-05}}");
        Path other = Files.writeString(
                home.resolve("other.json"),
                "{\"my-model\": {\"input_cost_per_token\": 3e-06, \"output_cost_per_token\": 1e-05}}");

        assertThat(shell.run("daily")).as(shell::errors).isZero();
        assertThat(shell.said()).contains("$2.00");
        assertThat(shell.run("daily", "--prices", other.toString())).isZero();
        assertThat(shell.said()).contains("$3.00");
        assertThat(shell.run("daily", "--prices", home.resolve("absent.json").toString()))
                .isOne();
        assertThat(shell.errors()).contains("--prices: there is no price file ~/absent.json");
    }

    @Test
    void prices_that_cannot_be_used_are_told_where_they_stand() throws IOException {
        Path file = shell.settings(
                "claude_dirs = [\"~/logs\"]\n[prices.models.my-model]\ninput = 1.23456789\noutput = 1\n");

        assertThat(shell.run("daily")).isOne();
        assertThat(shell.errors()).contains(file + ": line 3, column 9: the price of my-model: input");
        assertThat(shell.run("config", "check")).isOne();
        assertThat(shell.said()).contains(file + ": line 3, column 9: the price of my-model: input");
        shell.settings("theme = \"absent.toml\"\n");
        assertThat(shell.run("config", "check")).isOne();
        assertThat(shell.said()).contains("absent.toml: there is no such file");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "--mode          | calc      | \"calc\" is none of auto, calculate, display; did you mean \"calculate\"?",
                "--start-of-week | funday    | \"funday\" is none of monday, tuesday",
                "--color         | blue      | \"blue\" is none of auto, none, 16, 256, 24bit",
                "--budget        | week=3usd | 'week=3usd' is no budget.",
            })
    void a_wrong_option_is_a_wrong_command_line(String option, String text, String sentence) {
        assertThat(shell.run("live", "--once", option, text)).isEqualTo(2);
        assertThat(shell.errors())
                .startsWith("candleclock: " + option + ": ")
                .contains(sentence, "Run 'candleclock live --help' to see what there is.");
    }

    @Test
    void a_wrong_file_and_a_wrong_variable_are_failures_of_every_command() throws IOException {
        shell.set("CANDLECLOCK_MOED", "auto");
        for (String command :
                new String[] {"live --once", "daily", "doctor", "demo --once", "config", "prices --all"}) {
            assertThat(shell.run(command.split(" ", -1))).as(command).isOne();
            assertThat(shell.errors())
                    .isEqualToIgnoringNewLines("candleclock: CANDLECLOCK_MOED: no setting is named by this variable;"
                            + " did you mean \"CANDLECLOCK_MODE\"?");
        }
        shell.unset("CANDLECLOCK_MOED");
        Path file = Files.writeString(home.resolve("mine.toml"), "mode = 3\n");
        assertThat(shell.run("daily", "--config", file.toString())).isOne();
        assertThat(shell.errors()).startsWith("candleclock: " + file + ": line 1, column 1: mode has to be a string");
    }

    @Test
    void the_dashboard_follows_the_file_unless_options_say_otherwise() throws IOException {
        shell.settings("claude_dirs = [\"~/logs\"]\nbudgets = [\"block=77usd\"]\nascii = true\ncompact = true\n");

        assertThat(shell.run("live", "--once")).as(shell::errors).isZero();
        assertThat(shell.said()).hasLineCount(3).matches("\\p{ASCII}*");
        assertThat(shell.run("live", "--once", "--no-compact")).isZero();
        assertThat(shell.said()).hasLineCount(40).contains("$77");
        assertThat(shell.run(
                        "live",
                        "--once",
                        "--no-compact",
                        "--no-ascii",
                        "--budget",
                        "block=55usd",
                        "--budget",
                        "day=66usd"))
                .isZero();
        assertThat(shell.said())
                .contains("$55", "─")
                .doesNotContain("$77")
                .matches(frame -> !frame.matches("\\p{ASCII}*"));
    }

    @Test
    void the_demo_looks_like_the_settings_and_counts_by_its_story() throws IOException {
        shell.settings("""
                claude_dirs = ["/home/ada/nowhere"]
                budgets = ["block=77usd"]
                ascii = true
                compact = true
                mode = "display"
                [prices]
                file = "absent.json"
                """);

        shell.set("COLUMNS", "200");
        shell.set("LINES", "60");
        assertThat(shell.run("demo", "--once", "--story", "calm"))
                .as(shell::errors)
                .isZero();
        assertThat(shell.said()).contains(" of $40 ").hasLineCount(60).matches("(?s)\\p{ASCII}*");
        assertThat(shell.run("demo", "--once", "--budget", "block=55usd")).isZero();
        assertThat(shell.said()).contains(" of $55 ");
        assertThat(shell.run("demo", "--once", "--compact")).isZero();
        assertThat(shell.said()).hasLineCount(3);
    }

    @Test
    void what_the_dashboard_follows_is_known_by_its_files() throws Exception {
        Path file = shell.settings("theme = \"mine.toml\"\n[prices]\nfile = \"~/mine.json\"\n");
        SettingsOptions options = new SettingsOptions();
        Outside outside = shell.outside();

        assertThat(SettingsWatch.files(outside, options.place(outside), options.settings(outside)))
                .containsExactly(
                        file, home.resolve("mine.json"), file.resolveSibling("mine.toml"), PricesInUse.place(outside));
        Files.writeString(file, "theme = \"candle-light\"\n");
        assertThat(options.settings(outside).theme())
                .contains(file.resolveSibling("mine.toml").toString());
        assertThat(options.read(outside).settings().theme()).contains("candle-light");
    }
}
