package io.github.candleclock.monitor;

import io.github.candleclock.archive.Head;
import io.github.candleclock.block.BlockTimeline;
import io.github.candleclock.ingest.ScanProgress;
import io.github.candleclock.store.EventStore;
import io.github.candleclock.store.Facts;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Makes the head of an archive from a ledger. It reads sums that follow by difference, so what it costs follows from the active block and
 * from how many sessions and days are in it, not from the length of history.
 *
 * <p>Belongs to the monitor's thread.
 */
final class HeadMaker {
    private static final Duration WEEK = Duration.ofDays(7);
    /** No page has room for more sessions, or for more days. */
    private static final int MOST = 1500;

    private static final Comparator<SessionBook.Entry> NEWEST_FIRST = Comparator.comparing(
                    SessionBook.Entry::lastActivity, Comparator.reverseOrder())
            .thenComparing(SessionBook.Entry::id);

    private final Ledger ledger;

    /** A maker who comes before the answers saves the walk over all of them. */
    HeadMaker(Ledger ledger) {
        this.ledger = ledger;
        Facts unused = ledger.store().facts();
    }

    Head make(Instant now) {
        ledger.settleBlocks(now);
        ZoneId zone = ledger.rules().zone();
        LocalDate today = LocalDate.ofInstant(now, zone);
        Facts facts = ledger.store().facts();
        return new Head(
                now,
                zone,
                ledger.progress().map(ScanProgress::roots).orElse(List.of()).stream()
                        .map(Path::toString)
                        .toList(),
                block(now, facts),
                today,
                facts.ofDay(today),
                sessions(now, facts),
                facts.daysBefore(today)
                        .limit(MOST)
                        .map(day -> new Head.Day(day, facts.ofDay(day)))
                        .toList());
    }

    private Optional<Head.Block> block(Instant now, Facts facts) {
        BlockTimeline timeline = ledger.timeline();
        int active = timeline.active(now);
        return active < 0
                ? Optional.empty()
                : Optional.of(new Head.Block(
                        timeline.block(active).range(), facts.between(timeline.from(active), timeline.to(active))));
    }

    private List<Head.Session> sessions(Instant now, Facts facts) {
        EventStore store = ledger.store();
        return ledger.sessions().entries().stream()
                .filter(entry -> entry.lastActivity().isAfter(now.minus(WEEK))
                        && !entry.id().isEmpty())
                .filter(entry -> store.hasEvents(store.sessionNumber(entry.id())))
                .sorted(NEWEST_FIRST)
                .limit(MOST)
                .map(entry -> new Head.Session(
                        entry.id(),
                        ledger.projects().shown(ledger.projects().of(entry.id())),
                        entry.lastActivity(),
                        facts.ofSession(store.sessionNumber(entry.id()))))
                .toList();
    }
}
