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
import java.util.stream.Stream;

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
    private static final int WIDTH = 80;
    private static final int NARROWEST_NAME = 20;
    private static final String GAP = "  ";
    private static final List<String> FIGURES = List.of("Input", "Output", "Write 5m", "Write 1h", "Read");

    /** A name with figures beside it, or without: then it stands for itself. */
    private record Line(String name, List<String> figures, String source) {
        static Line of(String name) {
            return new Line(name, List.of(), "");
        }
    }

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

    private static List<Line> lines(List<PriceRow> rows) {
        List<Line> lines = new ArrayList<>();
        rows.forEach(row -> row.found().ifPresent(found -> model(row.model(), found, lines)));
        return lines;
    }

    private static void model(String model, PriceList.Found found, List<Line> lines) {
        ModelPrice price = found.price();
        lines.add(new Line(Foreign.harmless(model), figures(price.base()), word(found.source())));
        if (!found.key().equalsIgnoreCase(model)) {
            lines.add(Line.of("  as " + Foreign.harmless(found.key())));
        }
        price.large().ifPresent(large -> lines.add(new Line("  above 200 k", figures(large), "")));
        String factors = factors(found);
        if (!factors.isEmpty()) {
            lines.add(Line.of("  " + factors));
        }
    }

    private static String factors(PriceList.Found found) {
        List<String> factors = new ArrayList<>();
        if (isFactor(found.price().fast())) {
            factors.add("fast mode × " + found.price().fast().toPlainString());
        }
        if (found.inRegion() && isFactor(found.price().regional())) {
            factors.add("region × " + found.price().regional().toPlainString());
        }
        return String.join(", ", factors);
    }

    private static boolean isFactor(BigDecimal factor) {
        return factor.compareTo(BigDecimal.ONE) != 0;
    }

    private static List<String> figures(ModelPrice.Rates rates) {
        return Stream.of(rates.input(), rates.output(), rates.cacheWrite5m(), rates.cacheWrite1h(), rates.cacheRead())
                .map(PriceTable::figure)
                .toList();
    }

    private static String figure(long pico) {
        BigDecimal dollars = ModelPrice.perMillion(pico);
        return dollars.setScale(Math.max(2, dollars.scale())).toPlainString();
    }

    private static String word(PriceSource source) {
        return source.kind().name().toLowerCase(Locale.ROOT);
    }

    private static void print(List<Line> lines, PrintWriter out) {
        List<Column> columns = IntStream.range(0, FIGURES.size())
                .mapToObj(i -> Column.of(
                        FIGURES.get(i),
                        lines.stream()
                                .filter(line -> !line.figures.isEmpty())
                                .map(line -> line.figures.get(i))
                                .toList()))
                .toList();
        int beside = columns.stream()
                        .mapToInt(column -> GAP.length() + column.width)
                        .sum()
                + GAP.length()
                + lines.stream().mapToInt(line -> line.source.length()).max().orElse(0);
        int room = Math.max(NARROWEST_NAME, WIDTH - beside);
        int widest = lines.stream()
                .mapToInt(line -> Width.of(line.name))
                .filter(width -> width <= room)
                .max()
                .orElse(NARROWEST_NAME);
        out.println(line("Model", widest, columns, FIGURES, "From"));
        out.println("─".repeat(widest + beside));
        for (Line line : lines) {
            if (line.figures.isEmpty()) {
                out.println(line.name);
            } else if (Width.of(line.name) > widest) {
                out.println(line.name);
                out.println(line("", widest, columns, line.figures, line.source));
            } else {
                out.println(line(line.name, widest, columns, line.figures, line.source));
            }
        }
    }

    /** Figures stand with their points below each other. */
    private record Column(int width, int decimals) {
        static Column of(String heading, List<String> figures) {
            int whole = figures.stream()
                    .mapToInt(figure -> figure.indexOf('.'))
                    .max()
                    .orElse(0);
            int decimals = figures.stream().mapToInt(Column::decimals).max().orElse(0);
            return new Column(Math.max(heading.length(), whole + 1 + decimals), decimals);
        }

        String fill(String cell) {
            String figure = cell.contains(".") ? cell + " ".repeat(decimals - decimals(cell)) : cell;
            return " ".repeat(width - figure.length()) + figure;
        }

        private static int decimals(String figure) {
            return figure.length() - figure.indexOf('.') - 1;
        }
    }

    private static String line(String name, int widest, List<Column> columns, List<String> cells, String source) {
        StringBuilder line = new StringBuilder(name).append(" ".repeat(widest - Width.of(name)));
        for (int i = 0; i < columns.size(); i++) {
            line.append(GAP).append(columns.get(i).fill(cells.get(i)));
        }
        return line.append(GAP).append(source).toString().stripTrailing();
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
