package io.github.candleclock.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What 'config' and its commands say, whole. */
class ConfigCommandTest {
    @TempDir
    private Path home;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(home);
    }

    @Test
    void without_a_file_it_says_where_one_would_be_and_shows_the_defaults() {
        assertThat(shell.run("config")).isZero();
        assertThat(shell.said()).isEqualTo("""
                No settings file. It would be ~/.config/candleclock/config.toml; 'candleclock config init' writes it.

                claude_dirs            []         default
                timezone               "system"   default
                mode                   "auto"     default
                start_of_week          "monday"   default
                budgets                []         default
                limit                  "highest"  default
                theme                  "auto"     default
                color                  "auto"     default
                ascii                  "auto"     default
                compact                false      default
                archive                true       default
                archive_dir            ""         default
                archives               []         default
                device                 ""         default
                retention              "forever"  default
                prices.file            ""         default
                projects.repositories  true       default
                """);
    }

    @Test
    void each_value_is_shown_with_where_it_comes_from() throws IOException {
        shell.settings("""
                # mine
                mode = "display"
                timezone = "UTC"
                ascii = false

                [prices.models."my.model"]
                output = 15.5
                input = 3

                [[projects.rules]]
                match = "~/code/client-*"
                tags = ["paid"]
                """);
        shell.set("CANDLECLOCK_MODE", "calculate");
        shell.set("CANDLECLOCK_BUDGETS", "block=20usd,day=50usd");

        assertThat(shell.run("config")).isZero();
        assertThat(shell.said()).isEqualTo("""
                Settings file: ~/.config/candleclock/config.toml

                claude_dirs               []                                              default
                timezone                  "UTC"                                           file, line 3
                mode                      "calculate"                                     CANDLECLOCK_MODE
                start_of_week             "monday"                                        default
                budgets                   ["block=20usd", "day=50usd"]                    CANDLECLOCK_BUDGETS
                limit                     "highest"                                       default
                theme                     "auto"                                          default
                color                     "auto"                                          default
                ascii                     false                                           file, line 4
                compact                   false                                           default
                archive                   true                                            default
                archive_dir               ""                                              default
                archives                  []                                              default
                device                    ""                                              default
                retention                 "forever"                                       default
                prices.file               ""                                              default
                projects.repositories     true                                            default
                prices.models."my.model"  { input = 3, output = 15.5 }                    file, line 6
                projects.rules            { match = "~/code/client-*", tags = ["paid"] }  file, line 11
                """);
    }

    @Test
    void scripts_get_the_same_as_JSON() throws IOException {
        Path file = shell.settings(
                "ascii = true\n[prices.models.x]\ninput = 3.5\n[[projects.rules]]\nmatch = \"a\"\ntags = [\"b\"]\n");
        shell.set("CANDLECLOCK_TIMEZONE", "UTC");

        assertThat(shell.run("config", "--json")).isZero();
        assertThat(shell.said()).startsWith("{\n  \"file\" : \"" + file + "\",\n  \"exists\" : true,\n");
        assertThat(shell.said().replaceAll("\\s+", " "))
                .contains(
                        "{ \"key\" : \"claude_dirs\", \"value\" : [ ], \"from\" : \"default\" }",
                        "{ \"key\" : \"timezone\", \"value\" : \"UTC\", \"from\" : \"environment\","
                                + " \"name\" : \"CANDLECLOCK_TIMEZONE\" }",
                        "{ \"key\" : \"ascii\", \"value\" : true, \"from\" : \"file\", \"name\" : \"" + file
                                + "\", \"line\" : 1 }",
                        "{ \"key\" : \"prices.models.x\", \"value\" : { \"input\" : 3.5 }, \"from\" : \"file\", \"name\" : \""
                                + file + "\", \"line\" : 2 }",
                        "\"value\" : { \"match\" : \"a\", \"tags\" : [ \"b\" ] }");
    }

    @Test
    void a_wrong_setting_ends_every_command_with_its_place() throws IOException {
        Path file = shell.settings("timezone = \"UTC\"\n\nmode = \"calc\"\n");

        assertThat(shell.run("config")).isOne();
        assertThat(shell.errors())
                .isEqualTo("candleclock: " + file + ": line 3, column 8: \"calc\" is none of auto, calculate, display;"
                        + " did you mean \"calculate\"?\n");
        assertThat(shell.said()).isEmpty();
    }

    @Test
    void a_file_that_was_named_has_to_be_there() {
        Path absent = home.resolve("absent.toml");

        assertThat(shell.run("config", "--config", absent.toString())).isOne();
        assertThat(shell.errors())
                .isEqualTo("candleclock: --config: there is no file " + absent
                        + "; 'candleclock config init' writes one there\n");
        shell.set("CANDLECLOCK_CONFIG", absent.toString());
        assertThat(shell.run("config", "check")).isOne();
        assertThat(shell.errors()).startsWith("candleclock: CANDLECLOCK_CONFIG: there is no file " + absent);
    }

    @Test
    void check_names_all_faults_in_their_order() throws IOException {
        Path file = shell.settings("mdoe = \"auto\"\ncolor = \"blue\"\n[prices]\nfiel = \"x\"\n");

        assertThat(shell.run("config", "check")).isOne();
        assertThat(shell.said()).isEqualTo("""
                FILE: line 1, column 1: there is no setting "mdoe"; did you mean "mode"?
                FILE: line 2, column 9: "blue" is none of auto, none, 16, 256, 24bit
                FILE: line 4, column 1: there is no setting "prices.fiel"; did you mean "file"?
                """.replace("FILE", file.toString()));
        assertThat(shell.errors()).isEmpty();
    }

    @Test
    void check_says_so_when_nothing_is_wrong() throws IOException {
        assertThat(shell.run("config", "check")).isZero();
        assertThat(shell.said())
                .isEqualTo("There is no settings file ~/.config/candleclock/config.toml, and none is needed:"
                        + " the defaults count.\n");
        shell.settings("mode = \"auto\"\n");
        assertThat(shell.run("config", "check")).isZero();
        assertThat(shell.said()).isEqualTo("Nothing is wrong in ~/.config/candleclock/config.toml.\n");
    }

    @Test
    void check_looks_at_any_file() throws IOException {
        Path other = Files.writeString(home.resolve("other.toml"), "mode = \"auto");

        assertThat(shell.run("config", "check", other.toString())).isOne();
        assertThat(shell.said())
                .startsWith(other + ": line 1, column 8: this is not TOML")
                .hasLineCount(1);
    }

    @Test
    void init_writes_a_file_without_faults_that_changes_nothing() throws IOException {
        assertThat(shell.run("config", "init")).isZero();
        assertThat(shell.said())
                .isEqualTo("The settings are in ~/.config/candleclock/config.toml;"
                        + " each stands behind a comment sign.\n");
        assertThat(shell.run("config", "check")).isZero();
        assertThat(shell.run("config")).isZero();
        assertThat(shell.said())
                .startsWith("Settings file: ~/.config/candleclock/config.toml\n\nclaude_dirs ")
                .doesNotContain("file, line");
    }

    @Test
    void what_init_writes_is_the_users_alone() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        assertThat(shell.run("config", "init")).isZero();

        Path file = shell.settings();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void init_replaces_nothing_without_force_and_then_keeps_it() throws IOException {
        Path file = shell.settings("mode = \"display\"\n");

        assertThat(shell.run("config", "init")).isOne();
        assertThat(shell.errors())
                .isEqualTo("candleclock: ~/.config/candleclock/config.toml is there already. Change it, or replace it"
                        + " with --force: it is kept as config.toml.bak.\n");
        assertThat(file).hasContent("mode = \"display\"");

        assertThat(shell.run("config", "init", "--force")).isZero();
        assertThat(shell.said())
                .isEqualTo("The settings are in ~/.config/candleclock/config.toml;"
                        + " each stands behind a comment sign.\n"
                        + "The file that was there is now ~/.config/candleclock/config.toml.bak.\n");
        assertThat(file.resolveSibling("config.toml.bak")).hasContent("mode = \"display\"");
        assertThat(Files.readString(file)).contains("#mode = \"auto\"");
    }

    @Test
    void init_writes_where_it_is_told() throws IOException {
        Path file = home.resolve("deep/down/mine.toml");

        assertThat(shell.run("config", "init", "--config", file.toString())).isZero();
        assertThat(Files.readString(file)).contains("#mode = \"auto\"");
    }

    @Test
    void an_option_in_front_of_a_command_of_config_is_not_lost_without_a_word() {
        assertThat(shell.run("config", "--config", "x", "check")).isEqualTo(2);
        assertThat(shell.errors())
                .contains("'--config' has to stand behind the command: candleclock config check --config …");
    }
}
