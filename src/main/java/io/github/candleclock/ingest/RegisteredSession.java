package io.github.candleclock.ingest;

import io.github.candleclock.usage.SessionState;
import java.time.Instant;
import java.util.Optional;

/**
 * A session that runs now, as Claude Code's registry has it.
 *
 * @param session its id, as logs have it
 * @param pid the process that it runs in
 * @param since when it came to this state; absent where the registry does not say
 * @param cwd where it was started; empty where the registry does not say
 */
public record RegisteredSession(String session, long pid, SessionState state, Optional<Instant> since, String cwd) {}
