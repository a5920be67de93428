package io.github.candleclock.cli;

import io.github.candleclock.monitor.Monitor;
import io.github.candleclock.monitor.Question;
import io.github.candleclock.pricing.PriceList;
import io.github.candleclock.report.Grouping;
import io.github.candleclock.report.PriceJsonWriter;
import io.github.candleclock.report.PriceRow;
import io.github.candleclock.report.PriceTable;
import io.github.candleclock.report.PriceWriter;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints what the models of the logs cost, and where each price comes from. */
@Command(
        name = "prices",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        synopsisSubcommandLabel = "[COMMAND]",
        description = "Prints the price of each model in your logs, where it comes from, and which models have none.")
final class PricesCommand implements Callable<Integer> {
    private final Outside outside;

    @Mixin
    private LogOptions logs = new LogOptions();

    @Option(
            names = {"-a", "--all"},
            description = "Print the whole list instead, without reading logs.")
    private boolean all;

    @Option(
            names = {"-j", "--json"},
            description = "Print JSON.")
    private boolean json;

    PricesCommand(Outside outside) {
        this.outside = outside;
    }

    @Override
    public Integer call() {
        if (all) {
            print(Optional.empty());
            return 0;
        }
        try (OneShot read = OneShot.read(outside, logs)) {
            print(Optional.of(read.monitor()));
        }
        return 0;
    }

    private void print(Optional<Monitor> monitor) {
        PriceList prices = logs.rules(outside).prices();
        List<PriceRow> rows =
                monitor.map(read -> PriceRow.ofLogs(prices, used(read))).orElseGet(() -> PriceRow.ofList(prices));
        PriceWriter writer = json ? new PriceJsonWriter() : new PriceTable();
        writer.write(prices, rows, outside.out());
        outside.out().flush();
        LocalDate today = LocalDate.ofInstant(outside.clock().instant(), logs.zone(outside));
        prices.outdated(today).ifPresent(day -> sayAge(day, today));
        monitor.ifPresent(read -> ReadingNotes.print(read.health(), outside.err()));
    }

    private static Map<String, Long> used(Monitor monitor) {
        Map<String, Long> tokens = new TreeMap<>();
        monitor.answer(new Question(Grouping.MODEL))
                .rows()
                .forEach(row -> tokens.put(
                        row.labels().get(0).key(), row.totals().tokens().total()));
        return tokens;
    }

    private void sayAge(LocalDate day, LocalDate today) {
        outside.err()
                .println("candleclock: these prices are " + ChronoUnit.DAYS.between(day, today)
                        + " days old; 'candleclock prices update' fetches newer ones.");
    }
}
