package io.github.candleclock.ingest;

import io.github.candleclock.pricing.StatedSession;
import io.github.candleclock.usage.UsageEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a survey finds in one log. Filled by one thread. */
final class LogSurvey implements LineSink, Findings {
    /** What one version wrote, as it is being gathered. */
    static final class VersionSums {
        final Set<String> sessions = new HashSet<>();
        long lines;
        Instant first = Instant.MAX;
        Instant last = Instant.MIN;

        void add(VersionSums other) {
            sessions.addAll(other.sessions);
            seen(other.first, other.last, other.lines);
        }

        void add(String session, Instant at, long moreLines) {
            sessions.add(session);
            seen(at, at, moreLines);
        }

        private void seen(Instant from, Instant to, long moreLines) {
            lines += moreLines;
            first = earlier(first, from);
            last = later(last, to);
        }

        private static Instant earlier(Instant a, Instant b) {
            return a.isBefore(b) ? a : b;
        }

        private static Instant later(Instant a, Instant b) {
            return a.isAfter(b) ? a : b;
        }
    }

    final LogFinder.Found log;
    final Map<String, VersionSums> versions = new HashMap<>();
    final Map<SkipReason, Long> skipped = new EnumMap<>(SkipReason.class);
    final List<Survey.SkippedLine> skippedLines = new ArrayList<>();
    final Map<String, CostState> costStates = new HashMap<>();
    long lines;
    long copies;

    private final TranscriptScanner scanner;
    private final AnswersSeen answers;
    private final CostStateReader costs = new CostStateReader();
    private long number;
    private boolean isWhole;
    private boolean isCounted;
    private String version = Survey.UNKNOWN_VERSION;
    private @Nullable Instant newest;

    LogSurvey(LogFinder.Found log, TranscriptScanner scanner, AnswersSeen answers) {
        this.log = log;
        this.scanner = scanner;
        this.answers = answers;
    }

    /** Each log is read once, from its start: nothing was read before. */
    @Override
    public void restart() {}

    @Override
    public void line(byte[] buffer, int from, int to, boolean ended) {
        number++;
        isWhole = ended;
        scanner.scan(buffer, from, to, ended, log.folder(), this);
        if (CostStateReader.mayHold(buffer, from, to)) {
            costs.read(buffer, from, to, this::costState);
        }
    }

    @Override
    public void tooLong() {
        number++;
        lines++;
        isWhole = true;
        skip(SkipReason.TOO_LONG);
    }

    @Override
    public void version(String name) {
        version = name.isEmpty() ? Survey.UNKNOWN_VERSION : name;
        isCounted = false;
    }

    @Override
    public void event(UsageEvent event) {
        copies += isWhole ? 1 : 0;
        answers.see(event.key(), version, event.origin().session());
        versions.computeIfAbsent(version, v -> new VersionSums())
                .add(event.origin().session(), event.at(), isCounted ? 0 : 1);
        isCounted = true;
        newest = newest == null || event.at().isAfter(newest) ? event.at() : newest;
    }

    @Override
    public void sighting(Sighting sighting) {}

    @Override
    public void line() {
        lines++;
    }

    @Override
    public void skip(SkipReason reason) {
        if (!isWhole) {
            return;
        }
        skipped.merge(reason, 1L, Long::sum);
        if (skippedLines.size() < Survey.MOST_SKIPPED) {
            skippedLines.add(new Survey.SkippedLine(log.path(), number, reason));
        }
    }

    private void costState(String session, StatedSession stated) {
        costStates.put(session, new CostState(session, log.path(), number, Optional.ofNullable(newest), stated));
    }
}
