package io.github.candleclock.cli;

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

    LogOptions logs() {
        return logs;
    }
}
