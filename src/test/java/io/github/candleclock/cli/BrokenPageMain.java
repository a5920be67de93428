package io.github.candleclock.cli;

import io.github.candleclock.tui.page.LivePage;
import io.github.candleclock.tui.page.Page;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The dashboard with a page that breaks at its third frame, for the test that looks at the terminal afterwards. */
@Command(name = "broken")
public final class BrokenPageMain implements Callable<Integer> {
    private final Outside outside = Outside.system();

    @Mixin
    private LiveOptions options = new LiveOptions();

    public static void main(String[] args) {
        System.exit(new CommandLine(new BrokenPageMain())
                .setExecutionExceptionHandler(new Failures())
                .execute(args));
    }

    @Override
    public Integer call() throws Exception {
        AtomicInteger frames = new AtomicInteger();
        LivePage page = new LivePage();
        Page broken = (canvas, snapshot, view) -> {
            if (frames.incrementAndGet() == 3) {
                throw new IllegalStateException("the wick is wet");
            }
            page.draw(canvas, snapshot, view);
        };
        return new Live(outside, options, outside.clock(), outside::shown, broken)
                .run(options.logs().existingRoots(outside));
    }
}
