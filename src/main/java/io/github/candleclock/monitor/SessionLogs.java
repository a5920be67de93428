package io.github.candleclock.monitor;

import io.github.candleclock.ingest.LogState;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which sessions still have a log that is there. The answers of all others are known from archives alone.
 *
 * <p>Belongs to the monitor's thread.
 */
final class SessionLogs {
    private final Map<Path, Set<String>> sessions = new HashMap<>();
    private final Map<String, Integer> logs = new HashMap<>();

    void see(LogState state) {
        Set<String> before = sessions.remove(state.log());
        if (before != null) {
            before.forEach(session -> logs.computeIfPresent(session, (s, count) -> count == 1 ? null : count - 1));
        }
        if (!state.isGone()) {
            sessions.put(state.log(), state.sessions());
            state.sessions().forEach(session -> logs.merge(session, 1, Integer::sum));
        }
    }

    boolean isInLogs(String session) {
        return logs.containsKey(session);
    }
}
