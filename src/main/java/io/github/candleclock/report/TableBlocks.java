package io.github.candleclock.report;

import io.github.candleclock.text.Figures;
import io.github.candleclock.usage.UsageTotals;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Blocks as a table for people, with the gaps between them, and how the active one burns. */
public final class TableBlocks {
    private TableBlocks() {}

    public static void write(BlockReport report, PrintWriter out) {
        if (report.rows().isEmpty()) {
            out.println("No usage was found.");
        } else {
            table(report).print(out);
            report.rows().stream()
                    .flatMap(row -> row.burning().stream())
                    .findFirst()
                    .ifPresent(burning -> burning(burning, out));
        }
        TableNotes.print(
                report.totals(),
                report.rows().stream().map(BlockRow::row),
                report.health(),
                TableNotes.AHEAD_IS_LEFT_OUT,
                out);
    }

    private static TextTable table(BlockReport report) {
        TextTable table = new TextTable(4);
        table.add(List.of("Block", "Until", "Last answer", "Models", "Input", "Output", "Tokens", "Cost"));
        table.rule();
        for (BlockSpan span : BlockSpan.of(report)) {
            table.add(span.row().map(row -> block(row, report)).orElseGet(() -> gap(span)));
        }
        table.rule();
        UsageTotals all = report.totals();
        table.add(List.of(
                "Total",
                "",
                "",
                "",
                TableCells.count(all.tokens().input()),
                TableCells.output(all),
                TableCells.tokens(all),
                TableCells.cost(all)));
        return table;
    }

    private static List<String> block(BlockRow block, BlockReport report) {
        UsageTotals totals = block.row().totals();
        return List.of(
                Figures.dayAndClock(block.block().range().start(), report.zone()),
                Figures.clock(block.block().range().end(), report.zone()),
                block.burning().isPresent()
                        ? "burning"
                        : Figures.clock(block.row().last(), report.zone()),
                TableCells.models(block.row().models()),
                TableCells.count(totals.tokens().input()),
                TableCells.output(totals),
                TableCells.tokens(totals),
                TableCells.cost(totals));
    }

    private static List<String> gap(BlockSpan gap) {
        Duration length = Duration.between(gap.start(), gap.end());
        return List.of("  gap of " + Figures.duration(length), "", "", "", "", "", "", "");
    }

    private static void burning(BlockRow.Burning burning, PrintWriter out) {
        out.println();
        out.println("The active block burns " + Figures.dollars(burning.live().dollarsPerHour())
                + " an hour (last " + burning.live().span().toMinutes() + " minutes) and has "
                + Figures.duration(Duration.ofMinutes(burning.minutesLeft())) + " left.");
        Optional<String> end = burning.projection()
                .map(projection -> "It will end at about "
                        + Figures.dollars(projection.dollars().expected()) + ", between "
                        + Figures.dollars(projection.dollars().low()) + " and "
                        + Figures.dollars(projection.dollars().high()) + ".");
        out.println(end.orElse("Where it will end is not known before 30 minutes and 5 answers."));
    }
}
