package io.github.candleclock.cli;

import io.github.candleclock.budget.Budget;
import io.github.candleclock.demo.DemoFolder;
import io.github.candleclock.demo.DemoThread;
import io.github.candleclock.demo.DemoWriter;
import io.github.candleclock.demo.FastClock;
import io.github.candleclock.demo.Plot;
import io.github.candleclock.demo.StatusLine;
import io.github.candleclock.ingest.LogRoots;
import io.github.candleclock.readings.Readings;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
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
    /** What stands for the folder of a made-up story, which says nothing to anybody. */
    static final String MADE_UP = "a made-up story";

    private final Outside outside;

    @Mixin
    private DemoOptions options = new DemoOptions();

    @Option(names = "--dir", paramLabel = "DIR", description = "Write the made-up logs there, and leave them there.")
    private @Nullable Path dir;

    @Option(
            names = "--speed",
            paramLabel = "N",
            defaultValue = "" + Plot.SPEED,
            description = "Let time run N times as fast (default: ${DEFAULT-VALUE}, the plot in five minutes).")
    private double speed;

    @Option(
            names = "--story",
            paramLabel = "PLOT",
            defaultValue = "busy",
            description =
                    "busy: a storm of subagents, a budget crossed, a pause, a new block. calm: a day within its budgets. over: "
                            + "burnt out long before the reset. Each brings its own budgets, unless you name some.")
    private Plot plot = Plot.BUSY;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description =
                    "Other details in the same story; the same number tells the same ones (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--pictures",
            paramLabel = "DIR",
            description = "Draw the pictures of the documentation there, as SVG, and end. They are always the same.")
    private @Nullable Path pictures;

    DemoCommand(Outside outside) {
        this.outside = outside;
    }

    @Override
    public Integer call() throws Exception {
        if (pictures != null) {
            return draw(pictures);
        }
        if (!(speed > 0 && speed <= 10_000)) {
            throw new Failure("--speed is a number above 0, at most 10000.");
        }
        options.suggestBudgets(plot.budgets().stream().map(Budget::parse).toList());
        Instant now = outside.clock().instant();
        Instant opening = Plot.opening(LocalDate.ofInstant(now, zone()), zone());
        InstantSource clock = new FastClock(outside.clock(), now, opening, speed);
        try (DemoFolder folder = folder()) {
            Thread cleaner = new Thread(() -> close(folder), "demo cleaner");
            Runtime.getRuntime().addShutdownHook(cleaner);
            int exitCode = show(folder.path(), clock);
            boolean unused = Runtime.getRuntime().removeShutdownHook(cleaner);
            return exitCode;
        }
    }

    private int draw(Path into) {
        try {
            Pictures.draw(into);
            outside.out().println("The pictures are in " + outside.shown(into) + ".");
            return 0;
        } catch (IOException e) {
            throw new Failure("the pictures could not be written: " + e.getMessage(), e);
        }
    }

    private int show(Path folder, InstantSource clock) throws IOException, InterruptedException {
        Live live = new Live(outside, options, clock, this::shown, options.page(outside), folder.resolve("state"));
        StatusLine statusLine = new ToldLimits(new Readings(folder.resolve("state")), folder);
        try (DemoWriter writer = new DemoWriter(folder, plot, seed, clock, statusLine);
                DemoThread thread = new DemoThread(writer, speed, fault -> live.fail(unwritten(fault)))) {
            writer.layDownHistory();
            writer.catchUp();
            thread.start();
            return live.run(new LogRoots(List.of(folder)));
        }
    }

    private static Failure unwritten(Throwable fault) {
        return new Failure("the made-up logs could not be written: " + fault.getMessage(), fault);
    }

    private ZoneId zone() {
        return options.counting().zone(outside);
    }

    /** A folder that people chose by its path; else the story's speed, which explains the clock. */
    private String shown(Path path) {
        if (dir != null) {
            return outside.shown(path);
        }
        String times = BigDecimal.valueOf(speed).stripTrailingZeros().toPlainString();
        return speed == 1 ? MADE_UP : MADE_UP + ", " + times + " × as fast";
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
