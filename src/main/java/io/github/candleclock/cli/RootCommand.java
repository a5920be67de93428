package io.github.candleclock.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The program without a command: the live dashboard. */
@Command(
        name = "candleclock",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        synopsisSubcommandLabel = "[COMMAND]",
        description = {
            "How far Claude Code's five-hour window has burnt, how fast, and where it will end.",
            "Without a command it opens the live dashboard."
        })
final class RootCommand implements Callable<Integer> {
    private final Outside outside;

    @Mixin
    private LiveOptions options = new LiveOptions();

    RootCommand(Outside outside) {
        this.outside = outside;
    }

    @Override
    public Integer call() throws Exception {
        return new Live(outside, options).run(options.logs().existingRoots(outside));
    }
}
