package io.github.candleclock.cli;

import io.github.candleclock.budget.Budget;
import io.github.candleclock.demo.DemoWriter;
import io.github.candleclock.demo.Plot;
import io.github.candleclock.demo.StatusLine;
import io.github.candleclock.ingest.LogRoots;
import io.github.candleclock.ingest.LogScan;
import io.github.candleclock.monitor.Monitor;
import io.github.candleclock.monitor.Rules;
import io.github.candleclock.monitor.Snapshot;
import io.github.candleclock.readings.Readings;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A made-up story, or several side by side, without waiting: written, read and counted step by step, on a clock that is moved by hand.
 *
 * <pre>
 *   folder/.claude        projects/…      the first login
 *   folder/.claude-work   projects/…      the second
 *   folder/state          readings/, limits/
 * </pre>
 */
final class ToldStory implements Closeable {
    private static final Duration STEP = Duration.ofMinutes(2);
    private static final List<String> LOGINS = List.of(".claude", ".claude-work");

    private final Hand hand;
    private final List<DemoWriter> writers = new ArrayList<>();
    private final Monitor monitor;
    private final LogScan scan;
    private final LogRoots roots;
    private final Readings readings;

    /** Opens a plot's story in an empty folder, with all that belongs to it. */
    ToldStory(Path folder, Plot plot, long seed, Instant opening, ZoneId zone) throws IOException {
        this(folder, Telling.of(plot), seed, opening, zone);
    }

    /** Opens stories in an empty folder. */
    ToldStory(Path folder, Telling telling, long seed, Instant opening, ZoneId zone) throws IOException {
        hand = new Hand(opening);
        readings = new Readings(folder.resolve("state"));
        Map<Path, String> logins = new LinkedHashMap<>();
        for (Plot plot : telling.plots()) {
            String login = LOGINS.get(logins.size());
            Path configDir = Files.createDirectories(folder.resolve(login)).toRealPath();
            ToldLimits limits = new ToldLimits(readings, configDir);
            StatusLine listening = told -> limits.take(told.stream()
                    .filter(status -> telling.heard().holds(opening, status.at()))
                    .toList());
            DemoWriter writer = new DemoWriter(configDir, plot, seed + logins.size(), hand, listening);
            writer.layDownHistory();
            writers.add(writer);
            logins.put(configDir, telling.plots().size() == 1 ? DemoCommand.MADE_UP : "~/" + login);
        }
        roots = new LogRoots(List.copyOf(logins.keySet()));
        monitor = new Monitor(hand, rules(telling, zone), root -> logins.getOrDefault(root, root.toString()));
        scan = LogScan.to(zone, monitor::take);
    }

    private static Rules rules(Telling telling, ZoneId zone) {
        List<String> budgets = telling.hasBudgets() ? telling.plots().get(0).budgets() : List.of();
        return Rules.standard(zone)
                .withBudgets(budgets.stream().map(Budget::parse).toList());
    }

    /**
     * What is on screen at a moment, no earlier than the one asked for before. Moments on the way are looked at too, since an alert is as
     * old as the look that first saw its reason.
     */
    Snapshot at(Instant moment) throws IOException {
        while (hand.now.plus(STEP).isBefore(moment)) {
            Snapshot unused = look(hand.now.plus(STEP));
        }
        return look(moment);
    }

    @Override
    public void close() {
        writers.forEach(DemoWriter::close);
        monitor.close();
    }

    private Snapshot look(Instant moment) throws IOException {
        hand.now = moment;
        for (DemoWriter writer : writers) {
            writer.catchUp();
        }
        OneShot.take(monitor, () -> {
            readings.limits().stream()
                    .filter(known -> roots.holds(known.root()))
                    .forEach(monitor::take);
            return scan.readOn(roots);
        });
        return monitor.snapshotNow();
    }

    private static final class Hand implements InstantSource {
        private Instant now;

        private Hand(Instant now) {
            this.now = now;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
