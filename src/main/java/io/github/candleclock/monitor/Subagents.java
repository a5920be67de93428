package io.github.candleclock.monitor;

import io.github.candleclock.usage.UsageTotals;
import java.util.List;

/**
 * The subagents of a session.
 *
 * @param newest by activity, newest first; at most {@value #MOST}
 * @param count all it ever had
 * @param burning how many of all used anything in the last ten minutes
 * @param whole what all of them ever used
 * @param recent what all of them used in the last ten minutes
 */
public record Subagents(List<AgentRow> newest, int count, int burning, UsageTotals whole, UsageTotals recent) {
    public static final int MOST = 16;

    public static final Subagents NONE = new Subagents(List.of(), 0, 0, UsageTotals.NONE, UsageTotals.NONE);
}
