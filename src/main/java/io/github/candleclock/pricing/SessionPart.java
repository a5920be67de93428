package io.github.candleclock.pricing;

import io.github.candleclock.usage.Cost;
import io.github.candleclock.usage.UsageTotals;

/**
 * What we count of one model in a session, told apart by what Claude Code's own figure can know of it.
 *
 * @param here kept under the session's own id, up to when Claude Code noted its figure
 * @param elsewhere copies stand in the session's name, but the answers are kept under another session's id
 * @param after written after Claude Code noted its figure
 */
public record SessionPart(UsageTotals here, UsageTotals elsewhere, UsageTotals after) {
    public static final SessionPart NONE = new SessionPart(UsageTotals.NONE, UsageTotals.NONE, UsageTotals.NONE);

    public SessionPart plus(SessionPart other) {
        return new SessionPart(here.plus(other.here), elsewhere.plus(other.elsewhere), after.plus(other.after));
    }

    /** What this session costs where we count. */
    Cost counted() {
        return here.cost().plus(after.cost());
    }
}
