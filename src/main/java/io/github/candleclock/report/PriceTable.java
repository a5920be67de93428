package io.github.candleclock.report;

import io.github.candleclock.pricing.ModelPrice;
import io.github.candleclock.pricing.PriceLayer;
import io.github.candleclock.pricing.PriceList;
import io.github.candleclock.pricing.PriceSource;
import io.github.candleclock.text.Foreign;
import io.github.candleclock.text.Width;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Prices as a table for people, in 80 columns: a long name stands on a line of its own, and what changes a price stands below it.
 *
 * <pre>
 * Model                       Input  Output  Write 5m  Write 1h  Read  From
 * ────────────────────────────────────────────────────────────────────────────
 * claude-sonnet-4-5-20250929   3.00   15.00      3.75      6.00  0.30  bundled
 *   as claude-sonnet-4-5
 *   above 200 k                6.00   22.50      7.50     12.00  0.60
 * </pre>
 */
public final class PriceTable implements PriceWriter {
    private static final int WIDEST_NAME = 30;
    private static final String GAP = "  ";

    @Override
    public void write(PriceList prices, List<PriceRow> rows, PrintWriter out) {
        List<PriceRow> priced =
                rows.stream().filter(row -> row.found().isPresent()).toList();
        List<PriceRow> unpriced =
                rows.stream().filter(row -> row.found().isEmpty()).toList();
        if (rows.isEmpty()) {
            out.println("No model was found in the logs. 'candleclock prices --all' prints the whole list.");
        }
        if (!priced.isEmpty()) {
            out.println("US dollars for a million tokens");
            out.println();
            print(lines(priced), out);
        }
        sources(prices, out);
        if (!unpriced.isEmpty()) {
            unpriced(unpriced, out);
        }
    }

    private static List<List<String>> lines(List<PriceRow> rows) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("Model", "Input", "Output", "Write 5m", "Write 1h", "Read", "From"));
        rows.forEach(row -> row.found().ifPresent(found -> model(row.model(), found, lines)));
        return lines;
    }

    private static void model(String model, PriceList.Found found, List<List<String>> lines) {
        ModelPrice price = found.price();
        String name = Foreign.harmless(model);
        boolean isNarrow = Width.of(name) <= WIDEST_NAME;
        List<String> below = below(model, found);
        if (!isNarrow) {
            lines.add(List.of(name));
            name = below.isEmpty() ? "" : below.remove(0);
        }
        lines.add(figures(name, price.base(), word(found.source())));
        price.large().ifPresent(large -> lines.add(figures("  above 200 k", large, "")));
        below.forEach(line -> lines.add(List.of(line)));
    }

    /** What the figures alone do not say: whose price it is, and what multiplies it. */
    private static List<String> below(String model, PriceList.Found found) {
        List<String> lines = new ArrayList<>();
        if (!found.key().equalsIgnoreCase(model)) {
            lines.add("  as " + Foreign.harmless(found.key()));
        }
        List<String> factors = new ArrayList<>();
        if (isFactor(found.price().fast())) {
            factors.add("fast mode × " + found.price().fast().toPlainString());
        }
        if (found.inRegion() && isFactor(found.price().regional())) {
            factors.add("region × " + found.price().regional().toPlainString());
        }
        if (!factors.isEmpty()) {
            lines.add("  " + String.join(", ", factors));
        }
        return lines;
    }

    private static boolean isFactor(BigDecimal factor) {
        return factor.compareTo(BigDecimal.ONE) != 0;
    }

    private static List<String> figures(String name, ModelPrice.Rates rates, String source) {
        return List.of(
                name,
                figure(rates.input()),
                figure(rates.output()),
                figure(rates.cacheWrite5m()),
                figure(rates.cacheWrite1h()),
                figure(rates.cacheRead()),
                source);
    }

    private static String figure(long pico) {
        BigDecimal dollars = ModelPrice.perMillion(pico);
        return dollars.setScale(Math.max(2, dollars.scale())).toPlainString();
    }

    private static String word(PriceSource source) {
        return source.kind().name().toLowerCase(Locale.ROOT);
    }

    private static void print(List<List<String>> lines, PrintWriter out) {
        int[] widths = new int[lines.get(0).size()];
        lines.stream().filter(line -> line.size() > 1).forEach(line -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], Width.of(line.get(i)));
            }
        });
        for (int i = 0; i < lines.size(); i++) {
            out.println(line(lines.get(i), widths));
            if (i == 0) {
                int gaps = GAP.length() * (widths.length - 1);
                out.println("─".repeat(IntStream.of(widths).sum() + gaps));
            }
        }
    }

    private static String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder(cells.get(0));
        for (int i = 1; i < cells.size(); i++) {
            boolean isWords = i == cells.size() - 1;
            int before = i == 1 ? widths[0] - Width.of(cells.get(0)) : 0;
            int blanks = isWords ? 0 : widths[i] - Width.of(cells.get(i));
            line.append(" ".repeat(before))
                    .append(GAP)
                    .append(" ".repeat(blanks))
                    .append(cells.get(i));
        }
        return line.toString().stripTrailing();
    }

    private static void sources(PriceList prices, PrintWriter out) {
        out.println();
        prices.layers().stream().map(PriceLayer::source).forEach(source -> {
            String day = source.asOf().map(asOf -> ", of " + asOf).orElse("");
            out.println(String.format(Locale.ROOT, "%-10s", word(source)) + Foreign.harmless(source.name()) + day);
        });
    }

    private static void unpriced(List<PriceRow> rows, PrintWriter out) {
        int widest = rows.stream()
                .mapToInt(row -> Width.of(Foreign.harmless(row.model())))
                .max()
                .orElse(0);
        int digits = rows.stream().mapToInt(row -> count(row).length()).max().orElse(0);
        out.println();
        out.println("Without a price, so what they cost is not known:");
        out.println();
        for (PriceRow row : rows) {
            String name = Foreign.harmless(row.model());
            out.println("  " + name
                    + " ".repeat(widest - Width.of(name) + digits - count(row).length()) + GAP + count(row)
                    + " tokens");
        }
        out.println();
        out.println("Fetch a newer list with 'candleclock prices update', or write the price into the");
        out.println("settings file, in US dollars for a million tokens:");
        out.println();
        out.println("  [prices.models." + quoted(rows.get(0).model()) + "]");
        out.println("  input = 3");
        out.println("  output = 15");
    }

    private static String count(PriceRow row) {
        return String.format(Locale.ROOT, "%,d", row.tokens());
    }

    private static String quoted(String model) {
        return '"' + Foreign.harmless(model).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
