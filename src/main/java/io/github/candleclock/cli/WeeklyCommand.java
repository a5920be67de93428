package io.github.candleclock.cli;

import io.github.candleclock.report.Grouping;
import picocli.CommandLine.Command;

/** Prints what was used week by week; a week is named by its first day. */
@Command(
        name = "weekly",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = "Prints what was used week by week; a week is named by its first day.")
final class WeeklyCommand extends ReportCommand {
    WeeklyCommand(Outside outside) {
        super(outside, "weekly", Grouping.WEEK);
    }
}
