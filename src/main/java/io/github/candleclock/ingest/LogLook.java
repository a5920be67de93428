package io.github.candleclock.ingest;

import io.github.candleclock.limit.LimitMessage;
import io.github.candleclock.usage.UsageEvent;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Gathers what one look at a log finds, and sends it on in portions.
 *
 * <p>Belongs to the thread that looks, which holds the log locked.
 */
final class LogLook implements LineSink, Findings {
    private static final int BATCH = 2_000;

    private final KnownLog log;
    private final TranscriptScanner scanner;
    private final Consumer<LogBatch> batches;
    private final TailPosition before;
    private final Set<Sighting> seen = new HashSet<>();
    private final Map<SkipReason, Long> skipped = new EnumMap<>(SkipReason.class);
    private List<UsageEvent> events = new ArrayList<>();
    private List<Sighting> sightings = new ArrayList<>();
    private List<AgentKind> kinds = List.of();
    private List<LimitMessage> limits = new ArrayList<>();
    private Tally takenBack;
    private boolean isAnySent;
    private long lines;
    private long copies;
    private long bytes;
    private boolean isWhole;

    LogLook(KnownLog log, TranscriptScanner scanner, Consumer<LogBatch> batches) {
        this.scanner = scanner;
        this.batches = batches;
        this.log = log;
        before = log.position;
        takenBack = log.owed;
        log.owed = Tally.NONE;
    }

    @Override
    public void restart() {
        takenBack = takenBack.plus(log.tally);
        log.tally = Tally.NONE;
        log.sessions.clear();
    }

    @Override
    public void line(byte[] buffer, int from, int to, boolean ended) {
        isWhole = ended;
        bytes += to - from + 1;
        scanner.scan(buffer, from, to, ended, log.folder, this);
        if (events.size() >= BATCH) {
            send(false);
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
        log.sessions.add(event.origin().session());
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
    public void limit(LimitMessage message) {
        limits.add(message);
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

    void describe(Optional<AgentKind> found) {
        kinds = found.stream().toList();
        log.isToBeDescribed = found.isEmpty();
    }

    /** Sends the rest, and with it how far the log is read. */
    void end() {
        if (isAnySent || hasAny() || log.position.isElsewhereThan(before)) {
            send(true);
        }
    }

    private boolean hasAny() {
        return lines > 0
                || !events.isEmpty()
                || !sightings.isEmpty()
                || !kinds.isEmpty()
                || !limits.isEmpty()
                || !takenBack.equals(Tally.NONE);
    }

    private void send(boolean isLast) {
        Tally read = new Tally(lines, copies, Map.copyOf(skipped));
        log.tally = log.tally.plus(read);
        batches.accept(new LogBatch(
                log.root,
                List.copyOf(events),
                List.copyOf(sightings),
                kinds,
                List.copyOf(limits),
                read.minus(takenBack),
                bytes,
                isLast ? Optional.of(log.state(false)) : Optional.empty(),
                log.basis));
        isAnySent = true;
        events = new ArrayList<>();
        sightings = new ArrayList<>();
        kinds = List.of();
        limits = new ArrayList<>();
        skipped.clear();
        takenBack = Tally.NONE;
        lines = 0;
        copies = 0;
        bytes = 0;
    }
}
