package io.github.candleclock.ingest;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Puts together what a survey found in each log; several threads bring it. */
final class SurveySums {
    private final AnswersSeen answers = new AnswersSeen();
    private final Map<String, LogSurvey.VersionSums> versions = new TreeMap<>(VersionOrder.FIRST);
    private final Map<SkipReason, Long> skipped = new EnumMap<>(SkipReason.class);
    private final List<Survey.SkippedLine> skippedLines = new ArrayList<>();
    private final Map<String, CostState> costStates = new TreeMap<>();
    private final Map<Path, String> trouble = new TreeMap<>();
    private long lines;
    private long copies;

    AnswersSeen answers() {
        return answers;
    }

    synchronized void trouble(Path path, String words) {
        trouble.put(path, words);
    }

    synchronized void add(LogSurvey log) {
        log.versions.forEach((name, sums) ->
                versions.computeIfAbsent(name, n -> new LogSurvey.VersionSums()).add(sums));
        log.skipped.forEach((reason, count) -> skipped.merge(reason, count, Long::sum));
        skippedLines.addAll(log.skippedLines);
        log.costStates.values().forEach(state -> costStates.merge(state.session(), state, SurveySums::further));
        lines += log.lines;
        copies += log.copies;
    }

    /** Of two logs' rows for one session: the figures only grow, so the greater one is the later one. */
    private static CostState further(CostState a, CostState b) {
        return Comparator.comparing((CostState state) -> state.stated().total())
                                .thenComparing(CostState::file)
                                .compare(a, b)
                        < 0
                ? b
                : a;
    }

    synchronized Survey survey(List<Survey.Root> roots, List<LogFinder.Found> logs) {
        List<Survey.Version> seen = versions.entrySet().stream()
                .map(version -> new Survey.Version(
                        version.getKey(),
                        version.getValue().lines,
                        version.getValue().sessions.size(),
                        version.getValue().first,
                        version.getValue().last))
                .toList();
        Optional<Instant> oldest = seen.stream().map(Survey.Version::first).min(Comparator.naturalOrder());
        Optional<Instant> newest = seen.stream().map(Survey.Version::last).max(Comparator.naturalOrder());
        return new Survey(
                roots,
                logs.size(),
                LogScan.bytes(logs),
                lines,
                copies,
                oldest,
                newest,
                seen,
                new TreeMap<>(skipped),
                skippedLines.stream()
                        .sorted(Comparator.comparing(Survey.SkippedLine::file)
                                .thenComparingLong(Survey.SkippedLine::line))
                        .limit(Survey.MOST_SKIPPED)
                        .toList(),
                List.copyOf(costStates.values()),
                new TreeMap<>(trouble),
                answers);
    }
}
