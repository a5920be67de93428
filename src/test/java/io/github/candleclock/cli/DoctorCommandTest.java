package io.github.candleclock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * All that the doctor says of a folder of logs: two sessions with Claude Code's own cost, of which one goes on from the other, a third
 * with a model nobody knows, and lines that are none. With {@code -Dframes.update=true} what is said becomes what is expected.
 */
class DoctorCommandTest {
    private static final String LOGS = "/doctor/claude";

    @TempDir
    private Path temp;

    private Path home;
    private Shell shell;

    @BeforeEach
    void find_the_home() throws IOException {
        home = temp.toRealPath();
        shell = new Shell(home);
    }

    @Test
    void says_what_is_found_and_what_to_do() throws Exception {
        copyLogs();

        shell.set("COLUMNS", "80");

        assertThat(shell.run("doctor", "--no-archive", "--timezone", "Europe/Madrid"))
                .isZero();

        assertGolden("doctor.txt");
        assertThat(shell.said().lines())
                .allSatisfy(line -> assertThat(line.contains("~/") || line.length() <= 80)
                        .as(line)
                        .isTrue());
    }

    @Test
    void gives_scripts_the_findings_and_every_figure() throws Exception {
        copyLogs();

        assertThat(shell.run("doctor", "--json", "--no-archive")).isZero();

        assertGolden("doctor.json");
        assertThat(shell.errors()).isEmpty();
    }

    @Test
    void says_what_the_archive_holds_and_where() throws Exception {
        copyLogs();

        assertThat(shell.run("doctor")).isZero();

        assertThat(shell.said().replaceAll("\\s+", " "))
                .contains("✓ The archive holds 6 records of answers, 2026-02-27 09:00 to 2026-03-01 13:12, in ")
                .containsPattern(" at ~/[^ ]*/candleclock/archives/[0-9a-f]{8}-[0-9a-f]{8}\\. ");
    }

    @Test
    void without_any_logs_it_says_where_it_looked() {
        assertThat(shell.run("doctor")).isZero();

        assertThat(shell.said())
                .contains(
                        "▲ No logs of Claude Code were found.",
                        "~/.config/claude: not there",
                        "~/.claude: not there",
                        "--claude-dir",
                        "One thing needs your attention");
    }

    @Test
    void names_logs_that_are_not_read() throws Exception {
        copyLogs();
        Path other = Files.createDirectories(home.resolve("other/p"));
        Files.writeString(other.resolve("s.jsonl"), "{}\n");

        shell.set("CLAUDE_CONFIG_DIR", "~/other,~/none");

        shell.run("doctor");

        assertThat(shell.said())
                .contains(
                        "~/other holds logs, but not in a folder 'projects', so they are not read.",
                        "~/other/p/s.jsonl",
                        "There are logs in folders that are not read.",
                        "    ~/.claude\n");
    }

    private void copyLogs() throws IOException, URISyntaxException {
        Path from = Path.of(DoctorCommandTest.class.getResource(LOGS).toURI());
        Path to = home.resolve(".claude");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(
                        file,
                        Files.createDirectories(to)
                                .resolve(from.relativize(file).toString()),
                        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** What differs from machine to machine is made the same. */
    private String same() {
        return shell.said()
                .replace(home.toString(), "/home/ada")
                .replaceAll("Java [0-9][^ ]* with up to [0-9.]+ .B", "Java 17 with up to 1 GB")
                .replaceAll(
                        "rules of zones are(\\s+)those of(\\s+)2\\d\\d\\d[a-z]", "rules of zones are$1those of$22026a")
                .replaceAll("; the\\s+system\\s+allows\\s+[0-9,]+", "")
                .replaceAll("\"zoneRules\" : \"[^\"]*\"", "\"zoneRules\" : \"2026a\"")
                .replaceAll(",\\s+\"limit\" : [0-9]+", "")
                .replaceAll(
                        "\"version\" : \"[^\"]*\",(\\s+)\"memory\" : [0-9]+", "\"version\" : \"17\",$1\"memory\" : 1");
    }

    private void assertGolden(String name) throws IOException {
        Path golden = Path.of("src/test/resources/doctor", name);
        String said = same();
        if (Boolean.getBoolean("frames.update")) {
            Files.writeString(golden, said);
        }
        assertThat(said).isEqualTo(Files.readString(golden));
    }
}
