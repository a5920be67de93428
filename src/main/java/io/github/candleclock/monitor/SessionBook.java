package io.github.candleclock.monitor;

import io.github.candleclock.ingest.AgentKind;
import io.github.candleclock.ingest.Sighting;
import io.github.candleclock.project.Whereabouts;
import io.github.candleclock.usage.CodePoints;
import io.github.candleclock.usage.MergedAnswer;
import io.github.candleclock.usage.UsageEvent;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of each session beside its sums: where it works, and what its newest lines said. It looks at every copy, so what it
 * knows does not depend on which copy of an answer is kept.
 *
 * <p>Belongs to the monitor's thread.
 */
final class SessionBook {
    /** What one session's lines said. */
    static final class Entry {
        private final String id;
        private final MainChain mainChain = new MainChain();
        private final Map<String, Newest> agents = new HashMap<>();
        private final Newest inMainChain = new Newest();
        private final Newest elsewhere = new Newest();
        private Instant firstActivity = Instant.MAX;
        private Instant lastActivity = Instant.MIN;
        private long changes;

        private Entry(String id) {
            this.id = id;
        }

        private void see(UsageEvent copy) {
            changes++;
            firstActivity = copy.at().isBefore(firstActivity) ? copy.at() : firstActivity;
            lastActivity = copy.at().isAfter(lastActivity) ? copy.at() : lastActivity;
            String agent = copy.origin().agent();
            if (!agent.isEmpty()) {
                agents.computeIfAbsent(agent, a -> new Newest()).see(copy);
            }
            if (agent.isEmpty() && !copy.origin().sidechain()) {
                inMainChain.see(copy);
                mainChain.see(copy);
            } else {
                elsewhere.see(copy);
            }
        }

        private void begins(Instant first) {
            firstActivity = first.isBefore(firstActivity) ? first : firstActivity;
        }

        String id() {
            return id;
        }

        /** How often something was seen: as long as it stays, all else here does. */
        long changes() {
            return changes;
        }

        Instant firstActivity() {
            return firstActivity;
        }

        Instant lastActivity() {
            return lastActivity;
        }

        /** Of the newest answer in the main chain; of a subagent's while there is none. */
        String model() {
            return newest().model;
        }

        String branch() {
            return newest().branch;
        }

        MainChain mainChain() {
            return mainChain;
        }

        /** The subagents by their ids. */
        Map<String, Newest> agents() {
            return agents;
        }

        private Newest newest() {
            return inMainChain.isSeen() ? inMainChain : elsewhere;
        }
    }

    /** The newest of some lines. */
    static final class Newest {
        private Instant at = Instant.MIN;
        private String model = "";
        private String branch = "";

        private void see(UsageEvent copy) {
            if (copy.at().isAfter(at) || copy.at().equals(at) && isSmaller(copy)) {
                at = copy.at();
                model = copy.model();
                branch = copy.origin().branch();
            }
        }

        /** Of lines at the same moment one has to be meant, whichever came first. */
        private boolean isSmaller(UsageEvent copy) {
            int byModel = CodePoints.compare(copy.model(), model);
            return byModel < 0
                    || byModel == 0 && CodePoints.compare(copy.origin().branch(), branch) < 0;
        }

        boolean isSeen() {
            return !at.equals(Instant.MIN);
        }

        Instant at() {
            return at;
        }

        String model() {
            return model;
        }
    }

    private final Map<String, Entry> entries = new HashMap<>();
    private final Map<String, Whereabouts> places = new HashMap<>();
    private final Set<String> moved = new HashSet<>();
    private final Map<String, String> kinds = new HashMap<>();
    private long kindChanges;
    private Entry newest = new Entry("");

    void see(UsageEvent copy) {
        // lines of one session come one after the other
        if (!copy.origin().session().equals(newest.id) || entries.isEmpty()) {
            newest = entries.computeIfAbsent(copy.origin().session(), Entry::new);
        }
        newest.see(copy);
    }

    /** Sees what copies of an answer told somebody who saw all of them. */
    void see(MergedAnswer answer) {
        UsageEvent best = answer.best();
        see(best);
        if (!answer.last().equals(best.at())) {
            newest.see(best.withTime(answer.last()));
        }
        newest.begins(answer.first());
    }

    void see(Sighting sighting) {
        Whereabouts place = places.computeIfAbsent(sighting.session(), session -> new Whereabouts());
        if (place.add(sighting.folder(), sighting.cwd())) {
            moved.add(sighting.session());
        }
    }

    void see(AgentKind seen) {
        String before = kinds.get(seen.agent());
        // copies that say different things have to mean one, whichever came first
        if (before == null || CodePoints.compare(seen.kind(), before) < 0) {
            kinds.put(seen.agent(), seen.kind());
            kindChanges++;
        }
    }

    Collection<Entry> entries() {
        return entries.values();
    }

    /** Where a session works: a path, a log folder's name, or {@link Whereabouts#UNKNOWN}. */
    String whereabouts(String session) {
        return Optional.ofNullable(places.get(session))
                .map(Whereabouts::project)
                .orElse(Whereabouts.UNKNOWN);
    }

    /** The ids of all sessions that were seen somewhere. */
    Collection<String> seen() {
        return places.keySet();
    }

    /** The sessions that were seen somewhere else since this was asked last. */
    Collection<String> takeMoved() {
        if (moved.isEmpty()) {
            return List.of();
        }
        List<String> taken = List.copyOf(moved);
        moved.clear();
        return taken;
    }

    /** What a subagent was sent out as, where something says so. */
    Optional<String> kind(String agent) {
        return Optional.ofNullable(kinds.get(agent));
    }

    /** How often a subagent's kind became known: it may come when its session rests. */
    long kindChanges() {
        return kindChanges;
    }
}
