package io.github.candleclock.cli;

import io.github.candleclock.demo.DemoFolder;
import io.github.candleclock.demo.DemoThread;
import io.github.candleclock.demo.DemoWriter;
import io.github.candleclock.demo.FastClock;
import io.github.candleclock.ingest.LogRoots;
import io.github.candleclock.tui.page.LivePage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the dashboard on made-up logs: nothing of the user's is read or written. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = "Shows the dashboard on made-up logs. Nothing of yours is read or written.")
final class DemoCommand implements Callable<Integer> {
    private final Outside outside;

    @Mixin
    private LiveOptions options = new LiveOptions();

    @Option(names = "--dir", paramLabel = "DIR", description = "Write the made-up logs there, and leave them there.")
    private @Nullable Path dir;

    @Option(
            names = "--speed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Let time run N times as fast, from now on (default: ${DEFAULT-VALUE}).")
    private double speed;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Tell another story; the same number tells the same one (default: ${DEFAULT-VALUE}).")
    private long seed;

    DemoCommand(Outside outside) {
        this.outside = outside;
    }

    @Override
    public Integer call() throws Exception {
        if (!(speed > 0 && speed <= 10_000)) {
            throw new Failure("--speed is a number above 0, at most 10000.");
        }
        InstantSource clock = new FastClock(outside.clock(), outside.clock().instant(), speed);
        try (DemoFolder folder = folder()) {
            Thread cleaner = new Thread(() -> close(folder), "demo cleaner");
            Runtime.getRuntime().addShutdownHook(cleaner);
            int exitCode = show(folder.path(), clock);
            boolean unused = Runtime.getRuntime().removeShutdownHook(cleaner);
            return exitCode;
        }
    }

    private int show(Path folder, InstantSource clock) throws IOException, InterruptedException {
        try (DemoWriter writer = new DemoWriter(folder, seed, clock);
                DemoThread thread = new DemoThread(writer, speed)) {
            writer.layDownHistory();
            writer.catchUp();
            thread.start();
            int exitCode =
                    new Live(outside, options, clock, this::shown, new LivePage()).run(new LogRoots(List.of(folder)));
            Optional<IOException> failure = thread.failure();
            if (failure.isPresent()) {
                throw new Failure(
                        "the made-up logs could not be written: "
                                + failure.get().getMessage(),
                        failure.get());
            }
            return exitCode;
        }
    }

    /** The folder of a made-up story says nothing to anybody, unless people chose it. */
    private String shown(Path path) {
        return dir == null ? "a made-up story" : outside.shown(path);
    }

    private DemoFolder folder() {
        if (dir != null && Files.exists(dir.resolve("projects"))) {
            throw new Failure(outside.shown(dir)
                    + " holds logs already, and two stories in one folder make none. Name a new folder.");
        }
        try {
            return dir == null ? DemoFolder.temporary() : DemoFolder.chosen(dir);
        } catch (IOException e) {
            throw new Failure("no folder for the made-up logs: " + e.getMessage(), e);
        }
    }

    private static void close(DemoFolder folder) {
        try {
            folder.close();
        } catch (IOException left) {
            // the process ends: nobody is left to tell
        }
    }
}
