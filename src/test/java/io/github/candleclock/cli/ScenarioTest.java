package io.github.candleclock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs every folder of {@code src/test/resources/scenarios}: logs as Claude Code would leave them, the moment, and what the report must
 * say. A bug report becomes a folder.
 */
class ScenarioTest {
    private static final Path SCENARIOS = Path.of("src/test/resources/scenarios");

    /** Writes what is said now over what was expected, to be read line by line before it is kept. */
    private static final boolean IS_UPDATING = Boolean.getBoolean("scenarios.update");

    static Stream<Path> scenarios() throws IOException {
        try (Stream<Path> folders = Files.list(SCENARIOS)) {
            return folders.sorted().toList().stream();
        }
    }

    /** A scenario says which commands it is about: {@code expected-weekly.json} is what {@code weekly} must say, and so on. */
    @ParameterizedTest
    @MethodSource("scenarios")
    void says_what_the_scenario_expects(Path folder) throws IOException {
        Properties scenario = properties(folder);
        List<Path> expectations = expectations(folder);

        assertThat(expectations).isNotEmpty();
        for (Path expected : expectations) {
            List<String> args = new ArrayList<>(List.of(command(expected), "--json"));
            args.addAll(List.of("--claude-dir", folder.toString()));
            args.addAll(List.of("--mode", scenario.getProperty("mode")));
            args.addAll(List.of("--timezone", scenario.getProperty("zone")));
            args.addAll(List.of(scenario.getProperty("options", "").split(" ")));
            args.removeIf(String::isEmpty);
            Result result = run(scenario, args.toArray(String[]::new));

            assertThat(result.err).isEmpty();
            assertThat(result.exitCode).isZero();
            if (IS_UPDATING) {
                Files.writeString(expected, result.out);
            }
            assertThat(result.out).as(expected.getFileName().toString()).isEqualTo(Files.readString(expected));
        }
    }

    private static List<Path> expectations(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("expected-"))
                    .sorted()
                    .toList();
        }
    }

    private static String command(Path expected) {
        return expected.getFileName().toString().replaceAll("expected-(.*)\\.json", "$1");
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
