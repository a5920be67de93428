package io.github.candleclock.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps up with the logs: reads all there is, then whatever they grow by.
 *
 * <pre>
 *   hint: this file changed ──▶ dirty ─┐
 *   hints were lost, r was pressed ────┼─▶ [watcher thread] ─▶ LogReader ─▶ batches
 *   every minute, in any case ─────────┘
 * </pre>
 *
 * <p>Hints only say where to look first; the position of each log decides what is read. Where no hints come, it looks by itself every
 * two seconds, and says so. Its fields belong to its own thread but for {@code dirty}, the flags, the signal and the listener.
 */
public final class LogWatcher implements Closeable {
    private static final Duration GATHER = Duration.ofMillis(40);
    private static final Duration NET = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Duration SLEPT = Duration.ofMinutes(2);

    private final LogRoots roots;
    private final InstantSource wall;
    private final Consumer<ScanProgress> progress;
    private final LogReader reader;
    private final LogScan scan;
    private final Set<Path> dirty = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean isToRescan = new AtomicBoolean();
    private final AtomicBoolean isDead = new AtomicBoolean();
    private final AtomicBoolean isScanned = new AtomicBoolean();
    private final AtomicInteger tellings = new AtomicInteger();
    private final AtomicReference<@Nullable Told> told = new AtomicReference<>();
    private final Semaphore signal = new Semaphore(0);
    private volatile Consumer<Throwable> failed = fault -> {};
    private volatile boolean isClosed;
    private volatile long scanBytes;

    /** Positions that somebody told, to be gone on from. */
    private record Told(Map<Path, List<LogState>> positions, int number) {}

    private List<Path> watched = List.of();
    private long lastOpened;
    private @Nullable ChangeHints hints;
    private @Nullable ScanProgress said;

    /**
     * @param wall the wall clock, to notice that the machine slept
     * @param zone of the machine that wrote the logs: of times of day that they tell without one
     * @param batches takes what was read, on the threads that read; it may block
     * @param progress told when something about the reading changed
     */
    public LogWatcher(
            LogRoots roots,
            InstantSource wall,
            ZoneId zone,
            Consumer<LogBatch> batches,
            Consumer<ScanProgress> progress) {
        this.roots = roots;
        this.wall = wall;
        this.progress = progress;
        this.reader = new LogReader(zone, batches);
        this.scan = new LogScan(reader);
    }

    /** Names who is told when reading ends by a fault. Before {@link #start}. */
    public void onFailure(Consumer<Throwable> listener) {
        failed = listener;
    }

    /**
     * Goes on from where an earlier run stopped, before {@link #start}; later, goes back to where whoever keeps these states stands and
     * reads again what they lack. Any thread may call it; it is done on the watcher's, which may wait for who reads.
     *
     * @param positions by the {@code projects} folder that the logs were found in
     * @return the number that batches carry which go on from there
     */
    public int know(Map<Path, List<LogState>> positions) {
        Told now = new Told(positions, tellings.incrementAndGet());
        told.set(now);
        lost();
        return now.number;
    }

    public void start() {
        daemon("watcher", this::run);
    }

    /** Reads all logs again from their start. */
    public void rescan() {
        reader.forgetPositions();
        isToRescan.set(true);
        signal.release();
    }

    @Override
    public void close() {
        isClosed = true;
        signal.release();
    }

    private void run() {
        goOnFromTold();
        // listed here, so that a hint during the scan finds its log known
        List<LogFinder.Found> logs = scan.list(roots);
        scanBytes = reader.bytesLeft(logs);
        tell();
        daemon("scanner-0", () -> {
            reader.letGo(logs);
            scan.read(logs);
            isScanned.set(true);
            // what grew after it was read and before hints came has to be looked for
            lost();
        });
        try {
            watch();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            closeHints();
        }
    }

    private void watch() throws InterruptedException {
        long lastNet = System.nanoTime();
        Instant lastWall = wall.instant();
        long lastNanos = System.nanoTime();
        openHints();
        while (!isClosed) {
            boolean isSignalled = signal.tryAcquire(pause().toMillis(), TimeUnit.MILLISECONDS);
            if (isSignalled && !isClosed) {
                // many appends come together; one look serves them all
                signal.tryAcquire(0, TimeUnit.MILLISECONDS);
                Thread.sleep(GATHER.toMillis());
                signal.drainPermits();
            }
            long nanos = System.nanoTime();
            Instant now = wall.instant();
            Duration drift = Duration.between(lastWall, now)
                    .minusNanos(nanos - lastNanos)
                    .abs();
            lastWall = now;
            lastNanos = nanos;
            boolean isNetDue = nanos - lastNet >= (isPolling() ? LOOK : NET).toNanos();
            if (isToRescan.getAndSet(false) || isNetDue || drift.compareTo(SLEPT) > 0) {
                lookAtAll();
                lastNet = System.nanoTime();
            } else {
                lookAtDirty();
            }
            boolean isRetryDue = isPolling() && nanos - lastOpened >= NET.toNanos();
            if (!roots.projectFolders().equals(watched) || isRetryDue) {
                reopenHints();
            }
            tell();
        }
    }

    private Duration pause() {
        boolean isWaitingForFolders =
                isPolling() || watched.size() < roots.candidates().size();
        return isWaitingForFolders ? LOOK : NET;
    }

    private void goOnFromTold() {
        Told positions = told.getAndSet(null);
        if (positions != null) {
            positions.positions.forEach((root, states) -> reader.know(root, states, positions.number));
        }
    }

    private void lookAtAll() {
        goOnFromTold();
        dirty.clear();
        reader.forgetTrouble();
        List<LogFinder.Found> logs = scan.list(roots);
        reader.letGo(logs);
        for (LogFinder.Found log : logs) {
            reader.read(log.path(), log.root(), log.folder());
        }
    }

    private void lookAtDirty() {
        for (Path path : List.copyOf(dirty)) {
            dirty.remove(path);
            if (LogFinder.isLogName(path)) {
                look(path);
            }
        }
    }

    private void look(Path path) {
        try {
            Path real = Files.isSymbolicLink(path) ? path.toRealPath() : path;
            boolean isLog = Files.isRegularFile(real);
            if (isLog || reader.knows(real)) {
                for (Path root : watched) {
                    if (path.startsWith(root)) {
                        reader.read(real, root, LogFinder.folderOf(root, path));
                    }
                }
            } else if (Files.isDirectory(real)) {
                reader.addTrouble(real, "is a folder");
            }
        } catch (IOException vanished) {
            // the next walk says so if it stays unreadable
        }
    }

    private boolean isPolling() {
        return hints == null && !watched.isEmpty();
    }

    private void openHints() {
        watched = roots.projectFolders();
        lastOpened = System.nanoTime();
        isDead.set(false);
        if (watched.isEmpty()) {
            return;
        }
        try {
            hints = ChangeHints.open(watched, this::changed, this::lost, this::died);
        } catch (IOException noWatcherLeft) {
            hints = null;
        }
    }

    private void reopenHints() {
        closeHints();
        openHints();
        lookAtAll();
    }

    private void closeHints() {
        if (hints != null) {
            hints.close();
            hints = null;
        }
    }

    private void changed(Path path) {
        dirty.add(path);
        signal.release();
    }

    private void lost() {
        isToRescan.set(true);
        signal.release();
    }

    private void died() {
        isDead.set(true);
        signal.release();
    }

    private void tell() {
        if (isDead.get() && hints != null) {
            closeHints();
        }
        ScanProgress.Mode mode = isPolling() ? ScanProgress.Mode.POLLING : ScanProgress.Mode.WATCHING;
        ScanProgress now = new ScanProgress(
                roots.existing(), reader.logCount(), mode, scanBytes, isScanned.get(), reader.trouble());
        if (!now.equals(said)) {
            said = now;
            progress.accept(now);
        }
    }

    private void daemon(String name, Runnable work) {
        Thread thread = new Thread(() -> runTelling(work), name);
        thread.setDaemon(true);
        thread.start();
    }

    private void runTelling(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            failed.accept(e);
        }
    }
}
