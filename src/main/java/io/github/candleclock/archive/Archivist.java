package io.github.candleclock.archive;

import io.github.candleclock.ingest.LogBatch;
import io.github.candleclock.ingest.LogState;
import java.io.Closeable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * Keeps the archives of a dashboard up with its logs, on a thread of its own, so that no disk ever holds up the screen.
 *
 * <pre>
 *   at the start   archives ──▶ answers, then positions
 *   then           batches ──▶ [queue] ──▶ archives
 *                  every 2 s what others appended ──▶ answers
 *                  every 30 s a lock that is free ──▶ positions: what the archive lacks is read from the logs again
 * </pre>
 *
 * <p>What is not kept, because somebody else writes or the disk is full, is not remembered either: the logs have it, and the archive knows
 * from where.
 */
public final class Archivist implements Closeable {
    private static final int QUEUE = 256;
    private static final int GATHERED = 64;
    private static final Duration FOLLOW = Duration.ofSeconds(2);
    private static final Duration LOCK = Duration.ofSeconds(30);
    private static final Duration HEAD = Duration.ofSeconds(5);
    private static final Duration IDLE_HEAD = Duration.ofMinutes(1);
    private static final Duration REST = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /**
     * Who is told of what, on the archivist's thread.
     *
     * @param kept takes what the archives hold
     * @param positions takes from where the logs of each root are to be read, and returns the number that batches carry which go on
     *     from there; told once at the start, and whenever the archives lack something
     * @param anew is told to forget everything: all of it comes once more
     * @param health takes how the archives are, when that has changed
     * @param head makes the newest figures that archives are to tell without the rest; nothing while not all is known
     * @param failed takes what breaks the thread
     */
    public record Listeners(
            Consumer<ArchiveBatch> kept,
            ToIntFunction<Map<Path, List<LogState>>> positions,
            Runnable anew,
            Consumer<List<ArchiveHealth>> health,
            Supplier<Optional<Head>> head,
            Consumer<Throwable> failed) {}

    private final Archives archives;
    private final Listeners listeners;
    private final BlockingQueue<LogBatch> queue = new ArrayBlockingQueue<>(QUEUE);
    private final Thread thread;
    private volatile boolean isClosed;
    private List<ArchiveHealth> said = List.of();
    private boolean isHeadOld = true;
    private int basis;

    public Archivist(Archives archives, Listeners listeners) {
        this.archives = archives;
        this.listeners = listeners;
        thread = new Thread(this::run, "archive");
        thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    /** Takes what was read of a log; waits while the queue is full. */
    public void take(LogBatch batch) {
        try {
            queue.put(batch);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Keeps what was taken so far, and lets the archives go; a disk that hangs is not waited for long. */
    @Override
    public void close() {
        isClosed = true;
        try {
            thread.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            load(true);
            follow();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            listeners.failed.accept(e);
        } finally {
            archives.close();
        }
    }

    /** All that is kept; what reading the logs came to stays known when the rest is told once more. */
    private void load(boolean isFirst) {
        archives.load(batch -> listeners.kept.accept(isFirst ? batch : batch.withLogs(List.of())));
        tellHealth();
        tellPositions();
    }

    private void tellPositions() {
        basis = listeners.positions.applyAsInt(archives.positions());
    }

    private void follow() throws InterruptedException {
        Due follow = new Due(FOLLOW);
        Due lock = new Due(LOCK);
        Due rest = new Due(REST);
        Due head = new Due(HEAD);
        Due idleHead = new Due(IDLE_HEAD);
        while (!isClosed || !queue.isEmpty()) {
            LogBatch batch = queue.poll(isClosed ? 0 : FOLLOW.toMillis(), TimeUnit.MILLISECONDS);
            if (batch != null) {
                append(batch);
                isHeadOld = true;
                rest.putOff();
            }
            if (follow.isDue()) {
                followOthers();
            }
            if (lock.isDue() && archives.tryToWrite()) {
                // what the archives lack by now is in the logs
                tellPositions();
            }
            if (rest.isDue()) {
                archives.tidy();
            }
            // also where nothing is new: a head says from when it is, and blocks end by time alone
            if (isHeadOld && head.isDue() || idleHead.isDue()) {
                archives.keep(listeners.head);
                isHeadOld = false;
                idleHead.putOff();
            }
            archives.force();
            tellHealth();
        }
    }

    /** Many batches come together when much is read: they are kept together, the logs of each root for themselves. */
    private void append(LogBatch first) {
        List<LogBatch> gathered = new ArrayList<>(List.of(first));
        queue.drainTo(gathered, GATHERED);
        Map<Path, List<LogBatch>> byRoot = new LinkedHashMap<>();
        gathered.forEach(batch ->
                byRoot.computeIfAbsent(batch.root(), root -> new ArrayList<>()).add(joined(batch)));
        byRoot.forEach(archives::append);
    }

    /** What was read from positions that the archive had not reached must not move its own: then something would lie between them. */
    private LogBatch joined(LogBatch batch) {
        return batch.basis() < basis ? batch.withoutPosition() : batch;
    }

    private void followOthers() {
        if (archives.follow(listeners.kept) == Followed.ANEW) {
            listeners.anew.run();
            load(false);
            isHeadOld = true;
        }
    }

    private void tellHealth() {
        List<ArchiveHealth> health = archives.health();
        if (!health.equals(said)) {
            said = health;
            listeners.health.accept(health);
        }
    }

    /** Something to be done again after a while. */
    private static final class Due {
        private final long every;
        private long next;

        private Due(Duration every) {
            this.every = every.toNanos();
            putOff();
        }

        private boolean isDue() {
            if (System.nanoTime() - next < 0) {
                return false;
            }
            putOff();
            return true;
        }

        private void putOff() {
            next = System.nanoTime() + every;
        }
    }
}
