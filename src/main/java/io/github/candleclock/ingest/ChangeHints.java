package io.github.candleclock.ingest;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryChangeListener;
import io.methvin.watcher.DirectoryWatcher;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.slf4j.helpers.NOPLogger;

/**
 * Hears from the operating system that something below some folders changed. A hint, nothing more: hints may come twice, late or not
 * at all.
 */
final class ChangeHints implements Closeable {
    private final DirectoryWatcher watcher;
    private final ExecutorService thread;

    private ChangeHints(DirectoryWatcher watcher, ExecutorService thread) {
        this.watcher = watcher;
        this.thread = thread;
    }

    /**
     * Starts to listen; registering blocks for about a second per five thousand folders.
     *
     * @param folders real paths that exist: of a missing one, or a link, the library would hear nothing and say nothing
     * @param changed takes the path of what changed
     * @param lost called when hints may have been lost, so that everything is to be looked at
     * @param died called when no more hints will come: the system's limit of watches was reached, or a folder was deleted
     * @throws IOException when the system has no watcher left to give
     */
    static ChangeHints open(List<Path> folders, Consumer<Path> changed, Runnable lost, Runnable died)
            throws IOException {
        DirectoryWatcher watcher = DirectoryWatcher.builder()
                .paths(folders)
                // hashing would read each file whole, at the start and at every change
                .fileHashing(false)
                .logger(NOPLogger.NOP_LOGGER)
                .listener(new DirectoryChangeListener() {
                    @Override
                    public void onEvent(DirectoryChangeEvent event) {
                        if (event.eventType() == DirectoryChangeEvent.EventType.OVERFLOW || event.path() == null) {
                            lost.run();
                        } else {
                            changed.accept(event.path());
                        }
                    }

                    // an overflow of the system's queue shows as an exception here, not as an event
                    @Override
                    public void onException(Exception e) {
                        lost.run();
                    }
                })
                .build();
        ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
            Thread daemon = new Thread(work, "watcher-hints");
            daemon.setDaemon(true);
            return daemon;
        });
        ChangeHints hints = new ChangeHints(watcher, thread);
        var unused = watcher.watchAsync(thread).whenComplete((done, fault) -> died.run());
        return hints;
    }

    @Override
    public void close() {
        try {
            watcher.close();
        } catch (IOException ignored) {
            // there is nothing left to give back
        }
        thread.shutdownNow();
    }
}
