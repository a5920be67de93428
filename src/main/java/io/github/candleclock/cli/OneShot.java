package io.github.candleclock.cli;

import io.github.candleclock.archive.Archives;
import io.github.candleclock.archive.Head;
import io.github.candleclock.ingest.LogBatch;
import io.github.candleclock.ingest.LogRoots;
import io.github.candleclock.ingest.LogScan;
import io.github.candleclock.ingest.ScanProgress;
import io.github.candleclock.monitor.Monitor;
import io.github.candleclock.monitor.Rules;
import io.github.candleclock.readings.Readings;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Runs the monitor once, without its thread, over all that the archives hold and the logs have grown by since: for commands that print and
 * end. Archives keep what was read; they are put in order when the command has printed.
 */
final class OneShot implements AutoCloseable {
    private final Monitor monitor;
    private final Archives archives;

    private OneShot(Monitor monitor, Archives archives) {
        this.monitor = monitor;
        this.archives = archives;
    }

    /** Reads everything for a report; a failure that names what was looked for where there is nothing to read. */
    static OneShot read(Outside outside, LogOptions options) {
        return read(outside, options, Rules.Windows.FLOORED);
    }

    static OneShot read(Outside outside, LogOptions options, Rules.Windows windows) {
        LogRoots roots = options.existingRoots(outside);
        return read(outside, options, roots, options.archives(outside, roots), windows);
    }

    static OneShot read(Outside outside, LogOptions options, LogRoots roots, Archives archives, Rules.Windows windows) {
        Rules rules = options.rules(outside).withWindows(windows);
        Monitor monitor = new Monitor(outside.clock(), rules, outside::shown);
        Readings readings = new Readings(Folders.of(outside).state());
        return new OneShot(read(monitor, outside.zone(), roots, archives, readings), archives);
    }

    /** Reads logs, archives and what Claude has told of its limits, and returns the monitor, ready to answer. */
    static Monitor read(Monitor monitor, ZoneId zone, LogRoots roots, Archives archives, Readings readings) {
        readings.limits().stream().filter(known -> roots.holds(known.root())).forEach(monitor::take);
        return read(monitor, zone, roots, archives, new LimitKeeping(readings)::keep);
    }

    /**
     * Reads logs, and archives too, and returns the monitor, ready to answer.
     *
     * @param shown how paths are written
     */
    static Monitor read(
            Rules rules, LogRoots roots, Archives archives, InstantSource clock, Function<Path, String> shown) {
        return read(new Monitor(clock, rules, shown), rules.zone(), roots, archives, UnaryOperator.identity());
    }

    /** @param keeping keeps what archives do not, before they remember that it was read */
    private static Monitor read(
            Monitor monitor, ZoneId zone, LogRoots roots, Archives archives, UnaryOperator<LogBatch> keeping) {
        take(monitor, () -> {
            archives.load(monitor::take);
            Gathering gathering = new Gathering(archives);
            LogScan scan = LogScan.to(zone, batch -> {
                LogBatch counted = archives.remembered(keeping.apply(batch));
                monitor.take(counted);
                gathering.take(counted);
            });
            archives.positions().forEach(scan::know);
            ScanProgress progress = scan.readOn(roots);
            gathering.append();
            monitor.take(archives.health());
            return progress;
        });
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

    Monitor monitor() {
        return monitor;
    }

    /** Makes the newest figures, and leaves them beside the archives for who looks while somebody else writes these. */
    Head head() {
        Head head = monitor.head();
        archives.keep(() -> Optional.of(head));
        return head;
    }

    @Override
    public void close() {
        archives.tidy();
        archives.close();
    }
}
