package io.github.candleclock.tui.page;

import io.github.candleclock.block.Block;
import io.github.candleclock.block.BurnRate;
import io.github.candleclock.block.Projection;
import io.github.candleclock.budget.Alert;
import io.github.candleclock.budget.Budget;
import io.github.candleclock.budget.BudgetState;
import io.github.candleclock.ingest.SkipReason;
import io.github.candleclock.monitor.ActiveBlock;
import io.github.candleclock.monitor.IngestHealth;
import io.github.candleclock.monitor.Measure;
import io.github.candleclock.monitor.ModelShare;
import io.github.candleclock.monitor.PastBlock;
import io.github.candleclock.monitor.SessionRow;
import io.github.candleclock.monitor.Snapshot;
import io.github.candleclock.usage.Cost;
import io.github.candleclock.usage.TimeRange;
import io.github.candleclock.usage.TokenCounts;
import io.github.candleclock.usage.UsageTotals;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A moment to draw, put together from plain values: a busy afternoon in Berlin, from which each scene differs in what it is about. */
final class Scene {
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    static final Instant START = Instant.parse("2026-11-19T11:00:00Z");
    static final Budget FORTY_DOLLARS = new Budget(Budget.Span.BLOCK, Budget.Unit.DOLLARS, 40 * Cost.PICO_PER_DOLLAR);
    static final Budget FIFTY_A_DAY = new Budget(Budget.Span.DAY, Budget.Unit.DOLLARS, 50 * Cost.PICO_PER_DOLLAR);

    Instant now = Instant.parse("2026-11-19T13:32:10Z");
    List<String> roots = List.of("~/.claude", "~/.config/claude");
    IngestHealth health = health(IngestHealth.Mode.WATCHING);
    boolean burning = true;
    boolean provisional;
    UsageTotals used = totals(22.88, 41.8, 612);
    Optional<Budget> measured = Optional.of(FORTY_DOLLARS);
    double share = 0.572;
    double rate = 6.16;
    Optional<Projection> projection = Optional.of(new Projection(
            new Projection.Band(34.1, 37.97, 39.4), new Projection.Band(62.2e6, 66.1e6, 71.8e6), 6.16, 11.0e6));
    List<ModelShare> models = List.of(
            new ModelShare("claude-opus-4-8", totals(13.71, 21.4, 240)),
            new ModelShare("claude-sonnet-5", totals(7.83, 15.1, 291)),
            new ModelShare("claude-haiku-4-5-20251001", totals(1.34, 5.3, 81)));
    Optional<PastBlock> lastBlock = Optional.of(past("2026-11-18T11:00:00Z", totals(37.24, 66.2, 803)));
    UsageTotals today = totals(31.10, 55.5, 841);
    List<SessionRow> sessions = busySessions();
    int sessionCount = 387;
    List<BudgetState> budgets = List.of(
            new BudgetState(FORTY_DOLLARS, pico(22.88), Optional.of(37.97e12), Optional.empty()),
            new BudgetState(FIFTY_A_DAY, pico(31.10), Optional.of(46.2e12), Optional.empty()));
    List<Alert> alerts = List.of(alert(FIFTY_A_DAY, 50, "12:58"), alert(FORTY_DOLLARS, 50, "13:11"));

    Snapshot snapshot() {
        Optional<ActiveBlock> block = burning
                ? Optional.of(new ActiveBlock(
                        new Block(
                                new TimeRange(START, START.plus(Duration.ofHours(5))),
                                START.plusSeconds(140),
                                now.minusSeconds(6)),
                        provisional,
                        used,
                        new Measure(share, measured),
                        new BurnRate(Duration.ofMinutes(10), totals(rate / 6, 1.02, 18)),
                        new BurnRate(Duration.between(START, now), used),
                        lastHour(),
                        projection,
                        models))
                : Optional.empty();
        return new Snapshot(now, ZONE, roots, health, block, lastBlock, today, sessions, sessionCount, budgets, alerts);
    }

    /** A jagged hour that averages the rate; made of a fixed pattern, so that every run draws the same. */
    private List<UsageTotals> lastHour() {
        return IntStream.range(0, 60)
                .mapToObj(minute -> {
                    double wave = 1
                            + 0.55 * Math.sin(minute / 4.7)
                            + 0.35 * Math.sin(minute * 1.9)
                            + (minute % 17 == 0 ? 0.8 : 0);
                    boolean pause = minute > 21 && minute < 27
                            || now.minusSeconds(60L * (60 - minute)).isBefore(START);
                    return pause ? UsageTotals.NONE : totals(Math.max(0.05, wave) * rate / 60, 0.1, 2);
                })
                .toList();
    }

    static long pico(double dollars) {
        return Math.round(dollars * 100) * (Cost.PICO_PER_DOLLAR / 100);
    }

    static UsageTotals totals(double dollars, double millions, long events) {
        long tokens = Math.round(millions * 1e6);
        TokenCounts counts = new TokenCounts(
                tokens / 400, tokens / 90, tokens / 30, tokens / 60, tokens - tokens / 400 - tokens / 90 - tokens / 20);
        return new UsageTotals(counts, Cost.ofPico(Math.round(dollars * 1e6) * 1_000_000), events, 0, 0);
    }

    static UsageTotals lowerBound(UsageTotals totals, long lowerBounds, long unpriced) {
        return new UsageTotals(totals.tokens(), totals.cost(), totals.events(), lowerBounds, unpriced);
    }

    static PastBlock past(String start, UsageTotals used) {
        Instant from = Instant.parse(start);
        return new PastBlock(
                new Block(
                        new TimeRange(from, from.plus(Duration.ofHours(5))),
                        from.plusSeconds(60),
                        from.plusSeconds(17_000)),
                used);
    }

    /** Five sessions, three of which burn, as seen from {@link #now}. */
    List<SessionRow> busySessions() {
        return new ArrayList<>(List.of(
                session("payments-api", "feature/refund-ledger", "claude-opus-4-8", 11.84, 18.9, 0.69, 6),
                session("docs-site", "fix/navigation", "claude-sonnet-5", 2.96, 5.4, 0.19, 14),
                session("candleclock", "main", "claude-sonnet-5", 5.30, 9.7, 0.14, 48),
                session("infra", "main", "claude-opus-4-8", 1.87, 2.5, 0, 1540),
                session("scratch", "", "claude-haiku-4-5-20251001", 0.42, 0.7, 0, 7300)));
    }

    SessionRow session(
            String project,
            String branch,
            String model,
            double dollars,
            double millions,
            double recent,
            long secondsAgo) {
        UsageTotals last = recent == 0 ? UsageTotals.NONE : totals(recent, recent, 5);
        return new SessionRow(
                project, project, branch, model, totals(dollars, millions, 90), last, now.minusSeconds(secondsAgo));
    }

    static Alert alert(Budget budget, int percent, String utc) {
        String words =
                percent + " % of your " + (budget.equals(FORTY_DOLLARS) ? "$40 block" : "$50 day") + " budget is used.";
        return new Alert(budget, percent, Instant.parse("2026-11-19T" + utc + ":00Z"), words);
    }

    static IngestHealth health(IngestHealth.Mode mode) {
        return new IngestHealth(214, 120_334, Map.of(), List.of(), 0, 31, 0, mode, 0, 0);
    }

    static IngestHealth trouble() {
        return new IngestHealth(
                214,
                120_334,
                Map.of(SkipReason.NOT_JSON, 2L, SkipReason.TOO_LONG, 1L),
                List.of("~/.claude/projects/-srv-secret", "~/.claude/projects/-home-ann-x/9f.jsonl"),
                3,
                31,
                1,
                IngestHealth.Mode.POLLING,
                0,
                0);
    }

    static IngestHealth scanning() {
        return new IngestHealth(
                88, 41_200, Map.of(), List.of(), 0, 0, 0, IngestHealth.Mode.SCANNING, 1_204_000_000L, 2_800_000_000L);
    }
}
