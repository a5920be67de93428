package io.github.candleclock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the command in the first line of every file of {@code src/test/resources/reports}, and compares what it prints with the rest. The
 * logs lie beside them; it is 15:09:30 UTC on 9 November 2026.
 */
class ReportsTest {
    private static final Path REPORTS = Path.of("src/test/resources/reports");
    private static final Instant NOW = Instant.parse("2026-11-09T15:09:30Z");
    /** Writes what is printed now over what was expected, to be read before it is kept. */
    private static final boolean IS_UPDATING = Boolean.getBoolean("reports.update");

    @TempDir
    private Path data;

    static Stream<Path> reports() throws IOException {
        try (Stream<Path> files = Files.list(REPORTS)) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    void prints_what_stands_below_the_command(Path file) throws IOException {
        String command = Files.readAllLines(file).get(0);
        List<String> args =
                List.of(command.replaceFirst("^\\$ candleclock ", "").split(" "));
        StringWriter out = new StringWriter();
        Outside outside = new Outside(
                Map.of(
                        "CLAUDE_CONFIG_DIR",
                        REPORTS.resolve("logs").toString(),
                        "XDG_DATA_HOME",
                        data.toString(),
                        "CANDLECLOCK_DEVICE",
                        "orchard-desk"),
                Path.of("/home/ada"),
                () -> NOW,
                ZoneId.of("Europe/Berlin"),
                new PrintWriter(out, true),
                new PrintWriter(out, true));

        int exitCode = Main.run(outside, args.toArray(String[]::new));

        String printed = command + "\n" + out + (exitCode == 0 ? "" : "exit " + exitCode + "\n");
        if (IS_UPDATING) {
            Files.writeString(file, printed);
        }
        assertThat(printed).isEqualTo(Files.readString(file));
    }
}
