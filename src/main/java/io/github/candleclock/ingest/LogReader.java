package io.github.candleclock.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Knows every log by its real path, how far it has been read and what that came to, and reads on from there.
 *
 * <p>Used by the scan's workers and the watcher's thread at once: a log's state is guarded by the log itself; tailer and scanner belong
 * to the thread that calls.
 */
final class LogReader {
    private final Map<Path, KnownLog> logs = new ConcurrentHashMap<>();
    private final Map<Path, String> trouble = new ConcurrentHashMap<>();
    private final ThreadLocal<LogTailer> tailers = ThreadLocal.withInitial(LogTailer::new);
    private final ThreadLocal<TranscriptScanner> scanners;
    private final Consumer<LogBatch> batches;
    private volatile int basis;

    /** @param zone of the times of day that logs tell without one */
    LogReader(ZoneId zone, Consumer<LogBatch> batches) {
        scanners = ThreadLocal.withInitial(() -> new TranscriptScanner(zone));
        this.batches = batches;
    }

    int logCount() {
        return logs.size();
    }

    /** Files and folders that cannot be read, with the reason. */
    Map<Path, String> trouble() {
        return Map.copyOf(trouble);
    }

    void addTrouble(Path path, String words) {
        trouble.put(path, words);
    }

    void forgetTrouble() {
        trouble.clear();
    }

    boolean knows(Path log) {
        return logs.containsKey(log);
    }

    /**
     * Goes on from where an earlier run stopped, or, once logs have been read, goes back to where whoever keeps these states stands: what
     * they lack is read again, which identity makes harmless.
     *
     * @param root the {@code projects} folder that the logs were found in
     * @param states of its logs; one that was read and is not among them is read again from its start
     * @param telling a number that batches carry which go on from there
     */
    void know(Path root, List<LogState> states, int telling) {
        basis = telling;
        Set<Path> known = new HashSet<>();
        for (LogState state : states) {
            if (!state.isGone()) {
                known.add(state.log());
                KnownLog log = logs.computeIfAbsent(state.log(), path -> new KnownLog(path, root, state));
                synchronized (log) {
                    log.goBackTo(state, telling);
                }
            }
        }
        logs.forEach((path, log) -> {
            synchronized (log) {
                if (log.root.equals(root) && !known.contains(path)) {
                    log.isToRestart = true;
                    log.basis = telling;
                }
            }
        });
    }

    /** How many bytes of some logs have not been read yet. */
    long bytesLeft(List<LogFinder.Found> found) {
        return found.stream()
                .mapToLong(log -> Math.max(0, log.size() - offset(log.path())))
                .sum();
    }

    private long offset(Path path) {
        KnownLog log = logs.get(path);
        if (log == null) {
            return 0;
        }
        synchronized (log) {
            return log.isToRestart ? 0 : log.position.offset();
        }
    }

    /** Forgets how far each log was read, so that the next look reads all of it again; identity makes that harmless. */
    void forgetPositions() {
        for (KnownLog log : logs.values()) {
            synchronized (log) {
                log.isToRestart = true;
            }
        }
    }

    /**
     * Reads what a log has grown by, and what is written beside a subagent's, which may come later than the log. A log that vanished is
     * normal: what was read of it stays counted.
     */
    void read(Path path, Path root, String folder) {
        KnownLog log = logs.computeIfAbsent(path, p -> new KnownLog(p, root, folder, basis));
        synchronized (log) {
            LogLook look = new LogLook(log, scanners.get(), batches);
            try {
                if (log.isToRestart) {
                    log.isToRestart = false;
                    log.position = TailPosition.START;
                    look.restart();
                }
                TailPosition before = log.position;
                log.position = tailers.get().read(path, before, look);
                // what is written beside it may have come after the run that read it
                if (log.isToBeDescribed && !(log.isLookedAt && log.position.equals(before))) {
                    look.describe(AgentKinds.beside(path));
                }
                log.isLookedAt = true;
                trouble.remove(path);
            } catch (NoSuchFileException vanished) {
                trouble.remove(path);
            } catch (IOException e) {
                trouble.put(path, Trouble.words(e));
            }
            look.end();
        }
    }

    /**
     * Lets go of logs that are not there any more. Their answers stay; what was said of their lines is taken back, since nobody can look
     * it up there.
     *
     * @param found all logs that are there
     */
    void letGo(Collection<LogFinder.Found> found) {
        Set<Path> there = found.stream().map(LogFinder.Found::path).collect(Collectors.toSet());
        for (KnownLog log : List.copyOf(logs.values())) {
            // only what is known to be gone: a folder that cannot be read right now hides its logs
            if (!there.contains(log.path) && Files.notExists(log.path)) {
                synchronized (log) {
                    logs.remove(log.path);
                    batches.accept(log.gone());
                }
            }
        }
    }
}
