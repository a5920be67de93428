package io.github.candleclock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.candleclock.archive.Archive;
import io.github.candleclock.archive.Device;
import io.github.candleclock.archive.Retention;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What 'archive' and its commands say and do. It is ten o'clock on 1 March 2026. */
class ArchiveCommandsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final String MINE = "00112233445566778899aabbccddeeff";
    private static final String OTHER = "ffeeddccbbaa99887766554433221100";

    @TempDir
    private Path home;

    private final Map<String, String> environment = new TreeMap<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void aDeviceWithLogs() throws IOException {
        environment.put("XDG_CONFIG_HOME", home.resolve(".config").toString());
        environment.put("XDG_DATA_HOME", home.resolve("data").toString());
        environment.put("CANDLECLOCK_DEVICE", "loom");
        Files.createDirectories(home.resolve(".claude/projects"));
        Files.createDirectories(home.resolve("data/candleclock"));
        Files.writeString(home.resolve("data/candleclock/device"), "id=" + MINE + "\n");
    }

    @Test
    void without_an_archive_it_says_how_one_begins() {
        assertThat(run("archive")).isZero();
        assertThat(said()).isEqualTo("""
                This device is loom (00112233). Answers are kept forever.

                ~/.claude/projects
                  There is no archive yet: the dashboard or any report that reads these logs begins one.
                """);
        assertThat(run("archive", "verify")).isZero();
        assertThat(said()).isEqualTo("There is no archive yet, and so nothing in it can be damaged.\n");
        assertThat(run("archive", "compact")).isZero();
        assertThat(said()).isEqualTo("There is no archive of this device yet, and so nothing to compact.\n");
        assertThat(run("archive", "export")).isOne();
        assertThat(errors())
                .isEqualTo("candleclock: there is no archive yet; the dashboard or any report begins one.\n");
    }

    @Test
    void what_was_imported_is_shown() throws IOException {
        take(answer("a", "2026-02-01T08:00:00Z", "s1", 100), answer("b", "2026-02-03T08:00:00Z", "s2", 200));
        assertThat(said()).isEqualTo("Taken in: 2 new answers, 0 raised, 0 known before.\n");

        Files.setLastModifiedTime(segment(), FileTime.from(NOW));
        assertThat(run("archive")).as(this::errors).isZero();
        assertThat(said().replaceAll("\\d+ bytes an", "N bytes an").replaceAll("\\d+ B in", "N B in"))
                .isEqualTo("""
                        This device is loom (00112233). Answers are kept forever.

                        ~/.claude/projects
                          folder      ~/data/candleclock/archives/ARCHIVE
                          answers     2, 2026-02-01 to 2026-02-03
                          size        N B in 1 file, N bytes an answer
                          written by  nobody at the moment
                          as of       2026-03-01 10:00
                        """.replace("ARCHIVE", folder().getFileName().toString()));
        assertThat(run("archive", "--json")).isZero();
        assertThat(said())
                .contains(
                        "\"retention\" : \"forever\"",
                        "\"answers\" : 2,",
                        "\"first\" : \"2026-02-01T08:00:00Z\"",
                        "\"id\" : \"" + MINE + "\"",
                        "\"own\" : true,");
        assertThat(run("archive", "verify")).isZero();
        assertThat(said()).contains("✓ ", "2 records of answers, ", ": all of it can be read.");
    }

    @Test
    void importing_twice_adds_nothing_and_a_longer_answer_raises() throws IOException {
        take(answer("a", "2026-02-01T08:00:00Z", "s1", 100));
        take(answer("a", "2026-02-01T08:00:00Z", "s1", 100));
        assertThat(said()).isEqualTo("Taken in: 0 new answers, 0 raised, 1 known before.\n");
        take(answer("a", "2026-02-01T08:00:00Z", "s1", 170), answer("b", "2026-02-01T08:00:00Z", "s1", 1));
        assertThat(said()).isEqualTo("Taken in: 1 new answer, 1 raised, 0 known before.\n");

        assertThat(exported()).contains("\"outputTokens\":170").doesNotContain("\"outputTokens\":100");
    }

    @Test
    void a_wrong_line_is_named_and_nothing_is_taken_in() throws IOException {
        Path file = lines(answer("a", "2026-02-01T08:00:00Z", "s1", 100), "{\"type\":\"answer\",\"key\":\"12\"}");

        assertThat(run("archive", "import", file.toString())).isOne();
        assertThat(errors()).isEqualTo("candleclock: ~/lines.jsonl:3: \"at\" is missing.\nNothing was taken in.\n");
        assertThat(run("archive", "import", home.resolve("absent").toString())).isOne();
        assertThat(errors()).isEqualTo("candleclock: there is no file ~/absent.\n");
        assertThat(run("archive", "export")).isOne();
    }

    @Test
    void what_is_exported_is_taken_in_elsewhere_and_stays_the_other_devices() throws IOException {
        take(answer("a", "2026-02-01T08:00:00Z", "s1", 100), answer("b", "2026-02-03T08:00:00Z", "s2", 200));
        String here = exported();
        assertThat(here.lines().findFirst().orElseThrow())
                .isEqualTo("{\"type\":\"archive\",\"format\":1,\"device\":{\"id\":\"" + MINE
                        + "\",\"name\":\"loom\"},\"root\":\""
                        + home.resolve(".claude/projects").toRealPath()
                        + "\"}");

        environment.put("XDG_DATA_HOME", home.resolve("elsewhere").toString());
        Files.createDirectories(home.resolve("elsewhere/candleclock"));
        Files.writeString(home.resolve("elsewhere/candleclock/device"), "id=" + OTHER + "\n");
        assertThat(runWith(here, "import", "-")).as(this::errors).isZero();
        assertThat(said()).isEqualTo("Taken in: 2 new answers, 0 raised, 0 known before.\n");

        String there = exported();
        assertThat(there).startsWith("{\"type\":\"archive\",\"format\":1,\"device\":{\"id\":\"" + OTHER);
        assertThat(there.lines().skip(1))
                .containsExactlyElementsOf(here.lines().skip(1).toList());
    }

    @Test
    void reports_of_what_was_exported_and_imported_are_the_same() throws IOException {
        log("web", "s1", "2026-02-01T08:00:00Z");
        log("orchard", "s2", "2026-02-03T08:00:00Z");
        String report = figures();
        assertThat(report).contains("orchard", "\"events\" : 1");
        String exported = exported();

        environment.put("XDG_DATA_HOME", home.resolve("elsewhere").toString());
        environment.put("CLAUDE_CONFIG_DIR", home.resolve("empty").toString());
        Files.createDirectories(home.resolve("empty/projects"));
        assertThat(figures()).doesNotContain("orchard");
        assertThat(runWith(exported, "import", "-")).as(this::errors).isZero();

        assertThat(figures()).isEqualTo(report);
    }

    /** Two reports without what they say of the reading of logs. */
    @Test
    void reports_stay_when_the_whole_folder_of_logs_is_gone() throws IOException {
        Path log = log("orchard", "s1", "2026-02-01T08:00:00Z");
        assertThat(run("daily")).isZero();
        String before = said();
        Files.delete(log);
        Files.delete(home.resolve(".claude/projects/-home-ada-code-orchard"));
        Files.delete(home.resolve(".claude/projects"));
        Files.delete(home.resolve(".claude"));

        assertThat(run("daily")).as(this::errors).isZero();
        assertThat(said()).startsWith(before).contains("known from the archive alone");
        assertThat(run("archive")).isZero();
        assertThat(said()).contains("~/.claude/projects");
        assertThat(run("daily", "--no-archive")).isOne();
        assertThat(errors()).contains("no Claude Code logs here");
    }

    private String figures() {
        StringBuilder figures = new StringBuilder();
        for (String command : new String[] {"session --by session,model,agent,branch --json", "daily --json"}) {
            assertThat(run(command.split(" ", -1))).as(this::errors).isZero();
            figures.append(said(), 0, said().indexOf("\"health\""));
        }
        return figures.toString();
    }

    @Test
    void an_export_can_be_of_some_days_and_names_only_their_sessions() throws IOException {
        take(
                answer("a", "2026-02-01T08:00:00Z", "s1", 100),
                answer("b", "2026-02-03T08:00:00Z", "s2", 200),
                "{\"type\":\"session\",\"session\":\"s1\",\"sightings\":[{\"folder\":\"-x\",\"cwd\":\"/home/ada/x\"}]}",
                "{\"type\":\"session\",\"session\":\"s2\",\"sightings\":[{\"folder\":\"-y\",\"cwd\":\"/home/ada/y\"}]}");
        Path file = home.resolve("some.jsonl");

        assertThat(run("archive", "export", "--since", "2026-02-02", "--until", "2026-02-03", file.toString()))
                .isZero();
        assertThat(said()).isEmpty();
        assertThat(Files.readString(file))
                .hasLineCount(3)
                .contains("\"session\":\"s2\"", "/home/ada/y", "\"outputTokens\":200")
                .doesNotContain("s1", "/home/ada/x");
    }

    @Test
    void compacting_says_what_it_saved() throws IOException {
        for (int output = 100; output < 120; output++) {
            take(answer("a", "2026-02-01T08:00:00Z", "s1", output));
        }
        assertThat(run("archive", "compact")).as(this::errors).isZero();
        assertThat(said()).matches("~/data/candleclock/archives/\\S+: \\S+ kB before, \\d+ B now, for 1 answer\\.\n");
        assertThat(exported()).contains("\"outputTokens\":119");
    }

    @Test
    void other_devices_archives_are_shown_and_never_written() throws IOException {
        take(answer("a", "2026-02-01T08:00:00Z", "s1", 100));
        Path theirs = home.resolve("data/candleclock/archives");
        environment.put("XDG_DATA_HOME", home.resolve("elsewhere").toString());
        environment.put("CANDLECLOCK_DEVICE", "anvil");
        take(answer("b", "2026-02-03T08:00:00Z", "s2", 200));

        assertThat(run("archive", "--archive", theirs.toString())).isZero();
        assertThat(said())
                .startsWith("This device is anvil (")
                .contains("\n~/.claude/projects\n", "\nloom: ", "/.claude/projects (read only)\n");
        assertThat(run("archive", "export", "--archive", theirs.toString())).isZero();
        assertThat(said()).contains("\"outputTokens\":100", "\"outputTokens\":200");
        assertThat(run("archive", "verify", "--archive", theirs.toString())).isZero();
        assertThat(said())
                .contains(
                        "✓ ~/elsewhere/",
                        "✓ "
                                + theirs.toRealPath()
                                        .toString()
                                        .replace(home.toRealPath().toString(), "~"));
    }

    @Test
    void damage_is_named_with_what_to_do() throws IOException {
        take(answer("a", "2026-02-01T08:00:00Z", "s1", 100));
        take(answer("b", "2026-02-03T08:00:00Z", "s2", 200));
        Path segment = segment();
        byte[] bytes = Files.readAllBytes(segment);
        bytes[bytes.length / 2] ^= 1;
        Files.write(segment, bytes);

        assertThat(run("archive", "verify")).isOne();
        assertThat(said()).contains("▲ ~/data/candleclock/archives/", "cannot be read: ", "archive compact");
        assertThat(run("archive", "verify", "--json")).isOne();
        assertThat(said()).contains("\"sound\" : false", "\"damages\" : [ {");
        assertThat(run("archive")).isZero();
        assertThat(said()).contains("▲ ", "bytes cannot be read: ", "  → Run 'candleclock archive compact'");

        assertThat(run("archive", "compact")).as(this::errors).isZero();
        assertThat(run("archive", "verify")).isZero();
        assertThat(said()).contains("lie apart in ", "damaged");
    }

    @Test
    void who_writes_an_archive_already_is_named() throws IOException {
        log("web", "s1", "2026-02-01T08:00:00Z");
        take(answer("a", "2026-02-01T08:00:00Z", "s1", 100));
        Path more = lines(answer("b", "2026-02-03T08:00:00Z", "s2", 200));
        Path root = home.resolve(".claude/projects").toRealPath();
        long process = ProcessHandle.current().pid();

        try (Archive held = Archive.open(folder(), root, new Device(MINE, "loom"), Retention.FOREVER, () -> NOW)) {
            assertThat(held.isWriter()).isTrue();
            for (String command : new String[] {"archive compact", "archive import " + more}) {
                assertThat(run(command.split(" ", -1))).isOne();
                assertThat(errors())
                        .matches("(?s)candleclock: the archive ~/data/\\S+ is being written by \\S+, process " + process
                                + ", which keeps it compact by itself\\.\nEnd that first, .*");
            }
            assertThat(run("archive")).isZero();
            assertThat(said()).containsPattern("written by  \\S+, process " + process + "\n");
            assertThat(run("archive", "forget", "--session", "s1", "--yes")).isZero();
            assertThat(said()).containsPattern("\nForgotten\\. It is erased from ~/data/\\S+ when \\S+, process ");
        }
        assertThat(exported()).doesNotContain("\"key\"");
    }

    @Test
    void what_is_older_than_the_retention_is_neither_taken_nor_given() throws IOException {
        take(answer("a", "2026-02-01T08:00:00Z", "s1", 100), answer("b", "2026-02-27T08:00:00Z", "s2", 200));
        environment.put("CANDLECLOCK_RETENTION", "2w");

        assertThat(exported()).contains("\"outputTokens\":200").doesNotContain("\"outputTokens\":100");
        assertThat(run("archive")).isZero();
        assertThat(said()).contains("Answers are kept for 2w.");
        take(answer("c", "2026-02-01T08:00:00Z", "s1", 100));
        assertThat(said()).contains("Left out: 1 answer that was forgotten here, or is older than the retention.");
    }

    @Test
    void archives_that_are_switched_off_are_not_written() throws IOException {
        Path file = lines(answer("a", "2026-02-01T08:00:00Z", "s1", 100));

        assertThat(run("archive", "import", "--no-archive", file.toString())).isOne();
        assertThat(errors())
                .isEqualTo("candleclock: no archive is kept: the setting 'archive' is false, or --no-archive was"
                        + " given.\n");
        assertThat(home.resolve("data/candleclock/archives")).doesNotExist();
    }

    @Test
    void without_a_yes_nothing_is_forgotten() throws IOException {
        log("web", "s1", "2026-02-01T08:00:00Z");

        assertThat(run("archive", "forget", "--project", "web")).isOne();
        assertThat(said()).startsWith("To be forgotten: 1 answer of 1 session, 2026-02-01 to 2026-02-01, $0.00");
        assertThat(errors()).isEqualTo("""
                        candleclock: nothing was forgotten, since nobody is at a terminal to be asked.
                        Say --yes to forget it.
                        """);
        assertThat(runWith("no", "forget", "--project", "web")).isZero();
        assertThat(said()).endsWith("Nothing was forgotten.\n");
        assertThat(run("archive")).isZero();
        assertThat(said()).doesNotContain("forgotten");
    }

    @Test
    void a_project_that_was_forgotten_stays_so_until_that_is_taken_back() throws IOException {
        log("web", "s1", "2026-02-01T08:00:00Z");
        log("orchard", "s2", "2026-02-03T08:00:00Z");
        take(answer("a", "2026-02-01T08:00:00Z", "s1", 100), answer("b", "2026-02-03T08:00:00Z", "s2", 200));

        assertThat(runWith("yes", "forget", "--project", "orchard"))
                .as(this::errors)
                .isZero();
        assertThat(said())
                .contains(
                        "Claude Code's own logs stay as they are", "\nForgotten, and erased from ~/data/candleclock/");
        assertThat(exported()).contains("\"session\":\"s1\"").doesNotContain("s2");
        assertThat(run("projects")).isZero();
        assertThat(said()).contains("web").doesNotContain("orchard");
        assertThat(run("projects", "--no-archive")).isZero();
        assertThat(said()).contains("web", "orchard");
        assertThat(run("archive")).isZero();
        assertThat(said()).contains("  forgotten   --project orchard (asked on 2026-03-01 10:00)\n");
        assertThat(run("archive", "--json")).isZero();
        assertThat(said()).contains("\"words\" : \"--project orchard\"", "\"sessions\" : [ \"s2\" ]");
        take(answer("b", "2026-02-03T08:00:00Z", "s2", 200));
        assertThat(said()).isEqualTo("""
                Taken in: 0 new answers, 0 raised, 0 known before.
                Left out: 1 answer that was forgotten here, or is older than the retention.
                """);

        assertThat(run("archive", "forget", "--undo")).as(this::errors).isZero();
        assertThat(said()).isEqualTo("""
                Taken back: --project orchard, of 2026-03-01 10:00.
                1 answer counts again. What was erased and stands in no log any more does not come back.
                """);
        assertThat(run("projects")).isZero();
        assertThat(said()).contains("web", "orchard");
        assertThat(run("archive", "forget", "--undo")).isZero();
        assertThat(said()).isEqualTo("Nothing is forgotten, and so there is nothing to take back.\n");
    }

    @Test
    void what_was_erased_and_is_in_no_log_does_not_come_back() throws IOException {
        Path log = log("orchard", "s2", "2026-02-03T08:00:00Z");
        take(answer("b", "2026-02-03T08:00:00Z", "s2", 200));
        assertThat(run("archive", "forget", "--session", "s", "--yes"))
                .as(this::errors)
                .isZero();
        Files.delete(log);

        assertThat(run("archive", "forget", "--undo")).isZero();
        assertThat(said())
                .endsWith("None of its answers comes back: they were erased, and no log has them any more.\n");
    }

    @Test
    void days_before_one_are_forgotten_and_those_from_it_on_are_not() throws IOException {
        log("web", "s1", "2026-02-02T23:59:59Z");
        log("web", "s2", "2026-02-03T00:00:00Z");
        take(answer("a", "2026-02-02T23:59:59Z", "s1", 100), answer("b", "2026-02-03T00:00:00Z", "s2", 200));

        assertThat(run("archive", "forget", "--before", "2026-02-03", "--yes"))
                .as(this::errors)
                .isZero();
        assertThat(said()).contains("2 answers of 1 session, 2026-02-02 to 2026-02-02, ");
        assertThat(exported()).contains("\"outputTokens\":200").doesNotContain("\"outputTokens\":100");
    }

    @Test
    void what_nothing_is_called_is_not_forgotten() throws IOException {
        log("web", "s1-aa", "2026-02-01T08:00:00Z");
        log("web", "s1-ab", "2026-02-01T08:00:00Z");

        assertThat(run("archive", "forget", "--yes", "--project", "wbe")).isOne();
        assertThat(errors()).contains("--project: no project in these logs is called 'wbe'; did you mean \"web\"?");
        assertThat(run("archive", "forget", "--yes", "--session", "s2")).isOne();
        assertThat(errors()).contains("--session: there is no session 's2' here.");
        assertThat(run("archive", "forget", "--yes", "--session", "s1-")).isOne();
        assertThat(errors()).contains("--session: 2 sessions begin with 's1-', such as s1-aa and s1-ab.");
        assertThat(run("archive", "forget", "--yes", "--before", "2025-01-01")).isZero();
        assertThat(said()).isEqualTo("No answer is there to be forgotten.\n");
        assertThat(run("archive", "forget", "--yes")).isEqualTo(2);
        assertThat(errors()).contains("Say what to forget: --before DAY, --project NAME or --session ID.");
        assertThat(run("archive", "forget", "--undo", "--session", "s1-aa")).isEqualTo(2);
        assertThat(errors()).contains("--undo takes back what was forgotten last; it goes with nothing else.");
    }

    private Path log(String project, String session, String at) throws IOException {
        Path folder = Files.createDirectories(home.resolve(".claude/projects/-home-ada-code-" + project));
        return Files.writeString(
                folder.resolve(session + ".jsonl"),
                """
                {"type":"assistant","timestamp":"AT","sessionId":"SESSION","cwd":"/home/ada/code/PROJECT","requestId":"r",\
                "message":{"id":"SESSION","model":"claude-sonnet-4-5","stop_reason":"end_turn",\
                "usage":{"input_tokens":3,"output_tokens":40}}}
                """.replace("AT", at).replace("SESSION", session).replace("PROJECT", project));
    }

    /** An answer as a line. */
    private static String answer(String key, String at, String session, int output) {
        return "{\"type\":\"answer\",\"key\":\"" + key.repeat(32) + "\",\"at\":\"" + at
                + "\",\"model\":\"claude-sonnet-4-5\",\"outputTokens\":" + output + ",\"session\":\"" + session + "\"}";
    }

    private Path lines(String... lines) throws IOException {
        String head = "{\"type\":\"archive\",\"format\":1,\"device\":{\"id\":\"" + MINE
                + "\",\"name\":\"loom\"},\"root\":\"/home/ada/.claude/projects\"}";
        return Files.writeString(home.resolve("lines.jsonl"), head + "\n" + String.join("\n", lines) + "\n");
    }

    private void take(String... lines) throws IOException {
        assertThat(run("archive", "import", lines(lines).toString()))
                .as(this::errors)
                .isZero();
    }

    private String exported() {
        assertThat(run("archive", "export")).as(this::errors).isZero();
        return said();
    }

    private Path folder() throws IOException {
        try (Stream<Path> folders = Files.list(home.resolve("data/candleclock/archives"))) {
            return folders.findFirst().orElseThrow();
        }
    }

    private Path segment() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(file -> file.toString().endsWith(".seg"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private String said() {
        return out.toString().replace("\r", "");
    }

    private String errors() {
        return err.toString().replace("\r", "");
    }

    private int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.run(outside(), args);
    }

    /** Runs a command of 'archive' with something on its standard input. */
    private int runWith(String input, String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return new CommandLine(new ArchiveCommand(outside()))
                .addSubcommand(new ArchiveImportCommand(
                        outside(), () -> new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8))))
                .addSubcommand(new ArchiveForgetCommand(outside(), question -> Optional.of(input.equals("yes"))))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setExecutionExceptionHandler(new Failures())
                .execute(args);
    }

    private Outside outside() {
        return new Outside(
                environment, home, () -> NOW, ZoneId.of("UTC"), new PrintWriter(out, true), new PrintWriter(err, true));
    }
}
