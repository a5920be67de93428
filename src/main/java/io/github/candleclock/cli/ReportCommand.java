package io.github.candleclock.cli;

import io.github.candleclock.monitor.Monitor;
import io.github.candleclock.report.Grouping;
import io.github.candleclock.report.JsonReport;
import io.github.candleclock.report.Report;
import io.github.candleclock.report.ReportWriter;
import io.github.candleclock.report.TableReport;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A report whose rows are told apart by something; commands differ in what that is unless {@code --by} says otherwise. */
abstract class ReportCommand implements Callable<Integer> {
    private final Outside outside;
    private final String list;
    private final Grouping grouping;

    @Mixin
    private ReportOptions options = new ReportOptions();

    @Option(
            names = "--by",
            paramLabel = "KIND[,KIND…]",
            converter = ReportOptions.GroupingsConverter.class,
            description =
                    "Tell rows apart by these, in this order: day, week, month, block, project, session, agent, branch, device, model.")
    private @Nullable List<Grouping> by;

    @Option(
            names = {"-b", "--breakdown"},
            description = "Follow each row of the table with one for each of its models.")
    private boolean breakdown;

    /** @param list what JSON calls the list of rows */
    ReportCommand(Outside outside, String list, Grouping grouping) {
        this.outside = outside;
        this.list = list;
        this.grouping = grouping;
    }

    @Override
    public Integer call() {
        try (OneShot read = OneShot.read(outside, options.logs())) {
            print(read.monitor());
        }
        return 0;
    }

    private void print(Monitor monitor) {
        options.requireKnown(monitor);
        Report report = monitor.answer(options.question(by == null ? List.of(grouping) : by));
        ReportWriter writer = options.isJson() ? new JsonReport(list) : new TableReport(breakdown, outside.columns());
        writer.write(report, outside.out());
        outside.out().flush();
        ReadingNotes.print(monitor.health(), outside.err());
    }
}
