package io.github.candleclock.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.candleclock.count.PlainCount.Fields;
import io.github.candleclock.count.PlainCount.Totals;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@link PlainCount} counts what the oracle counts, where the oracle is: a script that lies beside the project and not in it, and the real
 * transcripts beside that.
 *
 * <p>The oracle is known to differ in a few things, in which the rules hold, and which {@link LogMaker#makeTame} leaves out: it does not
 * round stated costs; of a progress line's inner fields null hides the outer one; it calls no moment near the ends of the calendar a day;
 * a character cut in two makes it pass over the whole objects before it.
 */
class TruthTest {
    private static final Path ORACLE = Path.of("../shared/tools/truth");
    private static final Path TRANSCRIPTS = Path.of("../shared/transcripts");

    /** What the commands' rows are called by the oracle, and what tells them apart there. */
    private static final Map<String, List<String>> LISTS = Map.of(
            "daily", List.of("daily", "date"),
            "weekly", List.of("weekly", "week"),
            "monthly", List.of("monthly", "month"),
            "session", List.of("sessions", "sessionId"),
            "projects", List.of("projects", "project"),
            "models", List.of("models", "modelName"),
            "blocks", List.of("blocks", "startTime"));

    @TempDir
    private Path temp;

    @BeforeEach
    void needsTheOracle() {
        assumeTrue(Files.isRegularFile(ORACLE), "there is no " + ORACLE + " to compare the second counter with");
        assumeTrue(runs("python3", "--version"), "there is no python3 to run " + ORACLE);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void made_logs_are_counted_alike(long seed) throws IOException {
        Path folder = temp.resolve("claude");
        Files.createDirectories(folder.resolve("projects"));
        LogMaker.makeTame(seed, 150).write(folder);

        check(new PlainCount(folder), rules(seed), folder);
    }

    static Stream<List<String>> sets() {
        List<String> all = List.of("history", "sniffly", "spotter", "viewer");
        return Stream.concat(all.stream().map(List::of), Stream.of(all));
    }

    @ParameterizedTest
    @MethodSource("sets")
    void real_transcripts_are_counted_alike(List<String> sets) throws IOException {
        Path[] folders = sets.stream().map(TRANSCRIPTS::resolve).toArray(Path[]::new);
        for (Path folder : folders) {
            assumeTrue(Files.isDirectory(folder), "there is no " + folder);
        }
        PlainCount plain = new PlainCount(folders);
        for (long number = 0; number < (sets.size() > 1 ? 3 : 1); number++) {
            check(plain, rules(number + sets.get(0).length()), folders);
        }
    }

    private static PlainCount.Rules rules(long number) {
        List<String> modes = List.of("calculate", "display", "auto");
        List<String> zones = List.of("Europe/Madrid", "Asia/Kathmandu");
        return new PlainCount.Rules(
                modes.get((int) (number % 3)),
                ZoneId.of(zones.get((int) (number / 3 % 2))),
                DayOfWeek.of((int) (number % 7) + 1),
                Optional.empty());
    }

    private void check(PlainCount plain, PlainCount.Rules rules, Path... folders) throws IOException {
        Fields truth = truth(rules, folders);
        LISTS.forEach((command, names) -> {
            Map<String, Totals> expected = new TreeMap<>();
            for (Object element : truth.list(names.get(0))) {
                Fields row = (Fields) element;
                String label = row.text(names.get(1)).orElseThrow();
                expected.put(command.equals("blocks") ? Instant.parse(label).toString() : label, totals(row));
            }
            PlainCount.Report report = plain.report(command, rules);
            Map<String, Totals> rows = new TreeMap<>();
            report.rows().forEach((label, row) -> rows.put(label, rounded(row)));
            assertThat(rows).as(command + " by " + rules).isEqualTo(expected);
            assertThat(rounded(report.totals())).as("totals by " + rules).isEqualTo(totals(truth.fields("totals")));
        });
    }

    private Fields truth(PlainCount.Rules rules, Path... folders) throws IOException {
        Path out = temp.resolve("truth.json");
        List<String> command = new ArrayList<>(List.of("python3", ORACLE.toString()));
        Stream.of(folders).forEach(folder -> command.add(folder.toString()));
        command.addAll(
                List.of("--mode", rules.mode(), "--timezone", rules.zone().getId()));
        command.addAll(List.of("--week", rules.weekStart().name().toLowerCase(Locale.ROOT), "--out", out.toString()));
        assertThat(runs(command.toArray(String[]::new))).as("%s", command).isTrue();
        return PlainCount.json(Files.readString(out, StandardCharsets.ISO_8859_1));
    }

    /** The oracle writes a cost as a floating-point number with nine places. */
    private static Totals totals(Fields row) {
        return new Totals(
                whole(row, "inputTokens"),
                whole(row, "outputTokens"),
                whole(row, "cacheCreationTokens"),
                whole(row, "cacheReadTokens"),
                row.number("totalCost").map(TruthTest::rounded),
                whole(row, "events"),
                whole(row, "lowerBounds"),
                whole(row, "unpricedTokens"));
    }

    private static Totals rounded(Totals totals) {
        return new Totals(
                totals.input(),
                totals.output(),
                totals.cacheWrite(),
                totals.cacheRead(),
                totals.cost().map(TruthTest::rounded),
                totals.events(),
                totals.lowerBounds(),
                totals.unpricedTokens());
    }

    /** To nine places as a floating-point number has them. */
    private static BigDecimal rounded(BigDecimal cost) {
        return new BigDecimal(cost.doubleValue())
                .setScale(9, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
    }

    private static long whole(Fields row, String name) {
        return row.number(name).orElseThrow().longValueExact();
    }

    private static boolean runs(String... command) {
        try {
            return new ProcessBuilder(command)
                            .inheritIO()
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
