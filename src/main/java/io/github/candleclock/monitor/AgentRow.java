package io.github.candleclock.monitor;

import io.github.candleclock.usage.UsageTotals;
import java.time.Instant;
import java.util.Optional;

/**
 * One subagent of a session.
 *
 * @param kind what it was sent out as, such as {@code Explore}; absent where nothing says so
 * @param model of its newest answer
 * @param recent what it used in the last ten minutes
 */
public record AgentRow(
        String id, Optional<String> kind, String model, UsageTotals whole, UsageTotals recent, Instant lastActivity) {}
