package io.github.candleclock.monitor;

import io.github.candleclock.project.Whereabouts;
import io.github.candleclock.store.EventStore;
import io.github.candleclock.store.UsageSums;
import io.github.candleclock.usage.Origin;
import io.github.candleclock.usage.UsageEvent;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Makes the rows of the last answers. */
final class FeedRows {
    private final Ledger ledger;
    private final EventStore store;

    FeedRows(Ledger ledger) {
        this.ledger = ledger;
        this.store = ledger.store();
    }

    /** The last answers up to now, newest first. */
    List<FeedRow> make(Instant now) {
        int end = Math.min(ledger.limit(), store.firstFrom(now.plusNanos(1000)));
        return IntStream.range(0, Math.min(Snapshot.MOST_ANSWERS, end))
                .mapToObj(i -> row(end - 1 - i))
                .toList();
    }

    private FeedRow row(int position) {
        UsageEvent answer = store.event(position);
        Origin origin = answer.origin();
        UsageSums used = store.sums();
        store.forEach(position, position + 1, (micros, model, session, row) -> used.add(0, row));
        return new FeedRow(
                answer.at(),
                origin.session(),
                Whereabouts.shortName(ledger.sessions().project(origin.session())),
                answer.model(),
                origin.sidechain() || !origin.agent().isEmpty(),
                used.of(0));
    }
}
