package io.github.candleclock.monitor;

import io.github.candleclock.store.EventStore;
import java.time.Instant;
import java.time.LocalDate;

/** Which rows of the store a selection holds. */
final class Chosen {
    private final Ledger ledger;
    private final EventStore store;
    private final Selection selection;
    private final long first;
    private final long last;

    Chosen(Ledger ledger, Selection selection) {
        this.ledger = ledger;
        this.store = ledger.store();
        this.selection = selection;
        first = selection.since().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE);
        last = selection.until().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
    }

    boolean isDayChosen(int row) {
        if (first == Long.MIN_VALUE && last == Long.MAX_VALUE) {
            return true;
        }
        int day = store.epochDay(row);
        return day >= first && day <= last;
    }

    boolean isChosen(Instant at) {
        return selection.holds(LocalDate.ofInstant(at, ledger.rules().zone()));
    }

    boolean isSessionChosen(int session) {
        return session >= 0;
    }
}
