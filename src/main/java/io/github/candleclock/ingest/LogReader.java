package io.github.candleclock.ingest;

import io.github.candleclock.usage.UsageEvent;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Knows every log by its real path, how far it has been read and what that came to, and reads on from there.
 *
 * <p>Used by the scan's workers and the watcher's thread at once: a log's state is guarded by the log itself; tailer and scanner belong
 * to the thread that calls.
 */
final class LogReader {
    private static final int BATCH = 2_000;

    private final Map<Path, Log> logs = new ConcurrentHashMap<>();
    private final Map<Path, String> trouble = new ConcurrentHashMap<>();
    private final ThreadLocal<LogTailer> tailers = ThreadLocal.withInitial(LogTailer::new);
    private final ThreadLocal<TranscriptScanner> scanners = ThreadLocal.withInitial(TranscriptScanner::new);
    private final Consumer<LogBatch> batches;

    LogReader(Consumer<LogBatch> batches) {
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

    /** Forgets how far each log was read, so that the next look reads all of it again; identity makes that harmless. */
    void forgetPositions() {
        for (Log log : logs.values()) {
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
        Log log = logs.computeIfAbsent(path, p -> new Log(root, folder, AgentKinds.isOfAgent(p)));
        synchronized (log) {
            Batch batch = new Batch(log);
            try {
                if (log.isToRestart) {
                    log.isToRestart = false;
                    log.position = TailPosition.START;
                    batch.restart();
                }
                TailPosition before = log.position;
                log.position = tailers.get().read(path, before, batch);
                if (log.isToBeDescribed && !log.position.equals(before)) {
                    batch.describe(AgentKinds.beside(path));
                }
                trouble.remove(path);
            } catch (NoSuchFileException vanished) {
                trouble.remove(path);
            } catch (IOException e) {
                trouble.put(path, Trouble.words(e));
            }
            batch.send();
        }
    }

    /** One log: where it lies, how far it was read, and what it counted for. Guarded by itself. */
    private static final class Log {
        private final Path root;
        private final String folder;
        private TailPosition position = TailPosition.START;
        private Tally tally = Tally.NONE;
        private boolean isToRestart;
        private boolean isToBeDescribed;

        private Log(Path root, String folder, boolean isOfAgent) {
            this.root = root;
            this.folder = folder;
            this.isToBeDescribed = isOfAgent;
        }
    }

    /** Gathers what one look at a log finds, and sends it on in portions. */
    private final class Batch implements LineSink, Findings {
        private final Log log;
        private final TranscriptScanner scanner = scanners.get();
        private final Set<Sighting> seen = new HashSet<>();
        private final Map<SkipReason, Long> skipped = new EnumMap<>(SkipReason.class);
        private List<UsageEvent> events = new ArrayList<>();
        private List<Sighting> sightings = new ArrayList<>();
        private List<AgentKind> kinds = List.of();
        private Tally takenBack = Tally.NONE;
        private long lines;
        private long copies;
        private long bytes;
        private boolean isWhole;

        private Batch(Log log) {
            this.log = log;
        }

        @Override
        public void restart() {
            takenBack = log.tally;
            log.tally = Tally.NONE;
        }

        @Override
        public void line(byte[] buffer, int from, int to, boolean ended) {
            isWhole = ended;
            bytes += to - from + 1;
            scanner.scan(buffer, from, to, ended, log.folder, this);
            if (events.size() >= BATCH) {
                send();
            }
        }

        @Override
        public void tooLong() {
            lines++;
            skip(SkipReason.TOO_LONG);
        }

        @Override
        public void event(UsageEvent event) {
            events.add(event);
            if (isWhole) {
                copies++;
            }
        }

        @Override
        public void sighting(Sighting sighting) {
            if (seen.add(sighting)) {
                sightings.add(sighting);
            }
        }

        @Override
        public void line() {
            lines++;
        }

        @Override
        public void skip(SkipReason reason) {
            if (isWhole || reason == SkipReason.TOO_LONG) {
                skipped.merge(reason, 1L, Long::sum);
            }
        }

        private void describe(Optional<AgentKind> found) {
            kinds = found.stream().toList();
            log.isToBeDescribed = found.isEmpty();
        }

        private void send() {
            Tally read = new Tally(lines, copies, Map.copyOf(skipped));
            if (lines > 0
                    || !events.isEmpty()
                    || !sightings.isEmpty()
                    || !kinds.isEmpty()
                    || !takenBack.equals(Tally.NONE)) {
                log.tally = log.tally.plus(read);
                batches.accept(new LogBatch(
                        log.root,
                        List.copyOf(events),
                        List.copyOf(sightings),
                        kinds,
                        read.minus(takenBack),
                        bytes,
                        Optional.empty()));
            }
            events = new ArrayList<>();
            sightings = new ArrayList<>();
            kinds = List.of();
            skipped.clear();
            takenBack = Tally.NONE;
            lines = 0;
            copies = 0;
            bytes = 0;
        }
    }
}
