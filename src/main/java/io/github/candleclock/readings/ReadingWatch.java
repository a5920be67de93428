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
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The thread that tells what Claude says of its limits, as soon as a status line has kept it: the system says when something changes in the
 * two folders, and once a minute they are looked at unasked.
 *
 * <p>What was told last belongs to the thread.
 */
public final class ReadingWatch implements Closeable {
    private static final Duration UNASKED = Duration.ofMinutes(1);

    private final Readings readings;
    private final Consumer<RootLimits> told;
    private final Consumer<Throwable> failed;
    private final WatchService watch;
    private List<RootLimits> last = List.of();

    /**
     * Opens the watch and tells what is known already, on the caller's thread.
     *
     * @param told takes all that is known of one login, whenever that has changed
     * @param failed is told what breaks the thread
     * @throws IOException when the folders cannot be made or the system has no watch left
     */
    public ReadingWatch(Readings readings, Consumer<RootLimits> told, Consumer<Throwable> failed) throws IOException {
        this.readings = readings;
        this.told = told;
        this.failed = failed;
        watch = FileSystems.getDefault().newWatchService();
        for (Path folder : readings.folders()) {
            OwnFolder.make(folder);
            folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
        }
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
        try {
            watch.close();
        } catch (IOException ignored) {
            // there is nothing left to give back
        }
    }

    private void run() {
        try {
            while (true) {
                WatchKey changed = watch.poll(UNASKED.toMillis(), TimeUnit.MILLISECONDS);
                // what comes in one breath is one change
                while (changed != null) {
                    changed.pollEvents();
                    changed.reset();
                    changed = watch.poll();
                }
                look();
            }
        } catch (ClosedWatchServiceException closed) {
            // whoever closed it wants no more
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error broken) {
            failed.accept(broken);
        }
    }

    private void look() {
        List<RootLimits> now = readings.limits();
        List<RootLimits> before = last;
        last = now;
        now.stream().filter(limits -> !before.contains(limits)).forEach(told);
    }
}
