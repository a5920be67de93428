package io.github.candleclock.cli;

import picocli.CommandLine.Mixin;

/** The options of the live dashboard. */
final class LiveOptions extends ScreenOptions {
    @Mixin
    private LogOptions logs = new LogOptions();

    LogOptions logs() {
        return logs;
    }

    @Override
    CountOptions counting() {
        return logs;
    }
}
