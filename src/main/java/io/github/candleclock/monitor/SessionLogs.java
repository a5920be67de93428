package io.github.candleclock.monitor;

import io.github.candleclock.ingest.LogState;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which sessions still have a log that is there. The answers of all others are known from archives alone.
 *
 * <p>Belongs to the monitor's thread.
 */
final class SessionLogs {
    private final Map<Path, Set<String>> sessions = new HashMap<>();
    private final Map<String, Integer> logs = new HashMap<>();
    private final Map<String, Path> roots = new HashMap<>();
    private final Set<Path> withLogs = new HashSet<>();

    /** Sees a log; whether it is the first of its root, so that sessions may be told apart otherwise than before. */
    boolean see(LogState state) {
        int rootsBefore = withLogs.size();
        Set<String> before = sessions.remove(state.log());
        if (before != null) {
            before.forEach(session -> logs.computeIfPresent(session, (s, count) -> count == 1 ? null : count - 1));
        }
        if (!state.isGone()) {
            sessions.put(state.log(), state.sessions());
            root(state).ifPresent(root -> {
                withLogs.add(root);
                state.sessions().forEach(session -> roots.put(session, root));
            });
            state.sessions().forEach(session -> logs.merge(session, 1, Integer::sum));
        }
        return withLogs.size() > rootsBefore;
    }

    /** The folder of the projects that a log lies in: above the project's own. */
    private static Optional<Path> root(LogState state) {
        Path above = state.log().getParent();
        while (above != null && !state.folder().isEmpty() && !above.endsWith(state.folder())) {
            above = above.getParent();
        }
        return Optional.ofNullable(above == null || state.folder().isEmpty() ? above : above.getParent());
    }

    boolean isInLogs(String session) {
        return logs.containsKey(session);
    }

    /** Whether a session is a root's: it has a log below it, or there is no other root with logs. */
    boolean isOf(Path root, String session) {
        boolean isAlone = withLogs.isEmpty() || (withLogs.size() == 1 && withLogs.contains(root));
        return isAlone || root.equals(roots.get(session));
    }
}
