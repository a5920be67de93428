package io.github.candleclock.cli;

import io.github.candleclock.monitor.Monitor;
import io.github.candleclock.monitor.Rules;
import io.github.candleclock.report.BlockReport;
import io.github.candleclock.report.JsonBlocks;
import io.github.candleclock.report.TableBlocks;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the five-hour blocks, and how the active one burns. */
@Command(
        name = "blocks",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description =
                "Prints the five-hour blocks, and how the active one burns. A block counts by the day on which it began.")
final class BlocksCommand implements Callable<Integer> {
    private final Outside outside;

    @Mixin
    private ReportOptions options = new ReportOptions();

    @Option(
            names = "--windows",
            paramLabel = "WINDOWS",
            description =
                    "By what blocks are cut: floored, to the full hour as other tools do, or official, by the windows "
                            + "that Claude has told of, where it has. (default: ${DEFAULT-VALUE})")
    private Rules.Windows windows = Rules.Windows.FLOORED;

    BlocksCommand(Outside outside) {
        this.outside = outside;
    }

    @Override
    public Integer call() {
        try (OneShot read = OneShot.read(outside, options.logs(), windows)) {
            print(read.monitor());
        }
        return 0;
    }

    private void print(Monitor monitor) {
        options.requireKnown(monitor);
        BlockReport report = monitor.blocks(options.selection(), options.isNewestFirst());
        if (options.isJson()) {
            JsonBlocks.write(report, outside.out());
        } else {
            TableBlocks.write(report, outside.out());
        }
        outside.out().flush();
        ReadingNotes.print(monitor.health(), outside.err());
    }
}
