package io.github.candleclock.monitor;

import io.github.candleclock.ingest.Sighting;
import io.github.candleclock.project.Whereabouts;
import io.github.candleclock.usage.UsageEvent;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of each session beside its sums: where it works, and what its newest line said. It looks at every copy, so what it
 * knows does not depend on which copy of an answer is kept.
 *
 * <p>Belongs to the monitor's thread.
 */
final class SessionBook {
    /** A session's newest line. */
    static final class Entry {
        private final String id;
        private Instant lastActivity = Instant.MIN;
        private Instant lastInMainChain = Instant.MIN;
        private String model = "";
        private String branch = "";

        private Entry(String id) {
            this.id = id;
        }

        String id() {
            return id;
        }

        Instant lastActivity() {
            return lastActivity;
        }

        /** Of the newest answer in the main chain; of a subagent's while there is none. */
        String model() {
            return model;
        }

        String branch() {
            return branch;
        }
    }

    private final Map<String, Entry> entries = new HashMap<>();
    private final Map<String, Whereabouts> places = new HashMap<>();
    private final Map<String, String> projects = new HashMap<>();
    private Entry newest = new Entry("");

    void see(UsageEvent copy) {
        // lines of one session come one after the other
        if (!copy.origin().session().equals(newest.id) || entries.isEmpty()) {
            newest = entries.computeIfAbsent(copy.origin().session(), Entry::new);
        }
        Entry entry = newest;
        if (copy.at().isAfter(entry.lastActivity)) {
            entry.lastActivity = copy.at();
        }
        boolean isMain = copy.origin().agent().isEmpty() && !copy.origin().sidechain();
        if (isMain && copy.at().isAfter(entry.lastInMainChain)) {
            entry.lastInMainChain = copy.at();
            entry.model = copy.model();
            entry.branch = copy.origin().branch();
        } else if (entry.model.isEmpty()) {
            entry.model = copy.model();
            entry.branch = copy.origin().branch();
        }
    }

    void see(Sighting sighting) {
        Whereabouts place = places.computeIfAbsent(sighting.session(), session -> new Whereabouts());
        if (place.add(sighting.folder(), sighting.cwd())) {
            projects.remove(sighting.session());
        }
    }

    Collection<Entry> entries() {
        return entries.values();
    }

    /** The project of a session: a path, a log folder's name, or {@link Whereabouts#UNKNOWN}. */
    String project(String session) {
        return projects.computeIfAbsent(
                session,
                id -> Optional.ofNullable(places.get(id))
                        .map(Whereabouts::project)
                        .orElse(Whereabouts.UNKNOWN));
    }
}
