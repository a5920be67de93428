package io.github.candleclock.cli;

import io.github.candleclock.report.Grouping;
import picocli.CommandLine.Command;

/** Prints what each model used, the most expensive first. */
@Command(
        name = "models",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = "Prints what each model used, the most expensive first.")
final class ModelsCommand extends ReportCommand {
    ModelsCommand(Outside outside) {
        super(outside, "models", Grouping.MODEL);
    }
}
