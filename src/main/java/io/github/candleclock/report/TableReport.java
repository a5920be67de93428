package io.github.candleclock.report;

import io.github.candleclock.text.Figures;
import io.github.candleclock.text.Foreign;
import io.github.candleclock.usage.TokenCounts;
import io.github.candleclock.usage.UsageTotals;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Rows as a table for people: figures right-aligned, a line of totals, and below it what is not in them.
 *
 * @param withModels whether each row is followed by one for each of its models
 * @param width how many columns there are to fill; a wider table leaves out the kinds of cache tokens and their sum
 */
public record TableReport(boolean withModels, int width) implements ReportWriter {
    @Override
    public void write(Report report, PrintWriter out) {
        if (report.rows().isEmpty()) {
            out.println("No usage was found.");
        } else {
            TextTable whole = table(report, false);
            (whole.width() <= width ? whole : table(report, true)).print(out);
        }
        TableNotes.print(report.totals(), report.rows().stream(), report.health(), TableNotes.AHEAD_IS_COUNTED, out);
    }

    private TextTable table(Report report, boolean isCompact) {
        List<String> headings = headings(report);
        TextTable table = new TextTable(headings.size());
        List<String> heading = new ArrayList<>(headings);
        heading.addAll(
                isCompact
                        ? List.of("Input", "Output", "Cost")
                        : List.of("Input", "Output", "Cache write", "Cache read", "Tokens", "Cost"));
        table.add(heading);
        table.rule();
        List<Label> before = List.of();
        for (ReportRow row : report.rows()) {
            List<String> cells = new ArrayList<>(labels(report, row, before));
            figures(cells, row.totals(), isCompact);
            table.add(cells);
            before = row.labels();
            if (withModels) {
                models(table, row, headings.size(), isCompact);
            }
        }
        table.rule();
        List<String> total = new ArrayList<>(List.of("Total"));
        while (total.size() < headings.size()) {
            total.add("");
        }
        figures(total, report.totals(), isCompact);
        table.add(total);
        return table;
    }

    private List<String> headings(Report report) {
        List<String> headings = new ArrayList<>();
        for (Grouping grouping : report.by()) {
            headings.add(grouping.heading());
            if (grouping == Grouping.SESSION) {
                if (!report.by().contains(Grouping.PROJECT)) {
                    headings.add(Grouping.PROJECT.heading());
                }
                headings.add("Last answer");
            }
        }
        if (hasModels(report)) {
            headings.add("Models");
        }
        return headings;
    }

    private boolean hasModels(Report report) {
        return !withModels && !report.by().contains(Grouping.MODEL);
    }

    /** What a row is about; what it shares with the row above is not said again. */
    private List<String> labels(Report report, ReportRow row, List<Label> before) {
        List<String> cells = new ArrayList<>();
        boolean isSame = !before.isEmpty();
        for (int i = 0; i < row.labels().size(); i++) {
            Label label = row.labels().get(i);
            isSame &= i < before.size() && label.key().equals(before.get(i).key());
            cells.add(isSame ? "" : Foreign.harmless(shown(label)));
            if (label.by() == Grouping.SESSION) {
                if (!report.by().contains(Grouping.PROJECT)) {
                    cells.add(isSame ? "" : Foreign.harmless(fact(label, "projectName")));
                }
                cells.add(isSame ? "" : Figures.dayAndClock(row.last(), report.zone()));
            }
        }
        if (hasModels(report)) {
            cells.add(TableCells.models(row.models()));
        }
        return cells;
    }

    private static String shown(Label label) {
        return label.by() == Grouping.MODEL ? TableCells.model(label.key()) : label.shown();
    }

    private static String fact(Label label, String name) {
        Map<String, String> facts = label.facts();
        return facts.getOrDefault(name, "");
    }

    private static void models(TextTable table, ReportRow row, int textColumns, boolean isCompact) {
        for (ReportRow.Part part : row.models()) {
            List<String> cells = new ArrayList<>(List.of("  └ " + TableCells.model(part.model())));
            while (cells.size() < textColumns) {
                cells.add("");
            }
            figures(cells, part.totals(), isCompact);
            table.add(cells);
        }
    }

    private static void figures(List<String> cells, UsageTotals totals, boolean isCompact) {
        TokenCounts tokens = totals.tokens();
        cells.add(TableCells.count(tokens.input()));
        cells.add(TableCells.output(totals));
        if (!isCompact) {
            cells.add(TableCells.count(tokens.cacheWrite()));
            cells.add(TableCells.count(tokens.cacheRead()));
            cells.add(TableCells.tokens(totals));
        }
        cells.add(TableCells.cost(totals));
    }
}
