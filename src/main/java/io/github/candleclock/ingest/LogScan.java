package io.github.candleclock.ingest;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Reads all logs there are, on all cores, newest first, so that the block that burns now is known early. */
public final class LogScan {
    private final LogReader reader;

    LogScan(LogReader reader) {
        this.reader = reader;
    }

    /**
     * A scan that has read nothing yet; it hands what it reads to {@code batches}, from several threads.
     *
     * @param zone of the machine that wrote the logs: of times of day that they tell without one
     */
    public static LogScan to(ZoneId zone, Consumer<LogBatch> batches) {
        return new LogScan(new LogReader(zone, batches));
    }

    /** Reads everything once, hands it to {@code batches} from several threads, and returns when all is read. */
    public static ScanProgress readAll(LogRoots roots, ZoneId zone, Consumer<LogBatch> batches) {
        return to(zone, batches).readOn(roots);
    }

    /** Goes on from where an earlier run stopped. */
    public void know(Path root, List<LogState> states) {
        reader.know(root, states, 0);
    }

    /** Reads all that was not read before, and returns when that is done. */
    public ScanProgress readOn(LogRoots roots) {
        List<LogFinder.Found> logs = list(roots);
        long bytes = reader.bytesLeft(logs);
        reader.letGo(logs);
        read(logs);
        return new ScanProgress(
                roots.existing(), reader.logCount(), ScanProgress.Mode.WATCHING, bytes, true, reader.trouble());
    }

    /** Lists the logs, newest first by modification time. */
    List<LogFinder.Found> list(LogRoots roots) {
        List<LogFinder.Found> found = new ArrayList<>();
        LogFinder.walk(roots.projectFolders(), found::add, reader::addTrouble);
        found.sort(Comparator.comparingLong(LogFinder.Found::modifiedMillis).reversed());
        return found;
    }

    static long bytes(List<LogFinder.Found> logs) {
        return logs.stream().mapToLong(LogFinder.Found::size).sum();
    }

    /** Reads what each of the logs has grown by; the caller's thread is one of the workers. */
    void read(List<LogFinder.Found> logs) {
        onAllCores(logs, log -> reader.read(log.path(), log.root(), log.folder()));
    }

    /** Has each of the logs read by one of several threads, in the order of the list; the caller's thread is one of them. */
    static void onAllCores(List<LogFinder.Found> logs, Consumer<LogFinder.Found> reading) {
        AtomicInteger next = new AtomicInteger();
        AtomicReference<Throwable> fault = new AtomicReference<>();
        Runnable work = () -> {
            try {
                for (int i = next.getAndIncrement(); i < logs.size(); i = next.getAndIncrement()) {
                    reading.accept(logs.get(i));
                }
            } catch (RuntimeException | Error e) {
                fault.compareAndSet(null, e);
                next.set(logs.size());
            }
        };
        List<Thread> threads = new ArrayList<>();
        int workers = Math.min(Runtime.getRuntime().availableProcessors(), logs.size());
        for (int i = 1; i < workers; i++) {
            Thread thread = new Thread(work, "scanner-" + i);
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
        work.run();
        threads.forEach(LogScan::join);
        Throwable thrown = fault.get();
        if (thrown != null) {
            throw new IllegalStateException("the scan failed: " + thrown, thrown);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
