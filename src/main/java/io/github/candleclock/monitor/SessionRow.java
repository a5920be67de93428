package io.github.candleclock.monitor;

import io.github.candleclock.usage.SessionState;
import io.github.candleclock.usage.UsageTotals;
import java.time.Instant;
import java.util.Optional;

/**
 * One session with its subagents.
 *
 * @param project the project's name as shown
 * @param state what it is at, as Claude Code says
 * @param model of its newest answer in the main chain
 * @param whole all it ever used, subagents included
 * @param recent what it used in the last ten minutes, subagents included
 * @param context absent where the main chain has no answer or the model's context is not known
 * @param cacheColdAt when its prompt cache goes cold; absent where the main chain has no answer
 */
public record SessionRow(
        String id,
        SessionState state,
        String project,
        String branch,
        String model,
        UsageTotals whole,
        UsageTotals recent,
        Instant firstActivity,
        Instant lastActivity,
        Optional<ContextFill> context,
        Optional<Instant> cacheColdAt,
        Subagents agents) {
    /** Whether it used anything in the last ten minutes. */
    public boolean burns() {
        return !recent.isEmpty();
    }
}
