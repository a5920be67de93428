package io.github.candleclock.monitor;

import io.github.candleclock.pricing.PriceList;
import io.github.candleclock.readings.SessionTold;
import io.github.candleclock.store.EventStore;
import io.github.candleclock.store.UsageSums;
import io.github.candleclock.usage.UsageTotals;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Function;

/**
 * Makes the rows of the newest sessions. A row stays the same object while its session rests.
 *
 * <p>Belongs to the monitor's thread.
 */
final class SessionRows {
    private static final Comparator<SessionBook.Entry> OLDEST_FIRST = Comparator.comparing(
                    SessionBook.Entry::lastActivity)
            .thenComparing(SessionBook.Entry::id, Comparator.reverseOrder());

    private final Ledger ledger;
    private final EventStore store;
    private final PriceList prices;
    private Map<String, Kept> kept = Map.of();

    /** A row, and how often its session, and what is known of kinds, had changed when it was made. */
    private record Kept(
            SessionRow row,
            String project,
            Optional<SessionTold> told,
            long entryChanges,
            long sumChanges,
            long kindChanges) {}

    /**
     * What was used lately.
     *
     * @param sessions by a session's number
     * @param agents by a session's number, then by a subagent's
     */
    private record Recent(UsageSums sessions, Map<Integer, UsageSums> agents) {
        UsageTotals of(int session, int agent) {
            UsageSums sums = agents.get(session);
            return sums == null ? UsageTotals.NONE : sums.of(agent);
        }
    }

    SessionRows(Ledger ledger) {
        this.ledger = ledger;
        this.store = ledger.store();
        this.prices = ledger.rules().prices();
    }

    /** The rows of the newest sessions, newest first. */
    List<SessionRow> make(Instant now) {
        Recent recent = recent(now);
        Map<String, Kept> made = new HashMap<>();
        List<SessionRow> rows = newest().stream()
                .sorted(OLDEST_FIRST.reversed())
                .map(entry -> {
                    Kept row = row(entry, recent);
                    made.put(entry.id(), row);
                    return row.row;
                })
                .toList();
        kept = made;
        return rows;
    }

    /** All sessions that have answers. */
    int count() {
        int count = 0;
        for (int number = 0; number < store.sessionNumbers(); number++) {
            count += store.hasEvents(number) ? 1 : 0;
        }
        return count;
    }

    private Recent recent(Instant now) {
        Recent recent = new Recent(store.sums(), new HashMap<>());
        int from = Math.min(ledger.limit(), store.firstFrom(now.minus(BlockFigures.LIVE)));
        store.forEach(from, ledger.limit(), (micros, model, session, row) -> {
            recent.sessions.add(session, row);
            recent.agents.computeIfAbsent(session, s -> store.sums()).add(store.agentOf(row), row);
        });
        return recent;
    }

    private PriorityQueue<SessionBook.Entry> newest() {
        PriorityQueue<SessionBook.Entry> newest = new PriorityQueue<>(OLDEST_FIRST);
        for (SessionBook.Entry entry : ledger.sessions().entries()) {
            boolean isFull = newest.size() == Snapshot.MOST_SESSIONS;
            if (isFull && OLDEST_FIRST.compare(entry, newest.element()) < 0) {
                continue;
            }
            if (store.hasEvents(store.sessionNumber(entry.id()))) {
                newest.add(entry);
                if (isFull) {
                    newest.remove();
                }
            }
        }
        return newest;
    }

    private Kept row(SessionBook.Entry entry, Recent recent) {
        int number = store.sessionNumber(entry.id());
        String project = ledger.projects().shown(ledger.projects().of(entry.id()));
        long kindChanges = ledger.sessions().kindChanges();
        long sumChanges = store.sessionChanges(number);
        Optional<SessionTold> told = ledger.limits().told(entry.id());
        Kept known = kept.get(entry.id());
        if (known != null
                && !known.row.burns()
                && recent.sessions.of(number).isEmpty()
                && known.entryChanges == entry.changes()
                && known.sumChanges == sumChanges
                && (known.kindChanges == kindChanges || entry.agents().isEmpty())
                && known.row.state() == ledger.limits().state(entry.id())
                && known.told.equals(told)
                && known.project.equals(project)) {
            return known;
        }
        SessionRow row = row(entry, number, project, told, recent);
        return new Kept(row, project, told, entry.changes(), sumChanges, kindChanges);
    }

    private SessionRow row(
            SessionBook.Entry entry, int number, String project, Optional<SessionTold> told, Recent recent) {
        ToldChain chain = new ToldChain(entry.mainChain(), entry.model(), prices, told);
        return new SessionRow(
                entry.id(),
                ledger.limits().state(entry.id()),
                project,
                entry.branch(),
                entry.model(),
                store.session(number),
                recent.sessions.of(number),
                entry.firstActivity(),
                entry.lastActivity(),
                chain.context(),
                chain.cacheColdAt(),
                agents(entry, number, recent));
    }

    private Subagents agents(SessionBook.Entry entry, int session, Recent recent) {
        if (entry.agents().isEmpty()) {
            return Subagents.NONE;
        }
        List<AgentRow> all = entry.agents().entrySet().stream()
                .filter(agent -> store.hasAgent(session, store.agentNumber(agent.getKey())))
                .sorted(Map.Entry.<String, SessionBook.Newest>comparingByValue(
                                Comparator.comparing(SessionBook.Newest::at).reversed())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(agent -> row(agent.getKey(), agent.getValue(), session, recent))
                .toList();
        return new Subagents(
                List.copyOf(all.subList(0, Math.min(all.size(), Subagents.MOST))),
                all.size(),
                (int) all.stream().filter(agent -> !agent.recent().isEmpty()).count(),
                sum(all, AgentRow::whole),
                sum(all, AgentRow::recent));
    }

    private static UsageTotals sum(List<AgentRow> agents, Function<AgentRow, UsageTotals> part) {
        return agents.stream().map(part).reduce(UsageTotals.NONE, UsageTotals::plus);
    }

    private AgentRow row(String id, SessionBook.Newest newest, int session, Recent recent) {
        int number = store.agentNumber(id);
        return new AgentRow(
                id,
                ledger.sessions().kind(id),
                newest.model(),
                store.agent(session, number),
                recent.of(session, number),
                newest.at());
    }
}
