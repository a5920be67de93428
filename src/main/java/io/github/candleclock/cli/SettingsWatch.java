package io.github.candleclock.cli;

import io.github.candleclock.config.Settings;
import io.github.candleclock.config.SettingsPlace;
import io.github.candleclock.config.ThemeFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The thread that looks at a few files every two seconds, and says when one of them has changed, come or gone. A look costs a call of the
 * system for each file, so nothing is won by a watcher.
 *
 * <p>What was seen is guarded by this object; all else does not change.
 */
final class SettingsWatch implements Closeable {
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Runnable changed;
    private final Consumer<Throwable> failed;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;
    private Map<Path, Seen> seen = Map.of();

    /**
     * A file as it was seen. Size and time alone would miss a file that was put in place of another with both.
     *
     * @param modified in nanoseconds
     * @param key what the system tells files apart by, where it does
     */
    private record Seen(long size, long modified, @Nullable Object key) {
        private static final Seen MISSING = new Seen(-1, 0, null);

        static Seen of(Path file) {
            try {
                BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
                return new Seen(now.size(), now.lastModifiedTime().to(TimeUnit.NANOSECONDS), now.fileKey());
            } catch (IOException missing) {
                return MISSING;
            }
        }
    }

    /**
     * Looks at the files for the first time: what changes from now on is a change. So it is made before they are read.
     *
     * @param changed is run on the thread of this watch
     * @param failed is told what broke there, if something does
     */
    SettingsWatch(Collection<Path> files, Runnable changed, Consumer<Throwable> failed) {
        this.changed = changed;
        this.failed = failed;
        this.thread = new Thread(this::run, "settings");
        thread.setDaemon(true);
        watch(files);
    }

    /** The files that settings come from, or name: what the dashboard shows follows from them. */
    static Set<Path> files(Outside outside, SettingsPlace place, Settings settings) {
        Set<Path> files = new LinkedHashSet<>();
        files.add(place.file());
        settings.pricesFile().ifPresent(files::add);
        settings.theme().filter(ThemeFile::isPath).map(Path::of).ifPresent(files::add);
        files.add(PricesInUse.place(outside));
        return files;
    }

    /** Looks at these files from now on. Those that were looked at before are compared with what was seen then. */
    synchronized void watch(Collection<Path> files) {
        Map<Path, Seen> kept = new HashMap<>();
        for (Path file : Set.copyOf(files)) {
            Seen before = seen.get(file);
            kept.put(file, before == null ? Seen.of(file) : before);
        }
        seen = kept;
    }

    /** Looks at the files, and says whether one is not as it was at the last look. */
    synchronized boolean look() {
        Map<Path, Seen> now = new HashMap<>();
        seen.keySet().forEach(file -> now.put(file, Seen.of(file)));
        boolean isChanged = !now.equals(seen);
        seen = now;
        return isChanged;
    }

    void start() {
        thread.start();
    }

    /** Ends the thread; what it is just running goes on to its end. */
    @Override
    public void close() {
        closed.countDown();
    }

    private void run() {
        try {
            while (!closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                if (look()) {
                    changed.run();
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error broken) {
            failed.accept(broken);
        }
    }
}
