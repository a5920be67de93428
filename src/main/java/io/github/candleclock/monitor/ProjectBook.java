package io.github.candleclock.monitor;

import io.github.candleclock.project.DistinctNames;
import io.github.candleclock.project.Project;
import io.github.candleclock.project.ProjectNames;
import io.github.candleclock.project.Whereabouts;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;

/**
 * The projects that sessions belong to, and what they are called beside one another.
 *
 * <p>Belongs to the monitor's thread.
 */
final class ProjectBook {
    private final SessionBook sessions;
    private final ProjectNames names;
    private final Map<String, Project> bySession = new HashMap<>();
    private Map<String, String> shown = Map.of();

    ProjectBook(SessionBook sessions, ProjectNames names) {
        this.sessions = sessions;
        this.names = names;
        sessions.seen().forEach(this::place);
        shown = DistinctNames.of(placed());
    }

    Project of(String session) {
        look();
        Project known = bySession.get(session);
        return known != null ? known : names.of(Whereabouts.UNKNOWN);
    }

    /** What a project is called: by its last folder, and by more of them where another one is called the same. */
    String shown(Project project) {
        look();
        return shown.getOrDefault(project.id(), project.name());
    }

    /** All projects that sessions were seen in. */
    Collection<Project> all() {
        look();
        return placed();
    }

    /** Only sessions that were seen somewhere else since the last look are placed anew. */
    private void look() {
        Collection<String> moved = sessions.takeMoved();
        if (!moved.isEmpty()) {
            moved.forEach(this::place);
            shown = DistinctNames.of(placed());
        }
    }

    private void place(String session) {
        bySession.put(session, names.of(sessions.whereabouts(session)));
    }

    private Collection<Project> placed() {
        return new LinkedHashSet<>(bySession.values());
    }
}
