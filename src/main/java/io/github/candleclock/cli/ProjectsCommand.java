package io.github.candleclock.cli;

import io.github.candleclock.report.Grouping;
import picocli.CommandLine.Command;

/** Prints what each project used, the most expensive first. */
@Command(
        name = "projects",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = "Prints what each project used, the most expensive first.")
final class ProjectsCommand extends ReportCommand {
    ProjectsCommand(Outside outside) {
        super(outside, "projects", Grouping.PROJECT);
    }
}
