package io.github.candleclock.cli;

import io.github.candleclock.tui.page.LivePage;
import io.github.candleclock.tui.page.Page;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The dashboard with one thread that breaks once the page has been seen, for the tests that look at the terminal afterwards. */
@Command(name = "broken")
public final class BrokenMain implements Callable<Integer> {
    private static final int SEEN = 3;

    private final AtomicInteger frames = new AtomicInteger();

    @Mixin
    private LiveOptions options = new LiveOptions();

    /** Which one, by its name: screen, monitor, watcher or key reader. */
    @Option(names = "--thread")
    private String thread = "";

    public static void main(String[] args) {
        System.exit(new CommandLine(new BrokenMain())
                .setExecutionExceptionHandler(new Failures())
                .execute(args));
    }

    @Override
    public Integer call() throws Exception {
        Outside real = Outside.system();
        InstantSource clock = () -> {
            breakIn("monitor", "watcher");
            return real.clock().instant();
        };
        Outside outside = new Outside(real.environment(), real.home(), clock, real.zone(), real.out(), real.err());
        LivePage page = new LivePage();
        Page broken = (canvas, snapshot, view) -> {
            frames.incrementAndGet();
            breakIn("screen");
            if (frames.get() == SEEN && thread.equals("key reader")) {
                closeKeyboard();
            }
            page.draw(canvas, snapshot, view);
        };
        return new Live(
                        outside,
                        options,
                        clock,
                        outside::shown,
                        broken,
                        Folders.of(outside).state())
                .run(options.logs().existingRoots(outside));
    }

    private void breakIn(String... threads) {
        String here = Thread.currentThread().getName();
        if (frames.get() >= SEEN && here.equals(thread) && List.of(threads).contains(here)) {
            throw new IllegalStateException("the wick is wet");
        }
    }

    /** The next read that begins fails; a key is needed to end the one that waits. */
    private static void closeKeyboard() {
        try {
            new FileInputStream(FileDescriptor.in).close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
