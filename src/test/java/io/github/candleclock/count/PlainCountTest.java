package io.github.candleclock.count;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.candleclock.count.Product.Shape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The program and {@link PlainCount} come to the same figures, to the last digit, on logs made by chance. A failure names the seed and the
 * smallest part of its log that still fails: a folder for the scenarios.
 */
class PlainCountTest {
    /** How many logs are made; more with {@code -Dcount.seeds=5000}. */
    private static final int SEEDS = Integer.getInteger("count.seeds", 60);

    private static final List<String> MODES = List.of("calculate", "display", "auto");
    private static final List<ZoneId> ZONES = List.of(ZoneId.of("Europe/Madrid"), ZoneId.of("Asia/Kathmandu"));

    @TempDir
    private Path temp;

    private int folders;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, SEEDS);
    }

    /** Growing logs are read after each line: fewer of them, and shorter. */
    static LongStream fewerSeeds() {
        return LongStream.rangeClosed(1, Math.max(1, SEEDS / 4));
    }

    @Test
    void the_second_counter_shares_no_code_with_the_first() {
        List<String> used = new ArrayList<>();
        for (JavaClass type : new ClassFileImporter().importPackages("io.github.candleclock.count")) {
            if (isOfPlainCount(type)) {
                type.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                        .filter(target ->
                                target.getName().startsWith("io.github.candleclock.") && !isOfPlainCount(target))
                        .forEach(target -> used.add(type.getName() + " uses " + target.getName()));
            }
        }
        assertThat(used).isEmpty();
    }

    private static boolean isOfPlainCount(JavaClass type) {
        return type.getName().matches(".*\\.PlainCount(\\$.*)?");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void all_reports_are_those_of_the_second_counter(long seed) {
        hold(seed, LogMaker.make(seed, 25), log -> {
            Path folder = written(log);
            PlainCount plain = new PlainCount(folder);
            Product product = new Product(folder);
            product.readOn(LogMaker.NOW);
            for (PlainCount.Rules rules : allRules()) {
                for (Shape shape : Product.SHAPES) {
                    Optional<String> fault = difference(
                            shape, rules, plain.report(shape.command(), rules), product.report(shape, rules));
                    if (fault.isPresent()) {
                        return fault;
                    }
                }
            }
            return Optional.empty();
        });
    }

    /** The same through the command line, one command and one choice of mode and zone for each log: all of them in 42 logs. */
    @ParameterizedTest
    @MethodSource("seeds")
    void commands_print_what_the_second_counter_says(long seed) {
        Shape shape = Product.SHAPES.get((int) (seed % Product.SHAPES.size()));
        PlainCount.Rules rules = withMondays(rules(seed));
        hold(seed, LogMaker.make(seed, 25), log -> {
            Path folder = written(log);
            return difference(
                    shape,
                    rules,
                    new PlainCount(folder).report(shape.command(), rules),
                    Product.printed(folder, shape, rules));
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_order_of_files_and_of_lines_changes_nothing(long seed) {
        hold(seed, LogMaker.make(seed, 25), log -> {
            Log whole = withLineEnds(log);
            PlainCount plain = new PlainCount(written(whole));
            return differs(plain, filesInOrder(whole, new Random(seed)), rules(seed))
                    .or(() -> differs(plain, shuffled(whole, new Random(seed)), rules(seed)));
        });
    }

    /** What was counted plainly, and the program's figures for the same lines written in another order. */
    private Optional<String> differs(PlainCount plain, List<Log> steps, PlainCount.Rules rules) {
        Path folder = emptyFolder();
        Product product = new Product(folder);
        for (Log step : steps) {
            step.write(folder);
            product.readOn(LogMaker.NOW);
        }
        return Product.SHAPES.stream()
                .flatMap(shape ->
                        difference(shape, rules, plain.report(shape.command(), rules), product.report(shape, rules))
                                .stream())
                .findFirst();
    }

    @ParameterizedTest
    @MethodSource("fewerSeeds")
    void logs_that_grow_have_the_same_figures_after_each_line(long seed) {
        hold(seed, LogMaker.make(seed, 12), log -> {
            Random random = new Random(seed);
            Path folder = written(new Log(List.of()));
            Product product = new Product(folder);
            int step = 0;
            for (Log.Line piece : pieces(log, random)) {
                piece.append(folder);
                PlainCount.Rules rules = at(LogMaker.NOW.plus(Duration.ofSeconds(step)), rules(step));
                Shape shape = Product.SHAPES.get(step % Product.SHAPES.size());
                product.readOn(rules.now().orElseThrow());
                Optional<String> fault = difference(
                        shape,
                        rules,
                        new PlainCount(folder).report(shape.command(), rules),
                        product.report(shape, rules));
                if (fault.isPresent()) {
                    return fault.map(words -> "after '" + piece + "': " + words);
                }
                step++;
            }
            return Optional.empty();
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void reading_twice_equals_reading_once(long seed) {
        hold(seed, LogMaker.make(seed, 25), log -> {
            Product product = new Product(written(log));
            product.readOn(LogMaker.NOW);
            PlainCount.Rules rules = rules(seed);
            List<Map<String, PlainCount.Totals>> once = rows(product, rules);
            product.readAgain();
            List<Map<String, PlainCount.Totals>> twice = rows(product, rules);
            return once.equals(twice) ? Optional.empty() : Optional.of("once:  " + once + "\ntwice: " + twice);
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void all_reports_have_the_same_sum(long seed) {
        hold(seed, LogMaker.make(seed, 25), log -> {
            Product product = new Product(written(log));
            product.readOn(LogMaker.NOW);
            // nothing may be ahead of the clock, or it would be in no block
            PlainCount.Rules late = at(Instant.parse("9999-12-31T23:59:59.999999Z"), rules(seed));
            PlainCount.Totals whole =
                    product.report(Product.SHAPES.get(0), late).totals();
            for (Shape shape : Product.SHAPES) {
                PlainCount.Report report = product.report(shape, late);
                PlainCount.Totals sum = sum(report);
                if (!report.totals().equals(whole) || whole.cost().isPresent() && !sum.equals(whole)) {
                    return Optional.of(shape.command() + " has the sum " + sum + "\nand says " + report.totals()
                            + "\nand not " + whole);
                }
            }
            return Optional.empty();
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void blocks_never_overlap(long seed) {
        hold(seed, LogMaker.make(seed, 25), log -> {
            Product product = new Product(written(log));
            product.readOn(LogMaker.NOW);
            Instant end = Instant.MIN;
            for (Product.Span span : product.spans()) {
                if (span.start().isBefore(end) || !span.start().isBefore(span.end())) {
                    return Optional.of(span + " begins before " + end);
                }
                end = span.end();
            }
            return Optional.empty();
        });
    }

    private static PlainCount.Totals sum(PlainCount.Report report) {
        PlainCount.Totals sum = new PlainCount.Totals(0, 0, 0, 0, Optional.of(BigDecimal.ZERO), 0, 0, 0);
        for (PlainCount.Totals row : report.rows().values()) {
            BigDecimal before = sum.cost().orElse(BigDecimal.ZERO);
            sum = new PlainCount.Totals(
                    sum.input() + row.input(),
                    sum.output() + row.output(),
                    sum.cacheWrite() + row.cacheWrite(),
                    sum.cacheRead() + row.cacheRead(),
                    row.cost().map(before::add).map(BigDecimal::stripTrailingZeros),
                    sum.events() + row.events(),
                    sum.lowerBounds() + row.lowerBounds(),
                    sum.unpricedTokens() + row.unpricedTokens());
        }
        return sum;
    }

    // Rules, and how two reports differ.

    private static List<PlainCount.Rules> allRules() {
        List<PlainCount.Rules> all = new ArrayList<>();
        for (ZoneId zone : ZONES) {
            for (String mode : MODES) {
                DayOfWeek weekStart = DayOfWeek.of(all.size() + 1);
                all.add(new PlainCount.Rules(mode, zone, weekStart, Optional.of(LogMaker.NOW)));
            }
        }
        return all;
    }

    private static PlainCount.Rules rules(long number) {
        List<PlainCount.Rules> all = allRules();
        return all.get((int) (number % all.size()));
    }

    private static PlainCount.Rules withMondays(PlainCount.Rules rules) {
        return new PlainCount.Rules(rules.mode(), rules.zone(), DayOfWeek.MONDAY, rules.now());
    }

    private static PlainCount.Rules at(Instant now, PlainCount.Rules rules) {
        return new PlainCount.Rules(rules.mode(), rules.zone(), rules.weekStart(), Optional.of(now));
    }

    private static List<Map<String, PlainCount.Totals>> rows(Product product, PlainCount.Rules rules) {
        return Product.SHAPES.stream()
                .map(shape -> product.report(shape, rules).rows())
                .toList();
    }

    private static Optional<String> difference(
            Shape shape, PlainCount.Rules rules, PlainCount.Report plain, PlainCount.Report product) {
        return plain.equals(product)
                ? Optional.empty()
                : Optional.of(shape.command() + " by " + rules + "\nplain:   " + plain + "\nproduct: " + product);
    }

    // Logs and folders.

    private static void hold(long seed, Log log, Function<Log, Optional<String>> fault) {
        Function<Log, Optional<String>> tried = tried(fault);
        if (tried.apply(log).isPresent()) {
            Log smallest = log.smallestWith(tried);
            throw new AssertionError(
                    "seed " + seed + ": " + tried.apply(smallest).orElse("") + "\nsmallest log:\n" + smallest);
        }
    }

    /** What breaks is a fault too, whose log can be made smaller. */
    private static Function<Log, Optional<String>> tried(Function<Log, Optional<String>> fault) {
        return log -> {
            try {
                return fault.apply(log);
            } catch (RuntimeException | AssertionError broken) {
                return Optional.of(broken.toString());
            }
        };
    }

    private Path emptyFolder() {
        try {
            Path folder = temp.resolve("claude-" + folders++);
            Files.createDirectories(folder.resolve("projects"));
            return folder.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path written(Log log) {
        Path folder = emptyFolder();
        log.write(folder);
        return folder;
    }

    /** The same, with every line ended: so lines can change places. */
    private static Log withLineEnds(Log log) {
        return new Log(log.lines().stream()
                .map(line -> line.bytes().endsWith("\n") ? line : new Log.Line(line.file(), line.bytes() + "\n"))
                .toList());
    }

    private static List<Log> filesInOrder(Log log, Random random) {
        List<Log> files =
                new ArrayList<>(log.files().values().stream().map(Log::new).toList());
        Collections.shuffle(files, random);
        return files;
    }

    /** The lines of each log folder in another order, and in any of its files. */
    private static List<Log> shuffled(Log log, Random random) {
        Map<String, List<String>> files = new HashMap<>();
        log.files()
                .keySet()
                .forEach(file -> files.computeIfAbsent(folderOf(file), f -> new ArrayList<>())
                        .add(file));
        List<Log.Line> lines = new ArrayList<>(log.lines());
        Collections.shuffle(lines, random);
        return List.of(new Log(lines.stream()
                .map(line -> {
                    List<String> choice = files.getOrDefault(folderOf(line.file()), List.of(line.file()));
                    return new Log.Line(choice.get(random.nextInt(choice.size())), line.bytes());
                })
                .toList()));
    }

    private static String folderOf(String file) {
        int slash = file.indexOf('/');
        return slash < 0 ? "" : file.substring(0, slash);
    }

    /** Most lines whole, some in two pieces, cut anywhere. */
    private static List<Log.Line> pieces(Log log, Random random) {
        List<Log.Line> pieces = new ArrayList<>();
        for (Log.Line line : log.lines()) {
            int cut = random.nextInt(4) == 0 ? random.nextInt(line.bytes().length() + 1) : 0;
            pieces.add(new Log.Line(line.file(), line.bytes().substring(0, cut)));
            pieces.add(new Log.Line(line.file(), line.bytes().substring(cut)));
        }
        pieces.removeIf(piece -> piece.bytes().isEmpty());
        return pieces;
    }
}
