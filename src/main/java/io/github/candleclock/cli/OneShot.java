package io.github.candleclock.cli;

import io.github.candleclock.ingest.LogRoots;
import io.github.candleclock.ingest.LogScan;
import io.github.candleclock.ingest.ScanProgress;
import io.github.candleclock.monitor.Monitor;
import io.github.candleclock.monitor.Rules;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.function.Supplier;

/** Runs the monitor once over all logs, without its thread: for commands that print and end. */
final class OneShot {
    private OneShot() {}

    /** Reads everything for a report, and returns the monitor, ready to answer. */
    static Monitor read(Outside outside, CountOptions options, LogRoots roots) {
        return read(options.rules(outside), roots, outside.clock(), outside::shown);
    }

    /**
     * Reads everything and returns the monitor, ready to answer.
     *
     * @param shown how paths are written
     */
    static Monitor read(Rules rules, LogRoots roots, InstantSource clock, Function<Path, String> shown) {
        Monitor monitor = new Monitor(clock, rules, shown);
        take(monitor, () -> LogScan.readAll(roots, monitor::take));
        return monitor;
    }

    /** Lets the monitor take all that a scan hands to it; the scan runs on a thread of its own, since the monitor's queue is bounded. */
    static void take(Monitor monitor, Supplier<ScanProgress> scan) {
        FutureTask<Void> reading = new FutureTask<>(() -> {
            monitor.take(scan.get());
            return null;
        });
        Thread thread = new Thread(reading, "scanner-0");
        thread.setDaemon(true);
        thread.start();
        try {
            monitor.runUntil(reading);
            reading.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
