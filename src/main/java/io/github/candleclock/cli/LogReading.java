package io.github.candleclock.cli;

import io.github.candleclock.archive.Archives;
import io.github.candleclock.archive.Archivist;
import io.github.candleclock.ingest.LogBatch;
import io.github.candleclock.ingest.LogRoots;
import io.github.candleclock.ingest.LogState;
import io.github.candleclock.ingest.LogWatcher;
import io.github.candleclock.monitor.Monitor;
import io.github.candleclock.readings.Readings;
import java.io.Closeable;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * How a dashboard's monitor comes to know what it shows: first what the archives hold, then what the logs have grown by since, which the
 * archives keep in turn.
 *
 * <pre>
 *   archives ──▶ monitor
 *   positions ─▶ watcher ──▶ what is not forgotten ─┬─▶ monitor
 *                                                   └─▶ archives
 * </pre>
 */
final class LogReading implements Closeable {
    private final Archives archives;
    private final Monitor monitor;
    private final LimitKeeping keeping;
    private final LogWatcher watcher;
    private final Archivist archivist;
    private boolean isWatching;

    /**
     * @param readings keeps what logs say of limits
     * @param failed takes what breaks one of the threads that read
     */
    LogReading(
            LogRoots roots,
            Archives archives,
            Monitor monitor,
            Outside outside,
            Readings readings,
            Consumer<Throwable> failed) {
        this.archives = archives;
        this.monitor = monitor;
        keeping = new LimitKeeping(readings);
        watcher = new LogWatcher(roots, outside.clock(), outside.zone(), this::read, monitor::take);
        watcher.onFailure(failed);
        archivist = new Archivist(
                archives,
                new Archivist.Listeners(
                        monitor::take,
                        this::goOnFrom,
                        monitor::forgetAll,
                        monitor::take,
                        () -> monitor.askHead().join(),
                        failed));
    }

    void start() {
        archivist.start();
    }

    /** Reads all logs again from their start. */
    void rescan() {
        watcher.rescan();
    }

    @Override
    public void close() {
        watcher.close();
        archivist.close();
    }

    private void read(LogBatch batch) {
        LogBatch counted = archives.remembered(keeping.keep(batch));
        monitor.take(counted);
        archivist.take(counted);
    }

    /** On the archivist's thread: all that is kept has been told, and the logs are read on from there. */
    private int goOnFrom(Map<Path, List<LogState>> positions) {
        int number = watcher.know(positions);
        monitor.told();
        if (!isWatching) {
            isWatching = true;
            watcher.start();
        }
        return number;
    }
}
