package io.github.candleclock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.candleclock.monitor.Monitor;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/**
 * Runs every folder of {@code src/test/resources/scenarios}: logs as Claude Code would leave them, the moment, and what the report must
 * say. A bug report becomes a folder.
 */
class ScenarioTest {
    private static final Path SCENARIOS = Path.of("src/test/resources/scenarios");

    static Stream<Path> scenarios() throws IOException {
        try (Stream<Path> folders = Files.list(SCENARIOS)) {
            return folders.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void says_what_the_scenario_expects(Path folder) throws IOException {
        Properties scenario = properties(folder);
        Result result = run(
                scenario,
                "daily",
                "--json",
                "--claude-dir",
                folder.toString(),
                "--mode",
                scenario.getProperty("mode"),
                "--timezone",
                scenario.getProperty("zone"));

        assertThat(result.err.isEmpty())
                .isEqualTo(scenario.getProperty("skipped").isEmpty());
        assertThat(result.exitCode).isZero();
        assertThat(result.out).isEqualTo(Files.readString(folder.resolve("expected.json")));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void counts_what_was_skipped_by_reason(Path folder) {
        Properties scenario = properties(folder);
        StringWriter nowhere = new StringWriter();
        Outside outside = outside(scenario, nowhere, nowhere);
        LogOptions options = CommandLine.populateCommand(new LogOptions(), "--claude-dir", folder.toString());

        Monitor monitor = OneShot.read(outside, options, options.roots(outside));

        Map<String, Long> skipped = new TreeMap<>();
        monitor.snapshotNow().health().skipped().forEach((reason, count) -> skipped.put(reason.name(), count));
        String written = skipped.entrySet().stream()
                .map(Object::toString)
                .sorted((a, b) -> b.compareTo(a))
                .collect(Collectors.joining(","));
        assertThat(written).isEqualTo(scenario.getProperty("skipped"));
    }

    private record Result(int exitCode, String out, String err) {}

    private static Result run(Properties scenario, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Main.run(outside(scenario, out, err), args);
        return new Result(exitCode, out.toString(), err.toString());
    }

    private static Outside outside(Properties scenario, StringWriter out, StringWriter err) {
        Instant moment = Instant.parse(scenario.getProperty("moment"));
        return new Outside(
                Map.of(),
                Path.of("/nowhere"),
                () -> moment,
                ZoneId.of("UTC"),
                new PrintWriter(out, true),
                new PrintWriter(err, true));
    }

    private static Properties properties(Path folder) {
        Properties properties = new Properties();
        try (var in = Files.newBufferedReader(folder.resolve("scenario.properties"))) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
