package io.github.candleclock.monitor;

import io.github.candleclock.archive.ArchiveBatch;
import io.github.candleclock.archive.ArchiveHealth;
import io.github.candleclock.archive.Head;
import io.github.candleclock.budget.BudgetWatch;
import io.github.candleclock.ingest.LogBatch;
import io.github.candleclock.ingest.ScanProgress;
import io.github.candleclock.ingest.Survey;
import io.github.candleclock.readings.RootLimits;
import io.github.candleclock.report.BesideLogs;
import io.github.candleclock.report.BlockReport;
import io.github.candleclock.report.Checkup;
import io.github.candleclock.report.Finding;
import io.github.candleclock.report.LoginLimits;
import io.github.candleclock.report.Report;
import io.github.candleclock.report.Surroundings;
import io.github.candleclock.usage.Quantiles;
import io.github.candleclock.usage.SessionState;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The centre: one thread that alone changes what is known, and publishes it.
 *
 * <pre>
 *   batches, progress, questions ──▶ [queue] ──▶ monitor thread ──▶ snapshot ──▶ whoever looks
 * </pre>
 *
 * <p>A one-shot command runs the same monitor on its own thread with {@link #runUntil} instead of {@link #start}. The queue is bounded:
 * who reads faster than the monitor counts has to wait.
 */
public final class Monitor implements AutoCloseable {
    private static final int QUEUE = 256;
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final Duration BETWEEN_SNAPSHOTS = Duration.ofMillis(100);
    /** A snapshot may take at most this share of the time, as one in so many. */
    private static final int SHARE = 10;

    private final InstantSource clock;
    private Ledger ledger;
    private final BudgetWatch watch = new BudgetWatch();
    private final Function<Path, String> shown;
    private final BlockingQueue<Runnable> queue = new ArrayBlockingQueue<>(QUEUE);
    private SnapshotMaker maker;
    private boolean isBeingTold;
    private volatile Snapshot snapshot;
    private volatile Runnable changed = () -> {};
    private volatile Consumer<Throwable> failed = fault -> {};
    private volatile @Nullable Thread thread;
    private volatile boolean isClosed;

    /**
     * A monitor that knows nothing yet.
     *
     * @param shown how paths are written on screen
     */
    public Monitor(InstantSource clock, Rules rules, Function<Path, String> shown) {
        this.clock = clock;
        this.shown = shown;
        this.ledger = new Ledger(rules);
        this.maker = new SnapshotMaker(ledger, watch, shown);
        snapshot = maker.make(clock.instant());
    }

    /** Takes what was read; waits while the queue is full. */
    public void take(LogBatch batch) {
        put(() -> ledger.take(batch));
    }

    /** Takes what an archive holds. */
    public void take(ArchiveBatch kept) {
        put(() -> ledger.take(kept));
    }

    /** Takes how the archives are. */
    public void take(List<ArchiveHealth> archives) {
        put(() -> ledger.take(archives));
    }

    /**
     * Forgets all that is known, so that it can be told anew. Until {@link #told} nothing is published: nobody sees the emptiness
     * between.
     */
    public void forgetAll() {
        put(() -> {
            isBeingTold = true;
            ledger = ledger.emptied();
            maker = new SnapshotMaker(ledger, watch, shown);
        });
    }

    /** All has been told that archives hold. */
    public void told() {
        put(() -> isBeingTold = false);
    }

    /** Takes all that Claude has said of the limits of one login; what was told of it before holds no more. */
    public void take(RootLimits limits) {
        put(() -> ledger.take(limits));
    }

    /** Takes what all sessions are at, by their ids. */
    public void take(Map<String, SessionState> states) {
        put(() -> ledger.take(states));
    }

    public void take(ScanProgress progress) {
        put(() -> ledger.take(progress));
    }

    /** Counts everything by other rules from now on: history too. */
    public void take(Rules rules) {
        put(() -> {
            ledger.take(rules);
            maker = new SnapshotMaker(ledger, watch, shown);
        });
    }

    /** Asks for a report; the future is completed on the monitor's thread. */
    public CompletableFuture<Report> ask(Question question) {
        CompletableFuture<Report> answer = new CompletableFuture<>();
        put(() -> answer.complete(answer(question)));
        return answer;
    }

    /** Asks for the head of what is known, nothing while logs are still read; the future is completed on the monitor's thread. */
    public CompletableFuture<Optional<Head>> askHead() {
        CompletableFuture<Optional<Head>> answer = new CompletableFuture<>();
        put(() -> answer.complete(ledger.isScanned() && !isBeingTold ? Optional.of(head()) : Optional.empty()));
        return answer;
    }

    /** The head of what is known, at once. Only for who runs the monitor on its own thread, after {@link #runUntil}. */
    public Head head() {
        return new HeadMaker(ledger).make(clock.instant());
    }

    /** The newest snapshot; any thread may ask. */
    public Snapshot snapshot() {
        return snapshot;
    }

    /** Names who is told of each new snapshot, on the monitor's thread: it must only pass on the word. */
    public void onChange(Runnable listener) {
        changed = listener;
    }

    /** Names who is told when the monitor's thread ends by a fault. */
    public void onFailure(Consumer<Throwable> listener) {
        failed = listener;
    }

    public void start() {
        Thread started = new Thread(this::run, "monitor");
        started.setDaemon(true);
        thread = started;
        started.start();
    }

    /** Works on the caller's thread until a task elsewhere is done and all it sent has been taken, then makes a snapshot. */
    public void runUntil(Future<?> done) throws InterruptedException {
        while (true) {
            boolean isDone = done.isDone();
            Runnable message = queue.poll(isDone ? 0 : 10, TimeUnit.MILLISECONDS);
            if (message != null) {
                message.run();
            } else if (isDone) {
                ledger.settle(clock.instant());
                return;
            }
        }
    }

    /** Makes a snapshot of this moment. Only for who runs the monitor on its own thread, after {@link #runUntil}. */
    public Snapshot snapshotNow() {
        Snapshot made = maker.make(clock.instant());
        snapshot = made;
        return made;
    }

    /** How the reading went. Only for who runs the monitor on its own thread, after {@link #runUntil}. */
    public IngestHealth health() {
        return maker.health();
    }

    /** Names and tags by which projects can be asked for. Only for who runs the monitor on its own thread, after {@link #runUntil}. */
    public KnownProjects projects() {
        return KnownProjects.of(ledger.projects());
    }

    /** Answers at once. Only for who runs the monitor on its own thread, after {@link #runUntil}. */
    public Report answer(Question question) {
        return ledger.answer(question, clock.instant());
    }

    /** Answers with all blocks, at once. Only for who runs the monitor on its own thread, after {@link #runUntil}. */
    public BlockReport blocks(Selection selection, boolean newestFirst) {
        return new BlockRows(ledger, clock.instant()).make(selection, newestFirst);
    }

    /**
     * What is to be said of the logs and of how they count. Only for who runs the monitor on its own thread, after {@link #runUntil}.
     *
     * @param beside what was found beside the logs
     * @param settings what is to be said of the settings
     */
    public Checkup checkup(Survey survey, Surroundings surroundings, BesideLogs beside, List<Finding> settings) {
        ledger.settleBlocks(surroundings.now());
        LoginFigures logins = new LoginFigures(ledger, shown, surroundings.now());
        List<LoginLimits> limits = beside.statusLines().stream()
                .map(line -> logins.of(line, beside.told()))
                .toList();
        AnswerFigures figures = new AnswerFigures(survey, surroundings.now());
        ledger.store().forEachKept(figures);
        return new CheckupMaker(survey, surroundings, shown)
                .make(
                        settings,
                        figures,
                        beside,
                        limits,
                        pastBlocks(surroundings.now()),
                        health(),
                        ledger.rules(),
                        ledger.archives());
    }

    /** What each whole block that is over came to. */
    private Quantiles pastBlocks(Instant now) {
        int active = ledger.timeline().active(now);
        int end = active < 0 ? ledger.timeline().size() : active;
        return new PastBlocks(ledger.store()).before(ledger.timeline(), end, now);
    }

    @Override
    public void close() {
        isClosed = true;
        Thread running = thread;
        if (running != null) {
            running.interrupt();
        }
    }

    private void put(Runnable message) {
        try {
            queue.put(message);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            long nextTick = System.nanoTime();
            long earliest = nextTick;
            boolean isChanged = true;
            while (!isClosed) {
                long wait = (isChanged ? Math.max(0, earliest - System.nanoTime()) : nextTick - System.nanoTime());
                Runnable message = queue.poll(Math.max(0, wait), TimeUnit.NANOSECONDS);
                if (message != null) {
                    message.run();
                    isChanged = true;
                }
                long now = System.nanoTime();
                if (now - nextTick >= 0 || isChanged && now - earliest >= 0) {
                    publish();
                    long took = System.nanoTime() - now;
                    earliest = now + Math.max(BETWEEN_SNAPSHOTS.toNanos(), SHARE * took);
                    nextTick = System.nanoTime() + Math.max(untilNextSecond(), SHARE * took);
                    isChanged = false;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            failed.accept(e);
        }
    }

    private void publish() {
        if (isBeingTold) {
            return;
        }
        snapshot = maker.make(clock.instant());
        changed.run();
    }

    /** The clock on screen shows seconds: ticks come when it turns. */
    private long untilNextSecond() {
        Instant now = clock.instant();
        long left = ChronoUnit.NANOS.between(
                now, now.truncatedTo(ChronoUnit.SECONDS).plus(TICK));
        return Math.max(BETWEEN_SNAPSHOTS.toNanos(), left);
    }
}
