package io.github.candleclock.monitor;

import io.github.candleclock.project.Project;
import io.github.candleclock.store.EventStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.BitSet;

/** Which rows of the store a selection holds. */
final class Chosen {
    private final Ledger ledger;
    private final EventStore store;
    private final Selection selection;
    private final long first;
    private final long last;
    private final BitSet sessions;

    Chosen(Ledger ledger, Selection selection) {
        this.ledger = ledger;
        this.store = ledger.store();
        this.selection = selection;
        first = selection.since().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE);
        last = selection.until().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
        sessions = selection.projects().isAll() ? new BitSet() : sessions();
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
        return selection.projects().isAll() || sessions.get(session);
    }

    private BitSet sessions() {
        BitSet chosen = new BitSet();
        ProjectBook projects = ledger.projects();
        for (int session = 0; session < store.sessionNumbers(); session++) {
            Project project = projects.of(store.sessionName(session));
            chosen.set(session, selection.projects().holds(project, projects.shown(project)));
        }
        return chosen;
    }
}
