package io.github.candleclock.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Opens the live dashboard; prints one frame where there is no terminal. */
@Command(
        name = "live",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = "Opens the live dashboard; prints one frame where there is no terminal.")
final class LiveCommand implements Callable<Integer> {
    private final Outside outside;

    @Mixin
    private LiveOptions options = new LiveOptions();

    LiveCommand(Outside outside) {
        this.outside = outside;
    }

    @Override
    public Integer call() throws Exception {
        return new Live(outside, options).run(options.logs().existingRoots(outside));
    }
}
