package io.github.candleclock.cli;

import io.github.candleclock.archive.Archives;
import io.github.candleclock.ingest.LogRoots;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of the live dashboard. */
final class LiveOptions extends ScreenOptions {
    @Mixin
    private final LogOptions logs;

    @Option(
            names = {"-j", "--json"},
            description = "Print what the page shows as JSON, and end.")
    private boolean json;

    LiveOptions() {
        this(new LogOptions());
    }

    private LiveOptions(LogOptions logs) {
        super(logs);
        this.logs = logs;
    }

    @Override
    Archives archives(Outside outside, LogRoots roots) {
        return logs.archives(outside, roots);
    }

    @Override
    boolean isJson() {
        return json;
    }

    LogOptions logs() {
        return logs;
    }
}
