package io.github.candleclock.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The table in {@code docs/counting.md} holds what the program says of the sample sets today, beside what ccusage said of them. */
class CountingTableTest {
    private static final Path SETS = Path.of("../shared/transcripts");
    private static final Path PAGE = Path.of("docs/counting.md");
    private static final String BEGIN = "<!-- made by src/bench/counting-table -->\n";
    private static final String END = "<!-- end of the table -->\n";

    /** One report of one set. */
    private record Figures(long rows, long tokens, BigDecimal cost, long answers, long lowerBounds) {}

    @Test
    void the_page_has_the_figures_of_today() throws IOException {
        assumeThat(SETS)
                .as("the sample transcripts, to compare docs/counting.md with")
                .isDirectory();
        String page = Files.readString(PAGE);
        int from = page.indexOf(BEGIN) + BEGIN.length();
        int to = page.indexOf(END);
        String table = table();
        if (Boolean.getBoolean("counting.update")) {
            Files.writeString(PAGE, page.substring(0, from) + table + page.substring(to));
        }

        String now = Files.readString(PAGE);
        assertThat(now.substring(now.indexOf(BEGIN) + BEGIN.length(), now.indexOf(END)))
                .isEqualTo(table);
    }

    private static String table() throws IOException {
        StringBuilder table = new StringBuilder();
        table.append(
                "| set | report | rows | tokens | cost | ccusage: rows | tokens | cost | difference in tokens |\n");
        table.append("|---|---|--:|--:|--:|--:|--:|--:|--:|\n");
        for (Map.Entry<String, Map<String, Figures>> set : theirs().entrySet()) {
            for (Map.Entry<String, Figures> report : set.getValue().entrySet()) {
                Figures ours = ours(set.getKey(), report.getKey());
                Figures theirs = report.getValue();
                table.append(String.format(
                        Locale.ROOT,
                        "| %s | %s | %d | ≥ %,d | ≥ $%s | %d | %,d | $%s | %,d |%n",
                        set.getKey(),
                        report.getKey(),
                        ours.rows,
                        ours.tokens,
                        cents(ours.cost),
                        theirs.rows,
                        theirs.tokens,
                        cents(theirs.cost),
                        theirs.tokens - ours.tokens));
            }
        }
        table.append("\n| set | answers | of these lower bounds |\n|---|--:|--:|\n");
        for (String set : theirs().keySet()) {
            Figures ours = ours(set, "daily");
            table.append(String.format(Locale.ROOT, "| %s | %,d | %,d |%n", set, ours.answers, ours.lowerBounds));
        }
        return table.toString();
    }

    private static String cents(BigDecimal dollars) {
        return dollars.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private static Map<String, Map<String, Figures>> theirs() throws IOException {
        Map<String, Map<String, Figures>> sets = new LinkedHashMap<>();
        List<String> lines = Files.readAllLines(Path.of("src/test/resources/ccusage/figures.tsv"));
        for (String line : lines.subList(2, lines.size())) {
            String[] cells = line.split("\t", -1);
            sets.computeIfAbsent(cells[0], set -> new LinkedHashMap<>())
                    .put(
                            cells[1],
                            new Figures(
                                    Long.parseLong(cells[2]),
                                    Long.parseLong(cells[7]),
                                    new BigDecimal(cells[8]),
                                    0,
                                    0));
        }
        return sets;
    }

    private static Figures ours(String set, String report) throws IOException {
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out, true);
        Outside outside = new Outside(
                Map.of("CANDLECLOCK_ARCHIVE", "false"),
                Path.of("/nowhere"),
                () -> Instant.parse("2026-11-23T12:00:00Z"),
                ZoneId.of("UTC"),
                writer,
                writer);
        List<String> args = new ArrayList<>(List.of(report, "--json", "--mode", "calculate"));
        args.addAll(List.of("--claude-dir", SETS.resolve(set).toString()));
        assertThat(Main.run(outside, args.toArray(String[]::new))).isZero();
        return read(out.toString());
    }

    /** The number of rows, and the figures of the totals. */
    private static Figures read(String report) {
        long rows = 0;
        boolean isOfTotals = false;
        Map<String, BigDecimal> totals = new LinkedHashMap<>();
        int depth = 0;
        try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), report)) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                rows += token == JsonToken.START_OBJECT && depth == 3 && !isOfTotals ? 1 : 0;
                if (token == JsonToken.PROPERTY_NAME && depth == 1) {
                    isOfTotals = !json.currentName().equals("daily")
                            && !json.currentName().equals("sessions");
                } else if (token.isNumeric() && depth == 2 && isOfTotals) {
                    totals.putIfAbsent(json.currentName(), json.getDecimalValue());
                }
            }
        }
        return new Figures(
                rows,
                totals.getOrDefault("totalTokens", BigDecimal.ZERO).longValueExact(),
                totals.getOrDefault("totalCost", BigDecimal.ZERO),
                totals.getOrDefault("events", BigDecimal.ZERO).longValueExact(),
                totals.getOrDefault("lowerBounds", BigDecimal.ZERO).longValueExact());
    }
}
