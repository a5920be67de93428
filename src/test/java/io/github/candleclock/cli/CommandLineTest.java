package io.github.candleclock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.candleclock.fetch.PriceFetch;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the command line says when something is wrong, or when there is nothing to say. */
class CommandLineTest {
    @TempDir
    private Path home;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void without_any_folder_it_names_what_it_looked_for_and_offers_the_demo() {
        for (String command : new String[] {"live", "daily"}) {
            assertThat(run(command)).isOne();
            assertThat(err.toString()).contains("~/.config/claude", "~/.claude", "candleclock demo");
        }
    }

    @Test
    void a_folder_without_logs_is_an_empty_report() throws IOException {
        Files.createDirectories(home.resolve(".claude"));

        assertThat(run("daily")).isZero();
        assertThat(out.toString()).isEqualToIgnoringNewLines("No usage was found.");
        assertThat(run("daily", "--json")).isZero();
        assertThat(out.toString()).contains("\"daily\" : [ ]", "\"totalCost\" : 0");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void the_help_lists_every_command_by_its_own_name() {
        Map<String, CommandLine> commands =
                Main.commandLine(outside(), PriceFetch::new, "--help").getSubcommands();

        assertThat(commands).hasSize(12);
        commands.forEach((name, command) ->
                assertThat(command.getCommandSpec().qualifiedName()).isEqualTo("candleclock " + name));
        assertThat(run("--help")).isZero();
        assertThat(commands.keySet())
                .allSatisfy(name -> assertThat(out.toString()).contains("\n  " + name + " "));
    }

    @Test
    void each_command_can_say_what_it_takes() {
        for (String name : Main.commandLine(outside(), PriceFetch::new, "--help")
                .getSubcommands()
                .keySet()) {
            assertThat(run(name, "--help")).as(name).isZero();
            assertThat(out.toString()).contains("Usage: candleclock " + name);
        }
    }

    @Test
    void a_command_that_is_none_gets_the_nearest() {
        assertThat(run("dialy")).isEqualTo(2);
        assertThat(err.toString()).contains("daily");
    }

    @Test
    void an_option_in_front_of_a_command_is_not_lost_without_a_word() {
        assertThat(run("--claude-dir", "/x", "daily")).isEqualTo(2);
        assertThat(err.toString())
                .contains("'--claude-dir' has to stand behind the command: candleclock daily --claude-dir");
    }

    @Test
    void wrong_values_are_told_with_what_would_be_right() throws IOException {
        Files.createDirectories(home.resolve(".claude"));

        assertThat(run("live", "--budget", "week=3usd")).isEqualTo(2);
        assertThat(err.toString()).contains("block=20usd, day=50usd, block=2Mtok");
        assertThat(run("live", "--once", "--theme", "candle-drak")).isOne();
        assertThat(err.toString()).contains("candle-dark and candle-light");
        assertThat(run("daily", "--timezone", "Nowhere")).isOne();
        assertThat(err.toString()).contains("Europe/Madrid");
        assertThat(run("dialy")).isEqualTo(2);
        assertThat(err.toString()).contains("daily");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void a_made_up_story_does_not_go_where_logs_are() throws IOException {
        Files.createDirectories(home.resolve("story/projects"));

        assertThat(run("demo", "--once", "--dir", home.resolve("story").toString()))
                .isOne();
        assertThat(err.toString()).contains("Name a new folder");
    }

    @Test
    void the_demo_has_no_logs_to_choose() {
        assertThat(run("demo", "--once", "--claude-dir", home.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("'--claude-dir'", "Run 'candleclock demo --help'");
        assertThat(run("demo", "--help")).isZero();
        assertThat(out.toString()).contains("--story", "--budget", "--timezone").doesNotContain("--claude-dir");
    }

    @Test
    void a_story_brings_its_own_budgets_unless_others_are_named() {
        assertThat(run("demo", "--once", "--story", "calm")).isZero();
        assertThat(out.toString()).contains("of your $40 block budget", "a made-up story, 36 × as fast");
        assertThat(run("demo", "--once", "--speed", "1", "--budget", "block=77usd"))
                .isZero();
        assertThat(out.toString()).contains("of your $77 block budget", "a made-up story   ");
        assertThat(run("demo", "--once", "--story", "sad")).isEqualTo(2);
        assertThat(err.toString()).contains("BUSY", "CALM", "OVER");
    }

    private int run(String... args) {
        return Main.run(outside(), args);
    }

    private Outside outside() {
        return new Outside(
                Map.of(),
                home,
                () -> Instant.parse("2026-03-01T10:00:00Z"),
                ZoneId.of("UTC"),
                new PrintWriter(out, true),
                new PrintWriter(err, true));
    }
}
