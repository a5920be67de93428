package io.github.candleclock.cli;

import picocli.CommandLine.Mixin;

/** The dashboard's options in the demo, which reads no logs but its own and so lets nobody choose them. */
final class DemoOptions extends ScreenOptions {
    @Mixin
    private CountOptions counting = new CountOptions();

    @Override
    CountOptions counting() {
        return counting;
    }
}
