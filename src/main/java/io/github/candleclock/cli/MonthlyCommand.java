package io.github.candleclock.cli;

import io.github.candleclock.report.Grouping;
import picocli.CommandLine.Command;

/** Prints what was used month by month. */
@Command(
        name = "monthly",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = "Prints what was used month by month.")
final class MonthlyCommand extends ReportCommand {
    MonthlyCommand(Outside outside) {
        super(outside, "monthly", Grouping.MONTH);
    }
}
