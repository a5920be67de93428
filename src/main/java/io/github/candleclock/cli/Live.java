package io.github.candleclock.cli;

import io.github.candleclock.archive.Archives;
import io.github.candleclock.ingest.LogRoots;
import io.github.candleclock.ingest.SessionRegistry;
import io.github.candleclock.ingest.SessionWatch;
import io.github.candleclock.monitor.Monitor;
import io.github.candleclock.monitor.Rules;
import io.github.candleclock.readings.ReadingWatch;
import io.github.candleclock.readings.Readings;
import io.github.candleclock.readings.RootLimits;
import io.github.candleclock.script.PageJson;
import io.github.candleclock.tui.Dashboard;
import io.github.candleclock.tui.Look;
import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.page.Page;
import io.github.candleclock.tui.terminal.Tty;
import io.github.candleclock.tui.view.ViewState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The live dashboard, put together: logs are found and settings read before the screen is taken, so that whatever is wrong is said on a
 * screen that can still be read.
 */
final class Live {
    private final Outside outside;
    private final ScreenOptions options;
    private final InstantSource clock;
    private final Function<Path, String> shown;
    private final Page page;
    private final Path state;
    private final CompletableFuture<Throwable> fault = new CompletableFuture<>();

    Live(Outside outside, ScreenOptions options) {
        this(
                outside,
                options,
                outside.clock(),
                outside::shown,
                options.page(outside),
                Folders.of(outside).state());
    }

    /**
     * A dashboard with a clock, a page, a way of writing paths and a memory of its own.
     *
     * @param clock what counts as now: a demo's runs faster
     * @param state the folder for what Claude says of its limits
     */
    Live(
            Outside outside,
            ScreenOptions options,
            InstantSource clock,
            Function<Path, String> shown,
            Page page,
            Path state) {
        this.outside = outside;
        this.options = options;
        this.clock = clock;
        this.shown = shown;
        this.page = page;
        this.state = state;
    }

    int run(LogRoots roots) throws IOException, InterruptedException {
        // a wrong theme is said before the screen is taken, and also where none is needed
        Look look = options.look(options.settings(outside), outside, Optional.empty());
        if (options.isOnce() || options.isJson() || !Tty.isPresent()) {
            return once(roots);
        }
        if (System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("windows")) {
            throw new Failure(
                    "the live dashboard needs a Unix terminal: on Windows, run it in WSL. 'daily' works everywhere.");
        }
        return dashboard(roots, look);
    }

    /** Ends the dashboard, at once or as soon as it has begun, because something behind it broke. The first fault is told. */
    void fail(Throwable why) {
        fault.complete(why);
    }

    /** Prints one frame as plain text, or what it shows as JSON. */
    private int once(LogRoots roots) {
        try (Archives archives = options.archives(outside, roots)) {
            Monitor monitor = new Monitor(clock, options.rules(outside), shown);
            monitor.take(new SessionRegistry(roots).states());
            print(OneShot.read(monitor, outside.zone(), roots, archives, new Readings(state)));
        }
        return 0;
    }

    private void print(Monitor monitor) {
        if (options.isJson()) {
            PageJson.write(monitor.snapshotNow(), outside.out());
            outside.out().flush();
            return;
        }
        Canvas canvas = new Canvas(outside.number("COLUMNS", 120), options.rows(outside, outside.number("LINES", 40)));
        page.draw(canvas, monitor.snapshotNow(), ViewState.START);
        outside.out().print(options.glyphs(options.settings(outside), outside).text(canvas));
        outside.out().flush();
    }

    /** Follows what Claude says of its limits, as status lines keep it. */
    private ReadingWatch readings(LogRoots roots, Monitor monitor) {
        Consumer<RootLimits> told = limits -> {
            if (roots.holds(limits.root())) {
                monitor.take(limits);
            }
        };
        return new ReadingWatch(new Readings(state), told, this::fail);
    }

    private int dashboard(LogRoots roots, Look plain) throws IOException, InterruptedException {
        Rules rules = options.rules(outside);
        Quiet quiet = new Quiet();
        try (Monitor monitor = new Monitor(clock, rules, shown);
                LogReading reading = new LogReading(
                        roots, options.archives(outside, roots), monitor, outside, new Readings(state), this::fail);
                SessionWatch sessions = new SessionWatch(new SessionRegistry(roots), monitor::take, this::fail);
                ReadingWatch limits = readings(roots, monitor)) {
            // logs are read while the terminal is taken; what breaks meanwhile is told as soon as somebody can be told
            monitor.onFailure(this::fail);
            reading.start();
            monitor.start();
            sessions.start();
            limits.start();
            try (Tty tty = new Tty()) {
                Optional<Boolean> isLight = options.settings(outside).theme().isPresent()
                        ? Optional.empty()
                        : tty.lightBackground(outside.environment());
                Look look = isLight.isEmpty() ? plain : options.look(options.settings(outside), outside, isLight);
                Dashboard dashboard =
                        new Dashboard(tty, page, monitor::snapshot, look, reading::rescan, quiet.stream());
                monitor.onChange(dashboard::changed);
                var unused = fault.thenAccept(dashboard::fail);
                try (LiveSettings settings = following(monitor, dashboard, isLight)) {
                    settings.start();
                    dashboard.run();
                }
            }
        } finally {
            quiet.printTo(outside.err());
        }
        return 0;
    }

    private LiveSettings following(Monitor monitor, Dashboard dashboard, Optional<Boolean> isLight) {
        LiveSettings.Listeners listeners = new LiveSettings.Listeners(monitor::take, dashboard::use, dashboard::note);
        return new LiveSettings(outside, options, isLight, listeners, this::fail);
    }
}
