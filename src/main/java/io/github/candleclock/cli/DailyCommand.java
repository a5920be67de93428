package io.github.candleclock.cli;

import io.github.candleclock.report.Grouping;
import picocli.CommandLine.Command;

/** Prints what was used day by day. */
@Command(
        name = "daily",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = "Prints what was used day by day.")
final class DailyCommand extends ReportCommand {
    DailyCommand(Outside outside) {
        super(outside, "daily", Grouping.DAY);
    }
}
