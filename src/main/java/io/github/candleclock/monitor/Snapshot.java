package io.github.candleclock.monitor;

import io.github.candleclock.archive.ArchiveHealth;
import io.github.candleclock.budget.Alert;
import io.github.candleclock.budget.BudgetState;
import io.github.candleclock.usage.UsageTotals;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What is always on screen at one moment: immutable, and bounded whatever the history.
 *
 * @param zone the zone in which days and clock times are shown
 * @param roots Claude configuration folders that are read, as shown
 * @param block the active block, if one burns
 * @param lastBlock the newest block that is over
 * @param sessions newest activity first; at most {@value #MOST_SESSIONS}
 * @param sessionCount all sessions ever seen
 * @param limits what Claude says of its limits, for each login that it says something of
 * @param alerts that stand in their current period, newest first
 * @param feed the last answers, newest first; at most {@value #MOST_ANSWERS}
 * @param archives that what is known is kept in, and those of other devices
 * @param asOf when the archive was written last that the figures come from; nothing once the logs have been read too
 * @param outdatedPrices the day of the price list, where that is too long ago
 */
public record Snapshot(
        Instant now,
        ZoneId zone,
        List<String> roots,
        IngestHealth health,
        Optional<ActiveBlock> block,
        Optional<PastBlock> lastBlock,
        UsageTotals today,
        List<SessionRow> sessions,
        int sessionCount,
        List<BudgetState> budgets,
        List<AccountLimits> limits,
        List<Alert> alerts,
        List<FeedRow> feed,
        List<ArchiveHealth> archives,
        Optional<Instant> asOf,
        Optional<LocalDate> outdatedPrices) {
    public static final int MOST_ANSWERS = 40;
    public static final int MOST_SESSIONS = 64;
}
