package io.github.candleclock.cli;

import io.github.candleclock.ingest.LogRoots;
import io.github.candleclock.monitor.Monitor;
import io.github.candleclock.monitor.Question;
import io.github.candleclock.report.Grouping;
import io.github.candleclock.report.JsonReport;
import io.github.candleclock.report.ReportRow;
import io.github.candleclock.report.ReportWriter;
import io.github.candleclock.report.TableReport;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints what was used day by day. */
@Command(
        name = "daily",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = "Prints what was used day by day.")
final class DailyCommand implements Callable<Integer> {
    private final Outside outside;

    @Mixin
    private LogOptions logs = new LogOptions();

    @Option(
            names = {"-j", "--json"},
            description = "Print JSON, in the shape of 'ccusage claude daily --json'.")
    private boolean json;

    DailyCommand(Outside outside) {
        this.outside = outside;
    }

    @Override
    public Integer call() {
        LogRoots roots = logs.existingRoots(outside);
        Monitor monitor = OneShot.read(outside, logs, roots);
        List<ReportRow> rows = monitor.answer(new Question(Grouping.DAY));
        ReportWriter writer = json ? JsonReport.DAILY : TableReport.DAILY;
        writer.write(rows, outside.out());
        outside.out().flush();
        ReadingNotes.print(monitor.health(), outside.err());
        return 0;
    }
}
