package io.github.candleclock.monitor;

import io.github.candleclock.budget.Budget;
import io.github.candleclock.ingest.AgentKind;
import io.github.candleclock.ingest.LogBatch;
import io.github.candleclock.ingest.ScanProgress;
import io.github.candleclock.ingest.Sighting;
import io.github.candleclock.ingest.Tally;
import io.github.candleclock.limit.OfficialReading;
import io.github.candleclock.pricing.CostMode;
import io.github.candleclock.readings.RootLimits;
import io.github.candleclock.readings.SessionTold;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** A monitor that is told answers and asked for snapshots by turns, so that what it keeps between them is tested too. */
final class Telling {
    private final Monitor monitor;
    private Instant now = Instant.EPOCH;

    Telling(String zone, String... budgets) {
        this(Rules.standard(ZoneId.of(zone))
                .withBudgets(Stream.of(budgets).map(Budget::parse).toList()));
    }

    Telling(Rules rules) {
        monitor = new Monitor(() -> now, rules.withMode(CostMode.CALCULATE), Path::toString);
        monitor.take(new ScanProgress(List.of(), 1, ScanProgress.Mode.WATCHING, 0, true, Map.of()));
    }

    private static final Path ROOT = Path.of("/home/ada/.claude");

    Telling() {
        this("UTC");
    }

    void tell(Answer... answers) {
        tell(List.of(answers));
    }

    void tell(List<Answer> answers) {
        List<Sighting> sightings = answers.stream()
                .map(answer -> new Sighting(answer.session(), "-home-ada-code-orchard", "/home/ada/code/orchard"))
                .toList();
        Tally tally = new Tally(answers.size(), answers.size(), Map.of());
        take(new LogBatch(
                ROOT,
                answers.stream().map(Answer::event).toList(),
                sightings,
                List.of(),
                List.of(),
                tally,
                0,
                Optional.empty(),
                0));
    }

    void tellKind(String agent, String kind) {
        take(new LogBatch(
                ROOT,
                List.of(),
                List.of(),
                List.of(new AgentKind(agent, kind, "")),
                List.of(),
                Tally.NONE,
                0,
                Optional.empty(),
                0));
    }

    /** Percentages of the five hours that Claude told. */
    void tellLimits(OfficialReading... readings) {
        tell(new RootLimits(ROOT, List.of(readings), List.of(), List.of()));
    }

    /** What is known of one login. */
    void tell(RootLimits limits) {
        monitor.take(limits);
        settle();
    }

    /** What Claude Code told its status line of sessions. */
    void tellSessions(SessionTold... sessions) {
        tell(new RootLimits(ROOT, List.of(), List.of(), List.of(sessions)));
    }

    private void take(LogBatch batch) {
        monitor.take(batch);
        settle();
    }

    private void settle() {
        try {
            monitor.runUntil(CompletableFuture.completedFuture(null));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Snapshot snapshotAt(String at) {
        now = Instant.parse(at);
        return monitor.snapshotNow();
    }

    ActiveBlock blockAt(String at) {
        return snapshotAt(at).block().orElseThrow();
    }
}
