package io.github.candleclock.report;

import io.github.candleclock.text.Figures;
import io.github.candleclock.text.Foreign;
import io.github.candleclock.text.ModelName;
import io.github.candleclock.text.Width;
import io.github.candleclock.usage.Cost;
import io.github.candleclock.usage.TokenCounts;
import io.github.candleclock.usage.UsageTotals;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Rows as a table for people: figures right-aligned, a line of totals below. A figure that may be more than it says stands behind
 * {@code ≥}; what has no price is named below the table.
 *
 * @param label the heading of the first column
 */
public record TableReport(String label) implements ReportWriter {
    public static final TableReport DAILY = new TableReport("Date");

    private static final String GAP = "  ";

    @Override
    public void write(List<ReportRow> rows, PrintWriter out) {
        if (rows.isEmpty()) {
            out.println("No usage was found.");
            return;
        }
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(label, "Models", "Input", "Output", "Cache write", "Cache read", "Tokens", "Cost"));
        rows.forEach(row -> lines.add(cells(row.label(), models(row), row.totals())));
        UsageTotals all = rows.stream().map(ReportRow::totals).reduce(UsageTotals.NONE, UsageTotals::plus);
        lines.add(cells("Total", "", all));
        print(lines, out);
        notes(all, rows, out);
    }

    private static List<String> cells(String label, String models, UsageTotals totals) {
        TokenCounts tokens = totals.tokens();
        String least = totals.lowerBounds() > 0 ? "≥ " : "";
        return List.of(
                label,
                models,
                count(tokens.input()),
                least + count(tokens.output()),
                count(tokens.cacheWrite()),
                count(tokens.cacheRead()),
                least + count(tokens.total()),
                cost(totals));
    }

    private static String cost(UsageTotals totals) {
        if (totals.cost().state() == Cost.State.TOO_LARGE) {
            return "too large";
        }
        boolean isLeast = totals.lowerBounds() > 0 || totals.unpricedTokens() > 0;
        return (isLeast ? "≥ " : "") + Figures.dollars(totals.cost().dollars());
    }

    private static String models(ReportRow row) {
        return String.join(
                ", ",
                row.models().stream()
                        .map(part -> Foreign.harmless(ModelName.of(part.model())))
                        .distinct()
                        .toList());
    }

    private static void print(List<List<String>> lines, PrintWriter out) {
        int columns = lines.get(0).size();
        int[] widths = new int[columns];
        lines.forEach(line -> {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], Width.of(line.get(i)));
            }
        });
        int total = GAP.length() * (columns - 1);
        for (int width : widths) {
            total += width;
        }
        for (int i = 0; i < lines.size(); i++) {
            if (i == 1 || i == lines.size() - 1) {
                out.println("─".repeat(total));
            }
            out.println(line(lines.get(i), widths));
        }
    }

    private static String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String blanks = " ".repeat(widths[i] - Width.of(cells.get(i)));
            line.append(i == 0 ? "" : GAP).append(i < 2 ? cells.get(i) + blanks : blanks + cells.get(i));
        }
        return line.toString().stripTrailing();
    }

    private static void notes(UsageTotals all, List<ReportRow> rows, PrintWriter out) {
        if (all.lowerBounds() > 0) {
            out.println();
            out.println("≥  The true output of " + count(all.lowerBounds()) + " of " + count(all.events())
                    + " answers was never written to the logs; what stands here is the least it can be.");
        }
        if (all.unpricedTokens() > 0) {
            List<String> models = rows.stream()
                    .flatMap(row -> row.models().stream())
                    .filter(part -> part.totals().unpricedTokens() > 0)
                    .map(part -> Foreign.harmless(part.model()))
                    .distinct()
                    .sorted()
                    .toList();
            out.println();
            out.println("   " + count(all.unpricedTokens()) + " tokens have no known price and are not in the cost: "
                    + String.join(", ", models) + ".");
        }
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
