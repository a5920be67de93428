package io.github.candleclock.count;

import io.github.candleclock.budget.LimitChoice;
import io.github.candleclock.cli.Main;
import io.github.candleclock.cli.Outside;
import io.github.candleclock.count.PlainCount.Fields;
import io.github.candleclock.count.PlainCount.Health;
import io.github.candleclock.count.PlainCount.Report;
import io.github.candleclock.count.PlainCount.Totals;
import io.github.candleclock.ingest.LogRoots;
import io.github.candleclock.ingest.LogScan;
import io.github.candleclock.monitor.Monitor;
import io.github.candleclock.monitor.Question;
import io.github.candleclock.monitor.Rules;
import io.github.candleclock.monitor.Selection;
import io.github.candleclock.pricing.CostMode;
import io.github.candleclock.pricing.PriceList;
import io.github.candleclock.project.ProjectNames;
import io.github.candleclock.report.Grouping;
import io.github.candleclock.report.JsonBlocks;
import io.github.candleclock.report.JsonReport;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/** The program's own counting, on logs that grow: what it prints as JSON, read back. */
final class Product {
    /**
     * A report as JSON.
     *
     * @param list what its rows are called together
     * @param label what tells them apart
     */
    record Shape(String command, String list, String label, Grouping grouping) {
        boolean isBlocks() {
            return grouping == Grouping.BLOCK;
        }
    }

    /** From when to when a block or a gap lasts. */
    record Span(Instant start, Instant end) {}

    static final List<Shape> SHAPES = List.of(
            new Shape("daily", "daily", "date", Grouping.DAY),
            new Shape("weekly", "weekly", "week", Grouping.WEEK),
            new Shape("monthly", "monthly", "month", Grouping.MONTH),
            new Shape("session", "sessions", "sessionId", Grouping.SESSION),
            new Shape("projects", "projects", "project", Grouping.PROJECT),
            new Shape("models", "models", "modelName", Grouping.MODEL),
            new Shape("blocks", "blocks", "startTime", Grouping.BLOCK));

    private static final PriceList PRICES = PriceList.bundled();

    private final Path claudeFolder;
    private final Monitor monitor;
    private final LogScan scan;
    private Instant now = Instant.EPOCH;

    /** A monitor that has read nothing yet. */
    Product(Path claudeFolder) {
        this.claudeFolder = claudeFolder;
        monitor = new Monitor(() -> now, Rules.standard(ZoneOffset.UTC), Path::toString);
        scan = LogScan.to(ZoneOffset.UTC, monitor::take);
    }

    /** Reads what was not read before. */
    void readOn(Instant moment) {
        now = moment;
        take(scan);
    }

    /** Reads everything once more, as after a restart. */
    void readAgain() {
        take(LogScan.to(ZoneOffset.UTC, monitor::take));
    }

    /** Works out a report of all that was read, by these rules. */
    Report report(Shape shape, PlainCount.Rules by) {
        now = by.now().orElseThrow();
        CostMode mode = CostMode.valueOf(by.mode().toUpperCase(Locale.ROOT));
        monitor.take(new Rules(
                PRICES,
                mode,
                by.zone(),
                by.weekStart(),
                List.of(),
                LimitChoice.STANDARD,
                ProjectNames.PLAIN,
                Rules.Windows.FLOORED));
        settle();
        StringWriter json = new StringWriter();
        PrintWriter out = new PrintWriter(json);
        if (shape.isBlocks()) {
            JsonBlocks.write(monitor.blocks(Selection.ALL, false), out);
        } else {
            new JsonReport(shape.list()).write(monitor.answer(new Question(shape.grouping())), out);
        }
        out.flush();
        return read(json.toString(), shape);
    }

    /** Blocks and the gaps between them, in their order in the report. */
    List<Span> spans() {
        StringWriter json = new StringWriter();
        PrintWriter out = new PrintWriter(json);
        JsonBlocks.write(monitor.blocks(Selection.ALL, false), out);
        out.flush();
        return json(json.toString()).list("blocks").stream()
                .map(block -> (Fields) block)
                .map(block -> new Span(moment(block, "startTime"), moment(block, "endTime")))
                .toList();
    }

    private static Instant moment(Fields row, String name) {
        return Instant.parse(row.text(name).orElseThrow());
    }

    /** Runs the command as a person would. */
    static Report printed(Path claudeFolder, Shape shape, PlainCount.Rules by) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Outside outside = new Outside(
                Map.of("CANDLECLOCK_ARCHIVE", "false"),
                Path.of("/nowhere"),
                by.now()::orElseThrow,
                ZoneOffset.UTC,
                new PrintWriter(out, true),
                new PrintWriter(err, true));
        int exitCode = Main.run(
                outside,
                shape.command(),
                "--json",
                "--claude-dir",
                claudeFolder.toString(),
                "--mode",
                by.mode(),
                "--timezone",
                by.zone().getId());
        if (exitCode != 0) {
            throw new AssertionError(shape.command() + " ended with " + exitCode + ": " + err);
        }
        return read(out.toString(), shape);
    }

    private void take(LogScan reading) {
        // there are fewer files than the monitor's queue holds batches
        monitor.take(reading.readOn(new LogRoots(List.of(claudeFolder))));
        settle();
    }

    private void settle() {
        try {
            monitor.runUntil(CompletableFuture.completedFuture(null));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Report read(String text, Shape shape) {
        Fields json = json(text);
        Map<String, Totals> rows = new TreeMap<>();
        for (Object element : json.list(shape.list())) {
            Fields row = (Fields) element;
            if (!row.isTrue("isGap")) {
                String label = row.text(shape.label()).orElseThrow();
                Totals twice = rows.put(
                        shape.isBlocks() ? Instant.parse(label).toString() : label,
                        shape.isBlocks() ? block(row) : totals(row));
                if (twice != null) {
                    throw new AssertionError("two rows are called " + label + ":\n" + text);
                }
            }
        }
        Fields health = json.fields("health");
        Fields skipped = health.fields("skipped");
        return new Report(
                rows,
                totals(json.fields("totals")),
                new Health(
                        whole(skipped, "notJson"),
                        whole(skipped, "tooLong"),
                        whole(skipped, "noTime"),
                        whole(health, "aheadOfClock")));
    }

    private static Fields json(String text) {
        return PlainCount.json(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    }

    private static Totals totals(Fields row) {
        Totals totals = figures(
                row,
                whole(row, "inputTokens"),
                whole(row, "outputTokens"),
                whole(row, "cacheCreationTokens"),
                whole(row, "cacheReadTokens"),
                "totalCost",
                "events");
        checkTotal(row, totals);
        return totals;
    }

    private static Totals block(Fields row) {
        Fields counts = row.fields("tokenCounts");
        Totals totals = figures(
                row,
                whole(counts, "inputTokens"),
                whole(counts, "outputTokens"),
                whole(counts, "cacheCreationInputTokens"),
                whole(counts, "cacheReadInputTokens"),
                "costUSD",
                "entries");
        checkTotal(row, totals);
        return totals;
    }

    private static Totals figures(
            Fields row, long input, long output, long cacheWrite, long cacheRead, String cost, String events) {
        return new Totals(
                input,
                output,
                cacheWrite,
                cacheRead,
                row.number(cost).map(BigDecimal::stripTrailingZeros),
                whole(row, events),
                whole(row, "lowerBounds"),
                whole(row, "unpricedTokens"));
    }

    private static void checkTotal(Fields row, Totals totals) {
        long sum = totals.input() + totals.output() + totals.cacheWrite() + totals.cacheRead();
        if (whole(row, "totalTokens") != sum) {
            throw new AssertionError("totalTokens is not the sum of its parts: " + row);
        }
    }

    private static long whole(Fields row, String name) {
        return row.number(name)
                .map(BigDecimal::longValueExact)
                .orElseThrow(() -> new AssertionError("no " + name + " in " + row));
    }
}
