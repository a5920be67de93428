package io.github.candleclock.ingest;

import io.github.candleclock.usage.SessionState;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The thread that tells what sessions are at, as soon as that changes: the system says when a file of the registry changes, and every two
 * seconds it is looked at unasked, for a process that dies leaves its file as it is, and a folder may come or go.
 *
 * <p>What was told last belongs to the thread.
 */
public final class SessionWatch implements Closeable {
    private static final Duration UNASKED = Duration.ofSeconds(2);

    private final SessionRegistry registry;
    private final Consumer<Map<String, SessionState>> told;
    private final Consumer<Throwable> failed;
    private final @Nullable WatchService watch;
    private final CountDownLatch closed = new CountDownLatch(1);
    private Map<String, SessionState> last = Map.of();

    /**
     * A watch that has not looked yet.
     *
     * @param told takes what all sessions are at, whenever that has changed
     * @param failed is told what breaks the thread
     */
    public SessionWatch(
            SessionRegistry registry, Consumer<Map<String, SessionState>> told, Consumer<Throwable> failed) {
        this.registry = registry;
        this.told = told;
        this.failed = failed;
        watch = open();
    }

    /** Starts the thread, which looks at once. */
    public void start() {
        Thread thread = new Thread(this::run, "sessions");
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

    /** Looks now. Only for the thread, or in its place. */
    void look() {
        Map<String, SessionState> now = registry.states();
        if (!now.equals(last)) {
            last = now;
            told.accept(now);
        }
    }

    private static @Nullable WatchService open() {
        try {
            return FileSystems.getDefault().newWatchService();
        } catch (IOException | UnsupportedOperationException noWatchLeft) {
            // looking unasked has to do
            return null;
        }
    }

    private void run() {
        try {
            boolean isClosed = false;
            while (!isClosed) {
                // before the look, so that nothing changes unheard between
                listen();
                look();
                isClosed = await();
            }
        } catch (ClosedWatchServiceException closing) {
            // whoever closed it wants no more
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error broken) {
            failed.accept(broken);
        }
    }

    /** Asks to hear of the folders that are there now. Of a folder that is listened to already it changes nothing. */
    private void listen() {
        if (watch == null) {
            return;
        }
        for (Path folder : registry.folders()) {
            try {
                WatchKey unused = folder.register(
                        watch,
                        StandardWatchEventKinds.ENTRY_CREATE,
                        StandardWatchEventKinds.ENTRY_MODIFY,
                        StandardWatchEventKinds.ENTRY_DELETE);
            } catch (IOException vanished) {
                // or the system listens to no more folders; they are looked at unasked
            }
        }
    }

    /** Waits for a change, or as long as is to be waited; whether the watch was closed meanwhile. */
    private boolean await() throws InterruptedException {
        if (watch == null) {
            return closed.await(UNASKED.toMillis(), TimeUnit.MILLISECONDS);
        }
        WatchKey changed = watch.poll(UNASKED.toMillis(), TimeUnit.MILLISECONDS);
        // what comes in one breath is one change
        while (changed != null) {
            var unused = changed.pollEvents();
            boolean unusedToo = changed.reset();
            changed = watch.poll();
        }
        return false;
    }
}
