package io.github.candleclock.monitor;

import io.github.candleclock.project.DistinctNames;
import io.github.candleclock.project.Project;
import io.github.candleclock.project.ProjectNames;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
    private long known = -1;

    ProjectBook(SessionBook sessions, ProjectNames names) {
        this.sessions = sessions;
        this.names = names;
    }

    Project of(String session) {
        look();
        return bySession.computeIfAbsent(session, id -> names.of(sessions.whereabouts(id)));
    }

    /** What a project is called: by its last folder, and by more of them where another one is called the same. */
    String shown(Project project) {
        look();
        return shown.getOrDefault(project.id(), project.name());
    }

    /** All projects that sessions were seen in. */
    Collection<Project> all() {
        Map<Project, Boolean> all = new LinkedHashMap<>();
        sessions.seen().forEach(session -> all.put(of(session), true));
        return all.keySet();
    }

    private void look() {
        if (known != sessions.placesSeen()) {
            known = sessions.placesSeen();
            bySession.clear();
            shown = DistinctNames.of(all());
        }
    }
}
