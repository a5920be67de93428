package io.github.candleclock.monitor;

import io.github.candleclock.usage.UsageTotals;
import java.time.Instant;

/**
 * One subagent of a session.
 *
 * @param model of its newest answer
 * @param recent what it used in the last ten minutes
 */
public record AgentRow(String id, String model, UsageTotals whole, UsageTotals recent, Instant lastActivity) {}
