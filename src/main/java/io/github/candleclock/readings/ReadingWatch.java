package io.github.candleclock.readings;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The thread that tells what Claude says of its limits, as soon as a status line has kept it: the system says when something changes in the
 * two folders, and once a minute they are looked at unasked; every two seconds where the system does not say so.
 *
 * <p>What was told last belongs to the thread.
 */
public final class ReadingWatch implements Closeable {
    private static final Duration UNASKED = Duration.ofMinutes(1);
    private static final Duration UNHEARD = Duration.ofSeconds(2);

    private final Readings readings;
    private final Consumer<RootLimits> told;
    private final Consumer<Throwable> failed;
    private final @Nullable WatchService watch;
    private final CountDownLatch closed = new CountDownLatch(1);
    private List<RootLimits> last = List.of();

    /**
     * A watch that tells what is known already, on the caller's thread.
     *
     * @param told takes all that is known of one login, whenever that has changed
     * @param failed is told what breaks the thread
     */
    public ReadingWatch(Readings readings, Consumer<RootLimits> told, Consumer<Throwable> failed) {
        this(readings, told, failed, open());
    }

    /** @param watch what hears of changes; null where the system has none left */
    ReadingWatch(
            Readings readings, Consumer<RootLimits> told, Consumer<Throwable> failed, @Nullable WatchService watch) {
        this.readings = readings;
        this.told = told;
        this.failed = failed;
        this.watch = watch;
        makeFolders();
        look();
    }

    /** Starts the thread. */
    public void start() {
        Thread thread = new Thread(this::run, "readings");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            if (watch != null) {
                watch.close();
            }
        } catch (IOException ignored) {
            // there is nothing left to give back
        }
    }

    static @Nullable WatchService open() {
        try {
            return FileSystems.getDefault().newWatchService();
        } catch (IOException | UnsupportedOperationException noneLeft) {
            return null;
        }
    }

    private void run() {
        try {
            boolean isClosed = false;
            while (!isClosed) {
                // before the look, so that nothing changes unheard between
                Duration wait = listens() ? UNASKED : UNHEARD;
                look();
                isClosed = await(wait);
            }
        } catch (ClosedWatchServiceException closing) {
            // whoever closed it wants no more
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error broken) {
            failed.accept(broken);
        }
    }

    /** A folder can be heard only when it is there; one that is removed later is for status lines to make anew. */
    private void makeFolders() {
        try {
            for (Path folder : readings.folders()) {
                OwnFolder.make(folder);
            }
        } catch (IOException notToBeMade) {
            // then they are looked at until they are there
        }
    }

    /** Asks to hear of the folders, which may have been made anew; whether all can be heard. */
    private boolean listens() {
        if (watch == null) {
            return false;
        }
        try {
            for (Path folder : readings.folders()) {
                WatchKey unused = folder.register(
                        watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
            }
            return true;
        } catch (IOException unheard) {
            return false;
        }
    }

    /** Waits for a change, or as long as is to be waited; whether the watch was closed meanwhile. */
    private boolean await(Duration longest) throws InterruptedException {
        if (watch == null) {
            return closed.await(longest.toMillis(), TimeUnit.MILLISECONDS);
        }
        WatchKey changed = watch.poll(longest.toMillis(), TimeUnit.MILLISECONDS);
        // what comes in one breath is one change
        while (changed != null) {
            var unused = changed.pollEvents();
            boolean unusedToo = changed.reset();
            changed = watch.poll();
        }
        return false;
    }

    private void look() {
        List<RootLimits> now = readings.limits();
        List<RootLimits> before = last;
        last = now;
        now.stream().filter(limits -> !before.contains(limits)).forEach(told);
    }
}
