package io.github.candleclock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.candleclock.archive.Archives;
import io.github.candleclock.ingest.LogRoots;
import io.github.candleclock.ingest.LogScan;
import io.github.candleclock.monitor.Monitor;
import io.github.candleclock.monitor.Question;
import io.github.candleclock.monitor.Selection;
import io.github.candleclock.report.Grouping;
import io.github.candleclock.report.JsonBlocks;
import io.github.candleclock.report.JsonReport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs every folder of {@code src/test/resources/scenarios}: logs as Claude Code would leave them, the moment, and what the report must
 * say. A bug report becomes a folder. {@link Scenario} says what may stand in one.
 */
class ScenarioTest {
    /** Writes what is said now over what was expected, to be read line by line before it is kept. */
    private static final boolean IS_UPDATING = Boolean.getBoolean("scenarios.update");

    @TempDir
    private Path root;

    @TempDir
    private Path home;

    static Stream<Scenario> scenarios() throws IOException {
        return Scenario.all();
    }

    /** A scenario says which commands it is about: {@code expected-weekly.json} is what {@code weekly} must say, and so on. */
    @ParameterizedTest
    @MethodSource("scenarios")
    void says_what_the_scenario_expects(Scenario scenario) throws IOException {
        scenario.layDown(root);
        for (Scenario.Told told : scenario.told()) {
            Result line = run(told::at, told.json().replace("${root}", root.toString()), List.of("statusline"));
            assertThat(line.exitCode).isZero();
        }

        assertThat(scenario.expectations()).isNotEmpty();
        for (Path expected : scenario.expectations()) {
            Result result = run(scenario::moment, "", args(scenario, expected));

            assertThat(result.err).isEmpty();
            assertThat(result.exitCode).isZero();
            if (IS_UPDATING) {
                Files.writeString(expected, result.out);
            }
            assertThat(result.out).as(expected.getFileName().toString()).isEqualTo(Files.readString(expected));
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void says_the_same_to_who_reads_on_while_the_logs_grow_in_any_order(Scenario scenario) throws IOException {
        for (List<Scenario.Step> steps : scenario.growths()) {
            Path grown = Files.createTempDirectory(root, "grown").toRealPath();
            LogRoots roots = new LogRoots(List.of(grown));
            Monitor running = new Monitor(scenario::moment, scenario.rules(), Path::toString);
            LogScan scan = LogScan.to(ZoneOffset.UTC, running::take);
            for (Scenario.Step step : steps) {
                step.happenIn(grown);
                OneShot.take(running, () -> scan.readOn(roots));
            }

            Monitor fresh = OneShot.read(
                    scenario.rules(), roots, Archives.none(scenario::moment), scenario::moment, Path::toString);

            for (Grouping grouping : Grouping.values()) {
                assertThat(report(running, grouping)).as(grouping.word()).isEqualTo(report(fresh, grouping));
            }
            assertThat(blocks(running)).isEqualTo(blocks(fresh));
        }
    }

    @Test
    void each_scenario_stands_in_the_table_of_rules() throws IOException {
        String table = Files.readString(Scenario.TABLE);
        List<String> named = Pattern.compile("`([a-z0-9-]+-[a-z0-9-]+)`")
                .matcher(table)
                .results()
                .map(name -> name.group(1))
                .toList();

        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(
                        Scenario.all().map(Scenario::toString).toList());
    }

    private static String report(Monitor monitor, Grouping grouping) {
        StringWriter out = new StringWriter();
        new JsonReport("rows").write(monitor.answer(new Question(grouping)), new PrintWriter(out));
        return out.toString();
    }

    private static String blocks(Monitor monitor) {
        StringWriter out = new StringWriter();
        JsonBlocks.write(monitor.blocks(Selection.ALL, false), new PrintWriter(out));
        return out.toString();
    }

    private List<String> args(Scenario scenario, Path expected) {
        String name = expected.getFileName().toString();
        List<String> args = new ArrayList<>(List.of(name.replaceAll("expected-(.*)\\.(json|txt)", "$1")));
        if (name.endsWith(".json")) {
            args.add("--json");
        }
        args.addAll(List.of("--claude-dir", root.toString()));
        args.addAll(List.of("--mode", scenario.mode()));
        args.addAll(List.of("--timezone", scenario.zone()));
        args.addAll(scenario.options());
        return args;
    }

    private record Result(int exitCode, String out, String err) {}

    private Result run(InstantSource clock, String in, List<String> args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Outside outside = new Outside(
                Map.of("CANDLECLOCK_ARCHIVE", "false", "CLAUDE_CONFIG_DIR", root.toString()),
                home,
                clock,
                ZoneId.of("UTC"),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                () -> new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)));
        int exitCode = Main.run(outside, args.toArray(String[]::new));
        return new Result(exitCode, out.toString().replace(root.toString(), "/logs"), err.toString());
    }
}
