package io.github.candleclock.cli;

import io.github.candleclock.budget.Budget;
import io.github.candleclock.demo.DemoWriter;
import io.github.candleclock.demo.Plot;
import io.github.candleclock.ingest.LogRoots;
import io.github.candleclock.ingest.LogScan;
import io.github.candleclock.monitor.Monitor;
import io.github.candleclock.monitor.Rules;
import io.github.candleclock.monitor.Snapshot;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;

/** A made-up story without waiting: written, read and counted step by step, on a clock that is moved by hand. */
final class ToldStory implements Closeable {
    private static final Duration STEP = Duration.ofMinutes(2);

    private final Hand hand;
    private final DemoWriter writer;
    private final Monitor monitor;
    private final LogScan scan;
    private final LogRoots roots;

    /** Opens the story in an empty folder, with the plot's own budgets. */
    ToldStory(Path folder, Plot plot, long seed, Instant opening, ZoneId zone) throws IOException {
        hand = new Hand(opening);
        writer = new DemoWriter(folder, plot, seed, hand);
        writer.layDownHistory();
        List<Budget> budgets = plot.budgets().stream().map(Budget::parse).toList();
        monitor = new Monitor(hand, Rules.standard(zone).withBudgets(budgets), root -> DemoCommand.MADE_UP);
        scan = LogScan.to(zone, monitor::take);
        roots = new LogRoots(List.of(folder.toRealPath()));
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
        writer.close();
        monitor.close();
    }

    private Snapshot look(Instant moment) throws IOException {
        hand.now = moment;
        writer.catchUp();
        OneShot.take(monitor, () -> scan.readOn(roots));
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
