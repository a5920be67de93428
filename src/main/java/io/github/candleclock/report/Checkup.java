package io.github.candleclock.report;

import io.github.candleclock.ingest.Survey;
import io.github.candleclock.limit.Estimate;
import io.github.candleclock.pricing.CostGap;
import io.github.candleclock.usage.UsageTotals;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that {@code doctor} has to say: the findings, and the figures they were made from.
 *
 * @param merged copies of answers that were known already
 * @param versions in the order of versions
 * @param sessions those that Claude Code states a cost for, by id
 * @param unpriced models without a price, most tokens first
 * @param limits one for each login that is read
 * @param estimates of what five hours hold where Claude does not say
 */
public record Checkup(
        List<Finding> findings,
        Surroundings surroundings,
        Survey survey,
        UsageTotals totals,
        long merged,
        List<Version> versions,
        List<Session> sessions,
        List<Unpriced> unpriced,
        Ahead ahead,
        BesideLogs beside,
        List<LoginLimits> limits,
        List<Estimate> estimates) {

    /**
     * What is kept of a version's answers.
     *
     * @param answers those of which it wrote the first copy
     * @param lowerBounds how many of them have an output that was never written
     */
    public record Version(Survey.Version seen, long answers, long lowerBounds) {}

    /** A session's cost, by Claude Code and by us, and why they differ. */
    public record Session(String id, long answers, long lowerBounds, CostGap gap) {}

    /** A model without a price. */
    public record Unpriced(String model, long tokens) {}

    /**
     * Answers whose time is yet to come.
     *
     * @param newest the latest of them
     * @param session its session
     */
    public record Ahead(long answers, Optional<Instant> newest, String session) {
        public static final Ahead NONE = new Ahead(0, Optional.empty(), "");
    }

    public Checkup {
        findings = List.copyOf(findings);
        versions = List.copyOf(versions);
        sessions = List.copyOf(sessions);
        unpriced = List.copyOf(unpriced);
        limits = List.copyOf(limits);
        estimates = List.copyOf(estimates);
    }
}
