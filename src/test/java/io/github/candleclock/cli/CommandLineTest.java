package io.github.candleclock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.candleclock.fetch.PriceFetch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the command line says when something is wrong, or when there is nothing to say. */
class CommandLineTest {
    @TempDir
    private Path home;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(home);
    }

    @Test
    void without_any_folder_it_names_what_it_looked_for_and_offers_the_demo() {
        for (String command : new String[] {"live", "daily"}) {
            assertThat(shell.run(command)).isOne();
            assertThat(shell.errors()).contains("~/.config/claude", "~/.claude", "candleclock demo");
        }
    }

    @Test
    void a_folder_without_logs_is_an_empty_report() throws IOException {
        Files.createDirectories(home.resolve(".claude"));

        assertThat(shell.run("daily")).isZero();
        assertThat(shell.said()).isEqualToIgnoringNewLines("No usage was found.");
        assertThat(shell.errors()).isEmpty();
        assertThat(shell.run("daily", "--json")).isZero();
        assertThat(shell.said()).contains("\"daily\" : [ ]", "\"totalCost\" : 0");
        assertThat(shell.errors()).isEmpty();
    }

    @Test
    void the_help_lists_every_command_by_its_own_name() {
        Map<String, CommandLine> commands =
                Main.commandLine(shell.outside(), PriceFetch::new, "--help").getSubcommands();

        assertThat(commands).hasSize(14);
        commands.forEach((name, command) ->
                assertThat(command.getCommandSpec().qualifiedName()).isEqualTo("candleclock " + name));
        assertThat(shell.run("--help")).isZero();
        assertThat(commands.keySet())
                .allSatisfy(name -> assertThat(shell.said()).contains("\n  " + name + " "));
    }

    @Test
    void each_command_can_say_what_it_takes() {
        for (String name : Main.commandLine(shell.outside(), PriceFetch::new, "--help")
                .getSubcommands()
                .keySet()) {
            assertThat(shell.run(name, "--help")).as(name).isZero();
            assertThat(shell.said()).contains("Usage: candleclock " + name);
        }
    }

    @Test
    void a_command_that_is_none_gets_the_nearest() {
        assertThat(shell.run("dialy")).isEqualTo(2);
        assertThat(shell.errors()).contains("daily");
    }

    @Test
    void an_option_in_front_of_a_command_is_not_lost_without_a_word() {
        assertThat(shell.run("--claude-dir", "/x", "daily")).isEqualTo(2);
        assertThat(shell.errors())
                .contains("'--claude-dir' has to stand behind the command: candleclock daily --claude-dir");
    }

    @Test
    void wrong_values_are_told_with_what_would_be_right() throws IOException {
        Files.createDirectories(home.resolve(".claude"));

        assertThat(shell.run("live", "--budget", "week=3usd")).isEqualTo(2);
        assertThat(shell.errors()).contains("block=20usd, day=50usd, block=2Mtok");
        assertThat(shell.said()).isEmpty();
        assertThat(shell.run("live", "--once", "--theme", "candle-drak")).isOne();
        assertThat(shell.errors()).contains("candle-dark and candle-light");
        assertThat(shell.said()).isEmpty();
        assertThat(shell.run("daily", "--timezone", "Nowhere")).isOne();
        assertThat(shell.errors()).contains("Europe/Madrid");
        assertThat(shell.said()).isEmpty();
        assertThat(shell.run("dialy")).isEqualTo(2);
        assertThat(shell.errors()).contains("daily");
        assertThat(shell.said()).isEmpty();
    }

    @Test
    void a_made_up_story_does_not_go_where_logs_are() throws IOException {
        Files.createDirectories(home.resolve("story/projects"));

        assertThat(shell.run("demo", "--once", "--dir", home.resolve("story").toString()))
                .isOne();
        assertThat(shell.errors()).contains("Name a new folder");
    }

    @Test
    void what_a_made_up_claude_says_stays_in_the_folder_of_its_story() throws IOException {
        Path story = home.resolve("story");
        assertThat(shell.run("demo", "--once", "--dir", story.toString())).isZero();

        assertThat(shell.said()).contains("Official", "5 hours", "7 days");
        assertThat(story.resolve("state/limits")).isNotEmptyDirectory();
        try (Stream<Path> all = Files.list(home)) {
            assertThat(all).containsExactly(story);
        }
    }

    @Test
    void the_demo_has_no_logs_to_choose() {
        assertThat(shell.run("demo", "--once", "--claude-dir", home.toString())).isEqualTo(2);
        assertThat(shell.errors()).contains("'--claude-dir'", "Run 'candleclock demo --help'");
        assertThat(shell.run("demo", "--help")).isZero();
        assertThat(shell.said()).contains("--story", "--budget", "--timezone").doesNotContain("--claude-dir");
    }

    @Test
    void a_story_brings_its_own_budgets_unless_others_are_named() {
        shell.set("COLUMNS", "200");
        shell.set("LINES", "60");
        assertThat(shell.run("demo", "--once", "--story", "calm")).isZero();
        assertThat(shell.said()).contains(" of $40 ", "a made-up story, 36 × as fast");
        assertThat(shell.run("demo", "--once", "--speed", "1", "--budget", "block=77usd"))
                .isZero();
        assertThat(shell.said()).contains(" of $77 ", "a made-up story   ");
        assertThat(shell.run("demo", "--once", "--story", "sad")).isEqualTo(2);
        assertThat(shell.errors()).contains("BUSY", "CALM", "OVER");
    }
}
