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
    private static final String NAME = "Model";
    private static final String NARROWEST_HEADING = NAME + " ".repeat(NARROWEST_NAME - NAME.length());
    private static final List<String> FIGURES = List.of("Input", "Output", "Write 5m", "Write 1h", "Read");
    private static final Columns COLUMNS = new Columns("l.....l", 2);

    /** A name with figures beside it, or without: then it stands for itself. */
    private record Line(String name, List<String> figures, String source) {
        static Line of(String name) {
            return new Line(name, List.of(), "");
        }

        boolean fits(int room) {
            return Width.of(name) <= room;
        }

        /** The line, or two of them where the name has no room beside its figures. */
        Stream<Line> broken(int room) {
            return figures.isEmpty() || fits(room)
                    ? Stream.of(this)
                    : Stream.of(of(name), new Line("", figures, source));
        }

        /** What stands in the table's columns, with this for the name. */
        List<String> cells(String shown) {
            List<String> cells = new ArrayList<>(List.of(shown));
            if (!figures.isEmpty()) {
                cells.addAll(figures);
                cells.add(source);
            }
            return cells;
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

    private static void print(List<Line> all, PrintWriter out) {
        List<List<String>> nameless = new ArrayList<>(List.of(heading("")));
        all.forEach(line -> nameless.add(line.cells("")));
        int room = Math.max(NARROWEST_NAME, WIDTH - COLUMNS.width(nameless));

        List<Line> lines = all.stream().flatMap(line -> line.broken(room)).toList();
        boolean isAnyBeside = all.stream().anyMatch(line -> line.fits(room));
        List<List<String>> rows = new ArrayList<>(List.of(heading(isAnyBeside ? NAME : NARROWEST_HEADING)));
        lines.forEach(line -> rows.add(line.cells(line.fits(room) ? line.name : "")));
        List<String> laid = COLUMNS.lines(rows);
        out.println(laid.get(0));
        out.println("─".repeat(COLUMNS.width(rows)));
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            out.println(line.figures.isEmpty() ? line.name : laid.get(i + 1));
        }
    }

    private static List<String> heading(String name) {
        return new Line(name, FIGURES, "From").cells(name);
    }

    private static void sources(PriceList prices, PrintWriter out) {
        out.println();
        prices.layers().stream().map(PriceLayer::source).forEach(source -> {
            String day = source.asOf().map(asOf -> ", of " + asOf).orElse("");
            out.println(String.format(Locale.ROOT, "%-10s", word(source)) + Foreign.harmless(source.name()) + day);
        });
    }

    private static void unpriced(List<PriceRow> rows, PrintWriter out) {
        List<List<String>> counts = rows.stream()
                .map(row -> List.of("  " + Foreign.harmless(row.model()), TableCells.count(row.tokens())))
                .toList();
        out.println();
        out.println("Without a price, so what they cost is not known:");
        out.println();
        new Columns("lr", 2).lines(counts).forEach(line -> out.println(line + " tokens"));
        out.println();
        out.println("Fetch a newer list with 'candleclock prices update', or write the price into the");
        out.println("settings file, in US dollars for a million tokens:");
        out.println();
        out.println("  [prices.models." + quoted(rows.get(0).model()) + "]");
        out.println("  input = 3");
        out.println("  output = 15");
    }

    private static String quoted(String model) {
        return '"' + Foreign.harmless(model).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
