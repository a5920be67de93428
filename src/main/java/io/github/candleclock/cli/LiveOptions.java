package io.github.candleclock.cli;

import io.github.candleclock.archive.Archives;
import io.github.candleclock.ingest.LogRoots;
import picocli.CommandLine.Mixin;

/** The options of the live dashboard. */
final class LiveOptions extends ScreenOptions {
    @Mixin
    private final LogOptions logs;

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

    LogOptions logs() {
        return logs;
    }
}
