package io.github.candleclock.cli;

import io.github.candleclock.report.Grouping;
import picocli.CommandLine.Command;

/** Prints what each session used, the most expensive first. */
@Command(
        name = "session",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = "Prints what each session used, the most expensive first.")
final class SessionCommand extends ReportCommand {
    SessionCommand(Outside outside) {
        super(outside, "sessions", Grouping.SESSION);
    }
}
