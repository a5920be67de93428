package io.github.candleclock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.candleclock.archive.Archives;
import io.github.candleclock.archive.Device;
import io.github.candleclock.archive.Retention;
import io.github.candleclock.ingest.LogRoots;
import io.github.candleclock.monitor.Monitor;
import io.github.candleclock.monitor.Question;
import io.github.candleclock.monitor.Rules;
import io.github.candleclock.monitor.Selection;
import io.github.candleclock.monitor.Snapshot;
import io.github.candleclock.readings.Readings;
import io.github.candleclock.report.BlockReport;
import io.github.candleclock.report.Grouping;
import io.github.candleclock.report.Report;
import io.github.candleclock.usage.UsageTotals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever reads the archive and what the logs have grown by since sees what a first reading of the logs sees; also when logs are gone. */
class ArchivedReportsTest {
    private static final Device DEVICE = new Device("0123456789abcdef0123456789abcdef", "orchard-desk");
    private static final Instant NOW = Instant.parse("2026-11-09T15:00:00Z");

    /** Copies of one answer say different things of its cache there; an archive keeps what the best of them says. */
    private static final String CONTRADICTORY = "what-tells-a-proxys-answers-apart";

    @TempDir
    private Path folder;

    private Path root;
    private Path archive;

    @BeforeEach
    void make_room() throws IOException {
        root = Files.createDirectories(folder.resolve("claude")).toRealPath();
        archive = folder.resolve("data/archive");
    }

    static Stream<Scenario> scenarios() throws IOException {
        return Scenario.all();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void a_scenario_counts_the_same_over_many_runs_and_without_its_logs(Scenario scenario) throws IOException {
        for (List<Scenario.Step> steps : scenario.growths()) {
            clear(folder.resolve("data"), file -> true);
            clear(root, file -> true);
            for (Scenario.Step step : steps) {
                step.happenIn(root);
                read(scenario.rules(), scenario::moment);
            }
            Monitor fresh = readLogsAlone(scenario.rules(), scenario::moment);

            Monitor again = read(scenario.rules(), scenario::moment);
            assertSame(again, fresh);
            assertSameScreen(again, fresh, scenario);
            for (Grouping grouping : Grouping.values()) {
                assertThat(again.answer(new Question(grouping)).health())
                        .isEqualTo(fresh.answer(new Question(grouping)).health());
            }

            clear(root, file -> file.toString().endsWith(".jsonl"));
            Monitor afterwards = read(scenario.rules(), scenario::moment);
            assertSame(afterwards, fresh);
            assertSameScreen(afterwards, fresh, scenario);
            Report days = afterwards.answer(new Question(Grouping.DAY));
            assertThat(days.health().archivedEvents()).isEqualTo(days.totals().events());
        }
    }

    @Test
    void a_log_that_comes_later_raises_an_answer_whose_logs_are_gone() throws IOException {
        Path log = log("-home-ada-code-orchard/old.jsonl");
        Files.writeString(log, line(1, 200) + line(2, 50));
        assertThat(output(read())).isEqualTo(250);
        Files.delete(log);
        assertThat(output(read())).isEqualTo(250);

        Files.writeString(log("-home-ada-code-orchard/copied.jsonl"), line(1, 777));

        assertThat(output(read())).isEqualTo(827);
        assertThat(output(read())).isEqualTo(827);
        assertThat(read().answer(new Question(Grouping.DAY)).health().archivedEvents())
                .isZero();
    }

    @Test
    void only_what_a_log_has_grown_by_is_read() throws IOException {
        Path log = log("-home-ada-code-orchard/s.jsonl");
        Files.writeString(log, line(1, 200) + line(2, 50));
        read();

        // the first line says something else now, far before the position from which is read on
        Files.writeString(log, line(1, 900) + line(2, 50) + line(3, 1));

        assertThat(output(read())).isEqualTo(251);
        assertThat(output(readLogsAlone(rules(), () -> NOW))).isEqualTo(951);
    }

    @Test
    void two_runs_at_once_see_the_same_and_one_of_them_keeps_it() throws IOException {
        Files.writeString(log("-home-ada-code-orchard/s.jsonl"), line(1, 200));
        try (Archives first = archives(() -> NOW);
                Archives second = archives(() -> NOW)) {
            assertThat(output(OneShot.read(rules(), new LogRoots(List.of(root)), first, () -> NOW, Path::toString)))
                    .isEqualTo(200);
            assertThat(output(OneShot.read(rules(), new LogRoots(List.of(root)), second, () -> NOW, Path::toString)))
                    .isEqualTo(200);
            assertThat(first.health().get(0).isWriter()).isTrue();
            assertThat(second.health().get(0).isWriter()).isFalse();
        }
    }

    @Test
    void an_archive_of_another_device_is_read_beside_the_own_and_never_written() throws IOException {
        Device other = new Device("fedcba9876543210fedcba9876543210", "hedge");
        Path shared = folder.resolve("shared");
        Path theirs = Files.createDirectories(folder.resolve("theirs")).toRealPath();
        Files.writeString(log(theirs, "-home-bob-code-loom/t.jsonl"), line(1, 200) + line(2, 50));
        try (Archives archives =
                new Archives(at -> Optional.of(shared.resolve("bob")), other, Retention.FOREVER, () -> NOW)) {
            OneShot.read(rules(), new LogRoots(List.of(theirs)), archives, () -> NOW, Path::toString);
        }
        List<String> before = contents(shared);
        // the same answer with more output, and one that only this device knows
        Files.writeString(log("-home-ada-code-orchard/s.jsonl"), line(2, 60) + line(3, 7));

        Monitor both;
        try (Archives archives = archives(() -> NOW)) {
            archives.openOthers(List.of(shared));
            both = OneShot.read(rules(), new LogRoots(List.of(root)), archives, () -> NOW, Path::toString);
        }

        Report devices = both.answer(new Question(Grouping.DEVICE));
        assertThat(devices.totals().tokens().output()).isEqualTo(267);
        assertThat(devices.rows())
                .extracting(row -> row.labels().get(0).shown() + " "
                        + row.totals().tokens().output())
                .containsExactly("hedge 200", "orchard-desk 67");
        assertThat(contents(shared)).isEqualTo(before);
        assertThat(output(read())).isEqualTo(67);
    }

    private static List<String> contents(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> contents = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                contents.add(file + " " + Files.getLastModifiedTime(file) + " " + Files.size(file));
            }
            return contents;
        }
    }

    private static void assertSameScreen(Monitor seen, Monitor expected, Scenario scenario) {
        Snapshot screen = seen.snapshotNow();
        Snapshot first = expected.snapshotNow();
        assertThat(screen.block()).isEqualTo(first.block());
        assertThat(screen.lastBlock()).isEqualTo(first.lastBlock());
        assertThat(screen.today()).isEqualTo(first.today());
        assertThat(screen.feed()).isEqualTo(first.feed());
        if (!scenario.toString().equals(CONTRADICTORY)) {
            assertThat(screen.sessions()).isEqualTo(first.sessions());
        }
    }

    private static void assertSame(Monitor seen, Monitor expected) {
        for (Grouping grouping : Grouping.values()) {
            Report report = seen.answer(new Question(grouping));
            Report original = expected.answer(new Question(grouping));
            if (grouping != Grouping.DEVICE) {
                assertThat(report.rows()).as(grouping.word()).isEqualTo(original.rows());
            }
            assertThat(report.totals()).isEqualTo(original.totals());
        }
        BlockReport blocks = seen.blocks(Selection.ALL, false);
        assertThat(blocks.rows())
                .isEqualTo(expected.blocks(Selection.ALL, false).rows());
    }

    private Monitor read() {
        return read(rules(), () -> NOW);
    }

    private Monitor read(Rules rules, InstantSource clock) {
        try (Archives archives = archives(clock)) {
            Monitor monitor = new Monitor(clock, rules, Path::toString);
            // what logs say of limits is kept beside the archive
            Readings limits = new Readings(folder.resolve("data/state"));
            return OneShot.read(monitor, rules.zone(), new LogRoots(List.of(root)), archives, limits);
        }
    }

    private Monitor readLogsAlone(Rules rules, InstantSource clock) {
        return OneShot.read(rules, new LogRoots(List.of(root)), Archives.none(clock), clock, Path::toString);
    }

    private Archives archives(InstantSource clock) {
        Archives archives = new Archives(at -> Optional.of(archive), DEVICE, Retention.FOREVER, clock);
        archives.openOwn(List.of(root.resolve("projects")));
        return archives;
    }

    private static Rules rules() {
        return Rules.standard(ZoneOffset.UTC);
    }

    private static long output(Monitor monitor) {
        UsageTotals totals = monitor.answer(new Question(Grouping.DAY)).totals();
        return totals.tokens().output();
    }

    private Path log(String name) throws IOException {
        return log(root, name);
    }

    private static Path log(Path root, String name) throws IOException {
        Path log = root.resolve("projects").resolve(name);
        Files.createDirectories(log.resolveSibling("."));
        return log;
    }

    private static String line(int number, int output) {
        return """
                {"type":"assistant","timestamp":"2026-11-09T14:00:%02dZ","sessionId":"s","cwd":"/home/ada/code/orchard",\
                "message":{"id":"msg_01%022d","model":"claude-sonnet-5","stop_reason":"end_turn",\
                "usage":{"input_tokens":0,"output_tokens":%d}}}
                """.formatted(number, number, output);
    }

    private static void clear(Path folder, Predicate<Path> chosen) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file :
                        files.filter(Files::isRegularFile).filter(chosen).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
