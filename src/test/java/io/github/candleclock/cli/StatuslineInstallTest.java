package io.github.candleclock.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What becomes of settings, however they are written, and that they come back to the byte. */
class StatuslineInstallTest {
    /** The member that is put in; in expectations it stands as {@code OURS}. */
    private static final String OURS =
            "\"statusLine\": {\"type\": \"command\", \"command\": \"candleclock statusline\"}";

    @TempDir
    private Path home;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private YesOrNo asking = question -> Optional.empty();
    private Runnable beforeRename = () -> {};
    private Path settings = Path.of("");

    @BeforeEach
    void make_the_folder() throws IOException {
        settings = Files.createDirectories(home.resolve(".claude")).resolve("settings.json");
    }

    static Stream<Arguments> odd_files() {
        return Stream.of(
                arguments("an empty file", "", "{\n  OURS\n}\n"),
                arguments("blanks alone", " \n\n", " \n\n{\n  OURS\n}\n"),
                arguments("a mark alone", "\u00ef\u00bb\u00bf", "\u00ef\u00bb\u00bf{\n  OURS\n}\n"),
                arguments("a comment alone, without an end", "// mine", "// mine\n{\n  OURS\n}\n"),
                arguments("an empty object", "{}", "{OURS}"),
                arguments("an empty object of two lines", "{\n}\n", "{\n  OURS\n}\n"),
                arguments("an object of a comment", "{ /* none */ }", "{OURS /* none */ }"),
                arguments("plain", "{\n  \"model\": \"opus\"\n}\n", "{\n  \"model\": \"opus\",\n  OURS\n}\n"),
                arguments("no newline at the end", "{\n  \"a\": 1\n}", "{\n  \"a\": 1,\n  OURS\n}"),
                arguments("tabs", "{\n\t\"a\": [\n\t\t1\n\t]\n}\n", "{\n\t\"a\": [\n\t\t1\n\t],\n\tOURS\n}\n"),
                arguments("CRLF", "{\r\n  \"a\": 1\r\n}\r\n", "{\r\n  \"a\": 1,\r\n  OURS\r\n}\r\n"),
                arguments(
                        "a mark before it",
                        "\u00ef\u00bb\u00bf{\n \"a\": \"\u00c3\u00bc\"\n}",
                        "\u00ef\u00bb\u00bf{\n \"a\": \"\u00c3\u00bc\",\n OURS\n}"),
                arguments(
                        "bytes of no encoding",
                        "{\"a\": \"\u00ff\u00fe\u0080\"}",
                        "{\"a\": \"\u00ff\u00fe\u0080\", OURS}"),
                arguments("one line", "{\"a\":1,\"b\":{\"c\":2}}", "{\"a\":1,\"b\":{\"c\":2}, OURS}"),
                arguments("a comma too many", "{\n  \"a\": 1,\n}\n", "{\n  \"a\": 1,\n  OURS,\n}\n"),
                arguments(
                        "a comma too many and a remark",
                        "{\n  \"a\": 1, // one\n  // end\n}\n",
                        "{\n  \"a\": 1, // one\n  OURS,\n  // end\n}\n"),
                arguments(
                        "remarks all over",
                        "// top\n{ // open\n  /* of a */ \"a\": 1 /* x */ // one, \"}\"  \r\n  // last\n} // end",
                        "// top\n{ // open\n  /* of a */ \"a\": 1, /* x */ // one, \"}\"  \r\n  OURS\r\n  // last\n} // end"),
                arguments("a remark in one line", "{\"a\": 1 // one\n}", "{\"a\": 1, // one\n  OURS\n}"),
                arguments("a remark behind one line", "{\"a\": 1/**/} // one", "{\"a\": 1,/**/ OURS} // one"),
                arguments(
                        "a remark at the last line",
                        "{\n  \"a\": 1, // one\n  \"b\": 2 // two\n}\n",
                        "{\n  \"a\": 1, // one\n  \"b\": 2, // two\n  OURS\n}\n"),
                arguments(
                        "empty lines and odd indentation",
                        "{\n\n\n     \"a\" : 1\n\n ,\n       \"b\":2\n\n\n  }",
                        "{\n\n\n     \"a\" : 1\n\n ,\n       \"b\":2,\n       OURS\n\n\n  }"),
                arguments(
                        "braces and quotes in texts",
                        "{\n  \"a\": \"}{\\\"],// /* \\\\\"\n}",
                        "{\n  \"a\": \"}{\\\"],// /* \\\\\",\n  OURS\n}"),
                arguments(
                        "a status line elsewhere",
                        "{\n  \"x\": {\"statusLine\": {\"type\": \"command\", \"command\": \"a\"}}\n}",
                        "{\n  \"x\": {\"statusLine\": {\"type\": \"command\", \"command\": \"a\"}},\n  OURS\n}"),
                arguments("no object", "{\n  \"statusLine\": null,\n  \"a\": 1\n}", "{\n  OURS,\n  \"a\": 1\n}"),
                arguments(
                        "a text",
                        "{\"statusLine\" : \"mine\"}",
                        "{\"statusLine\" : {\"type\": \"command\", \"command\": \"candleclock statusline\"}}"),
                arguments("of another kind", "{\"statusLine\": {\"type\": \"static\", \"command\": \"x\"}}", "{OURS}"),
                arguments(
                        "without a command", "{\"statusLine\": {\"type\": \"command\", \"command\": \" \"}}", "{OURS}"),
                arguments("empty", "{\"statusLine\": {}}", "{OURS}"),
                arguments(
                        "a command",
                        line("~/.claude/line.sh", ", \"padding\": 0 , \"refreshInterval\":5"),
                        line(
                                "candleclock statusline --wrap '~/.claude/line.sh'",
                                ", \"padding\": 0 , \"refreshInterval\":5")),
                arguments(
                        "a command with quotes and pipes",
                        line("jq -r '.model' | tr \\\"a\\\" 'b' && echo \\\\n $HOME \\t\\u0027x\\u0027 \\u00e9\\/", ""),
                        line(
                                "candleclock statusline --wrap 'jq -r '\\\\''.model'\\\\'' | tr \\\"a\\\" '\\\\''b'\\\\'' && echo \\\\n $HOME"
                                        + " \\t'\\\\''x'\\\\'' \\u00e9\\/'",
                                "")),
                arguments(
                        "two of them, of which the last counts",
                        "{\"statusLine\": 1, " + line("a", "").substring(1),
                        "{\"statusLine\": 1, "
                                + line("candleclock statusline --wrap 'a'", "").substring(1)),
                arguments(
                        "escapes in the names",
                        "{\"\\u0073tatusLine\": {\"typ\\u0065\": \"c\\u006fmmand\", \"\\u0063ommand\": \"a\"}}",
                        "{\"\\u0073tatusLine\": {\"typ\\u0065\": \"c\\u006fmmand\", \"\\u0063ommand\":"
                                + " \"candleclock statusline --wrap 'a'\"}}"),
                arguments(
                        "remarks and a comma too many in it",
                        "{\"statusLine\": { // mine\n\t\"command\" /* ! */ : \"a\", \"type\": \"command\",\n},}",
                        "{\"statusLine\": { // mine\n\t\"command\" /* ! */ : \"candleclock statusline --wrap 'a'\", \"type\":"
                                + " \"command\",\n},}"),
                arguments(
                        "another program of nearly our name",
                        line("my-candleclock statusline-x", ""),
                        line("candleclock statusline --wrap 'my-candleclock statusline-x'", "")),
                arguments(
                        "very deep",
                        "{\"a\": " + "[{\"b\":".repeat(50_000) + "0" + "}]".repeat(50_000) + "}",
                        "{\"a\": " + "[{\"b\":".repeat(50_000) + "0" + "}]".repeat(50_000) + ", OURS}"),
                arguments(
                        "very large",
                        "{\n  \"a\": \"" + "x\\n".repeat(1_000_000) + "\"\n}",
                        "{\n  \"a\": \"" + "x\\n".repeat(1_000_000) + "\",\n  OURS\n}"));
    }

    private static String line(String command, String more) {
        return "{\"statusLine\": {\"type\": \"command\", \"command\": \"" + command + "\"" + more + "}}";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("odd_files")
    void settings_get_the_line_and_come_back_to_the_byte(String name, String before, String after) throws IOException {
        write(before);

        assertThat(run("--yes")).as(err.toString()).isZero();
        assertThat(text()).isEqualTo(after.replace("OURS", OURS));

        assertThat(run("--yes", "--undo")).as(err.toString()).isZero();
        assertThat(text()).isEqualTo(before);
        assertThat(home.resolve("state/candleclock/statusline")).isEmptyDirectory();
    }

    /** Behind the file itself nothing can be read from the copy of the whole: our member is taken out of what is there. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("odd_files")
    void what_others_changed_since_stays_when_ours_is_taken_out(String name, String before, String after)
            throws IOException {
        boolean wasNothing = !before.contains("{");
        String rest = wasNothing ? after.replace("\n  OURS", "") : before;
        write(before);
        run("--yes");
        write(text() + "\n/* theirs */ ");

        assertThat(run("--yes", "--undo")).as(err.toString()).isZero();
        assertThat(text()).isEqualTo(rest + "\n/* theirs */ ");
    }

    @Test
    void members_that_came_behind_ours_stay() throws IOException {
        write("{\n  \"a\": 1\n}\n");
        run("--yes");
        write(text().replace("statusline\"}", "statusline\"},\n  \"model\": \"opus\"")
                .replace("1,", "2,"));

        run("--yes", "--undo");

        assertThat(text()).isEqualTo("{\n  \"a\": 2,\n  \"model\": \"opus\"\n}\n");
    }

    @Test
    void another_padding_of_a_wrapped_line_stays() throws IOException {
        write(line("a \\u0027b\\u0027", ", \"padding\": 0"));
        run("--yes");
        write(text().replace("\"padding\": 0", "\"padding\": 2"));

        run("--yes", "--undo");

        assertThat(text()).isEqualTo(line("a \\u0027b\\u0027", ", \"padding\": 2"));
    }

    @Test
    void settings_that_somebody_else_wrote_anew_get_their_line_back() throws IOException {
        write(line("a", ", \"padding\": 0"));
        run("--yes");
        write(
                "{\n  \"statusLine\": {\n    \"command\": \"candleclock statusline --wrap 'a'\",\n    \"type\": \"command\"\n  }\n}");

        run("--yes", "--undo");

        assertThat(text())
                .isEqualTo("{\n  \"statusLine\": {\n    \"command\": \"a\",\n    \"type\": \"command\"\n  }\n}");
    }

    @Test
    void what_was_wrapped_is_what_ran_before() throws Exception {
        assumeTrue(isPosix(), "the command is one of a POSIX shell");
        String command = "printf '%s|' \"it's\" 'a\\\\b' \\u0027$HOME\\u0027 | tr a-z A-Z";
        write(line(command.replace("\"", "\\\""), ""));
        run("--yes");
        String wrapped = JsonString.plain(text().replaceFirst("(?s).*--wrap (.*)\"}}", "$1"));
        Process process = new ProcessBuilder("sh", "-c", "sh -c " + wrapped).start();

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("IT'S|A\\B|$HOME|");
    }

    @Test
    void a_second_time_changes_nothing() throws IOException {
        for (String command : new String[] {
            "candleclock statusline",
            "/opt/candle/candleclock statusline --wrap 'x'",
            "X=1 'candleclock' statusline | cut -c 1-80"
        }) {
            write(line(command, ""));

            assertThat(run("--yes")).isZero();

            assertThat(text()).isEqualTo(line(command, ""));
            assertThat(out.toString()).contains("~/.claude/settings.json names this already: " + command);
        }
    }

    @Test
    void without_settings_a_file_is_made_that_nobody_else_reads_and_undone_is_gone() throws IOException {
        Files.delete(settings.getParent());

        assertThat(run("--yes")).isZero();

        assertThat(text()).isEqualTo("{\n  " + OURS + "\n}\n");
        if (isPosix()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(settings)))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(settings.getParent())))
                    .isEqualTo("rwx------");
        }
        assertThat(run("--yes", "--undo")).isZero();
        assertThat(settings).doesNotExist();
    }

    @Test
    void nothing_is_changed_before_somebody_said_yes() throws IOException {
        write("{\n  \"a\": 1,\n  \"b\": \"\\u001b[31m\u001b[31m\"\n}\n".replace("\u001b", ""));
        String before = text();

        assertThat(run()).isOne();
        assertThat(err.toString()).contains("nobody is at a terminal", "--yes");
        asking = question -> Optional.of(false);
        assertThat(run()).isZero();
        assertThat(text()).isEqualTo(before);
        assertThat(home.resolve("state")).doesNotExist();
        asking = question -> Optional.of(true);
        out.getBuffer().setLength(0);
        assertThat(run()).isZero();

        assertThat(out.toString().lines().limit(8))
                .containsExactly(
                        "--- ~/.claude/settings.json",
                        "+++ ~/.claude/settings.json",
                        "@@ -1,4 +1,5 @@",
                        " {",
                        "   \"a\": 1,",
                        "-  \"b\": \"\\u001b[31m[31m\"",
                        "+  \"b\": \"\\u001b[31m[31m\",",
                        "+  " + OURS);
        assertThat(text()).contains("candleclock statusline");
    }

    @Test
    void the_file_as_it_was_is_kept_for_its_owner_alone() throws IOException {
        write("{\"a\": 1}");
        run("--yes");

        try (Stream<Path> kept = Files.list(home.resolve("state/candleclock/statusline"))) {
            Path backup = kept.filter(file -> file.toString().endsWith(".backup"))
                    .findFirst()
                    .orElseThrow();
            assertThat(backup).hasContent("{\"a\": 1}");
            assertThat(out.toString()).contains("is kept as ~/state/candleclock/statusline/" + backup.getFileName());
            if (isPosix()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                        .isEqualTo("rw-------");
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup.getParent())))
                        .isEqualTo("rwx------");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\n  \"a\": 1\n  \"b\": 2\n}@3:3: a comma or } is missing",
                "{\n  \"\u00c3\u00bc\" 1}@2:7: a colon is missing",
                "{\"a\": tru}@1:7: a value is missing",
                "{\"a\": 01}@1:8: a comma or }",
                "{\"a\": [1,,2]}@1:10: a value is missing",
                "{\"a\": [1}@1:9: a comma or ]",
                "{\"a\": 1@1:8: a comma or }",
                "{\"a\": 1,@1:9: a closing brace",
                "{@1:2: a closing brace",
                "{\"a\": 1}}@1:9: the settings end",
                "[]@1:1: an opening brace",
                "\u00ff\u00fe{@1:1: an opening brace",
                "{\"a\": \"b\n\"}@1:7: a text begins here",
                "{\"a\": \"b\\x\"}@1:9: a backslash",
                "{a: 1}@1:2: a name in double quotes",
                "{ /* }@1:3: a comment begins",
                "{\n  \"statusLine\": {\"type\": \"command\" \"command\": 1}}@2:36: a comma or }"
            })
    void what_is_no_json_is_left_alone_and_told_where(String broken) throws IOException {
        String text = broken.substring(0, broken.lastIndexOf('@'));
        String[] told = broken.substring(broken.lastIndexOf('@') + 1).split(":", 3);
        write(text);

        assertThat(run("--yes")).isOne();

        assertThat(err.toString())
                .contains(
                        "~/.claude/settings.json is no JSON: line " + told[0] + ", column " + told[1] + ":" + told[2],
                        "Nothing was changed",
                        OURS);
        assertThat(text()).isEqualTo(text);
        assertThat(run("--yes", "--undo")).isOne();
        assertThat(home.resolve("state")).doesNotExist();
    }

    @Test
    void what_another_program_writes_meanwhile_is_not_lost() throws IOException {
        write("{\"a\": 1}");
        int[] turns = {0};
        beforeRename = () -> {
            if (turns[0]++ < 2) {
                overwrite("{\"a\": " + (1 + turns[0]) + "}");
            }
        };

        assertThat(run("--yes")).isZero();
        assertThat(text()).isEqualTo("{\"a\": 3, " + OURS + "}");

        turns[0] = 1;
        beforeRename = () -> {
            if (turns[0]++ < 2) {
                overwrite("{\"a\": 4, " + OURS + "}");
            }
        };
        assertThat(run("--yes", "--undo")).isZero();
        assertThat(text()).isEqualTo("{\"a\": 4}");
    }

    @Test
    void a_file_that_is_changed_again_and_again_is_left_to_the_others() throws IOException {
        write("{}");
        int[] turns = {0};
        beforeRename = () -> overwrite("{\"a\": " + turns[0]++ + "}");

        assertThat(run("--yes")).isOne();

        assertThat(err.toString()).contains("again and again");
        assertThat(text()).isEqualTo("{\"a\": " + (turns[0] - 1) + "}");
        assertThat(settings.getParent()).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void settings_that_come_into_being_meanwhile_are_not_overwritten() throws IOException {
        int[] turns = {0};
        beforeRename = () -> {
            if (turns[0]++ == 0) {
                overwrite("{\"a\": 1}");
            }
        };

        assertThat(run("--yes")).isZero();

        assertThat(text()).isEqualTo("{\"a\": 1, " + OURS + "}");
    }

    @Test
    void behind_a_link_the_file_itself_is_changed_and_keeps_its_permissions() throws IOException {
        assumeTrue(isPosix(), "this system has no links or permissions of this kind");
        Path real = Files.createDirectories(home.resolve("dotfiles")).resolve("claude.json");
        Files.writeString(real, "{}");
        Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-r-----"));
        Path between = Files.createSymbolicLink(home.resolve("between"), Path.of("dotfiles/claude.json"));
        Files.createSymbolicLink(settings, between);

        run("--yes");

        assertThat(settings).isSymbolicLink();
        assertThat(between).isSymbolicLink();
        assertThat(real).hasContent("{" + OURS + "}");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(real)))
                .isEqualTo("rw-r-----");
        run("--yes", "--undo");
        assertThat(settings).isSymbolicLink();
        assertThat(real).hasContent("{}");
    }

    @Test
    void what_cannot_be_written_is_said_with_the_line_to_add() throws IOException {
        Files.createDirectories(settings.resolve("folder"));
        assertThat(run("--yes")).isOne();
        assertThat(err.toString()).contains("~/.claude/settings.json cannot be changed", "Nothing was changed", OURS);

        Files.delete(settings.resolve("folder"));
        Files.delete(settings);
        Files.delete(settings.getParent());
        Files.writeString(settings.getParent(), "a file");
        assertThat(run("--yes")).isOne();
        assertThat(settings.getParent()).hasContent("a file");
    }

    @Test
    void a_link_to_nowhere_is_left_alone() throws IOException {
        assumeTrue(isPosix(), "this system has no links of this kind");
        Files.createSymbolicLink(settings, home.resolve("nowhere"));

        assertThat(run("--yes")).isOne();

        assertThat(err.toString()).contains("it is a link to a file that is not there");
        assertThat(home.resolve("nowhere")).doesNotExist();
    }

    @Test
    void a_file_that_may_not_be_written_is_left_alone() throws IOException {
        write("{}");
        assumeTrue(settings.toFile().setReadOnly() && !Files.isWritable(settings), "root may write everything");

        assertThat(run("--yes")).isOne();

        assertThat(err.toString()).contains("you may not write it");
        assertThat(text()).isEqualTo("{}");
    }

    @Test
    void undone_without_anything_to_undo_it_says_so() throws IOException {
        assertThat(run("--undo")).isZero();
        assertThat(out.toString()).contains("~/.claude/settings.json does not name candleclock's status line");
        write(line("mine", ""));
        assertThat(run("--undo")).isZero();
        write(line("candleclock statusline", ""));
        assertThat(run("--undo", "--yes")).isZero();
        assertThat(out.toString()).contains("take out \"statusLine\" by hand");

        assertThat(text()).isEqualTo(line("candleclock statusline", ""));
    }

    @Test
    void a_line_that_somebody_put_in_place_of_ours_stays() throws IOException {
        write("{}");
        run("--yes");
        write(line("theirs", ""));

        assertThat(run("--yes", "--undo")).isZero();

        assertThat(text()).isEqualTo(line("theirs", ""));
    }

    @Test
    void the_folder_is_that_of_the_option_or_the_variable() throws IOException {
        settings = home.resolve("other/settings.json");
        assertThat(run("--yes", "--claude-dir", home.resolve("other").toString()))
                .isZero();
        assertThat(text()).contains(OURS);
        assertThat(home.resolve(".claude")).isEmptyDirectory();
    }

    private void write(String text) throws IOException {
        Files.write(settings, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private void overwrite(String text) {
        try {
            write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text() throws IOException {
        return Files.readString(settings, StandardCharsets.ISO_8859_1);
    }

    private static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    private int run(String... args) {
        Outside outside = new Outside(
                Map.of("XDG_STATE_HOME", home.resolve("state").toString()),
                home,
                () -> Instant.parse("2026-11-19T14:32:10Z"),
                ZoneId.of("UTC"),
                new PrintWriter(out, true),
                new PrintWriter(err, true));
        return new CommandLine(new StatuslineInstallCommand(outside, asking, beforeRename))
                .setErr(outside.err())
                .setExecutionExceptionHandler(new Failures())
                .execute(args);
    }
}
