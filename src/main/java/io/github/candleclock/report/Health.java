package io.github.candleclock.report;

import io.github.candleclock.ingest.SkipReason;
import java.util.Map;

/**
 * How far a report is to be trusted beyond its own sums: what of the logs is not in it, so that nothing is dropped in silence.
 *
 * @param skipped what was skipped, by reason
 * @param unreadable files and folders that could not be read
 * @param merged copies of answers that were known already
 * @param aheadOfClock events more than five minutes later than now: they count, and belong to no block yet
 * @param archivedEvents answers in the report that are known from archives alone: no log that is there holds their session
 */
public record Health(
        Map<SkipReason, Long> skipped, int unreadable, long merged, int aheadOfClock, long archivedEvents) {}
