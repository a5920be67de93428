package io.github.candleclock.monitor;

import io.github.candleclock.store.EventStore;
import io.github.candleclock.store.UsageSums;
import io.github.candleclock.usage.Origin;
import io.github.candleclock.usage.UsageEvent;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Makes the rows of the last answers. */
final class FeedRows {
    private final Ledger ledger;
    /** Logs with more answers of one moment are nobody's. */
    private static final int MOST_AT_ONCE = 1000;

    private static final Comparator<UsageEvent> NEWEST_FIRST = Comparator.comparing(UsageEvent::at)
            .reversed()
            .thenComparingLong(answer -> answer.key().high())
            .thenComparingLong(answer -> answer.key().low());

    private final EventStore store;

    FeedRows(Ledger ledger) {
        this.ledger = ledger;
        this.store = ledger.store();
    }

    /** The last answers up to now, newest first. */
    List<FeedRow> make(Instant now) {
        int end = Math.min(ledger.limit(), store.firstFrom(now.plusNanos(1000)));
        int from = Math.max(0, end - Snapshot.MOST_ANSWERS);
        // of answers of one moment the order says only which log was read first
        int first = end == 0
                ? 0
                : Math.max(
                        from - MOST_AT_ONCE, store.firstFrom(store.event(from).at()));
        return IntStream.range(first, end)
                .mapToObj(position -> Map.entry(position, store.event(position)))
                .sorted(Map.Entry.comparingByValue(NEWEST_FIRST))
                .limit(Snapshot.MOST_ANSWERS)
                .map(answer -> row(answer.getKey(), answer.getValue()))
                .toList();
    }

    private FeedRow row(int position, UsageEvent answer) {
        Origin origin = answer.origin();
        UsageSums used = store.sums();
        store.forEach(position, position + 1, (micros, model, session, row) -> used.add(0, row));
        return new FeedRow(
                answer.at(),
                origin.session(),
                ledger.projects().shown(ledger.projects().of(origin.session())),
                answer.model(),
                origin.sidechain() || !origin.agent().isEmpty(),
                used.of(0));
    }
}
