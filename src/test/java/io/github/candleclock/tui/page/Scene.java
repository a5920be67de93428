package io.github.candleclock.tui.page;

import io.github.candleclock.archive.ArchiveHealth;
import io.github.candleclock.archive.Damage;
import io.github.candleclock.archive.Device;
import io.github.candleclock.block.Block;
import io.github.candleclock.block.BurnRate;
import io.github.candleclock.block.Projection;
import io.github.candleclock.budget.Alert;
import io.github.candleclock.budget.Budget;
import io.github.candleclock.budget.BudgetState;
import io.github.candleclock.ingest.SkipReason;
import io.github.candleclock.limit.Estimate;
import io.github.candleclock.monitor.AccountLimits;
import io.github.candleclock.monitor.ActiveBlock;
import io.github.candleclock.monitor.AgentRow;
import io.github.candleclock.monitor.BurnUp;
import io.github.candleclock.monitor.ContextFill;
import io.github.candleclock.monitor.FeedRow;
import io.github.candleclock.monitor.IngestHealth;
import io.github.candleclock.monitor.Measure;
import io.github.candleclock.monitor.ModelShare;
import io.github.candleclock.monitor.PastBlock;
import io.github.candleclock.monitor.Provenance;
import io.github.candleclock.monitor.SessionRow;
import io.github.candleclock.monitor.Snapshot;
import io.github.candleclock.monitor.Subagents;
import io.github.candleclock.monitor.Usual;
import io.github.candleclock.usage.Cost;
import io.github.candleclock.usage.SessionState;
import io.github.candleclock.usage.TimeRange;
import io.github.candleclock.usage.TokenCounts;
import io.github.candleclock.usage.UsageTotals;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
    Optional<Usual> usual = Optional.of(new Usual(2.95, 4.80, 7.35));
    Optional<Double> ghost = Optional.of(30.4);
    List<AccountLimits> limits = List.of();
    Optional<Measure> official = Optional.empty();
    List<Estimate> estimates = List.of();
    List<FeedRow> feed = answers();
    List<ArchiveHealth> archives = List.of();
    Optional<Instant> asOf = Optional.empty();
    Optional<LocalDate> outdatedPrices = Optional.empty();
    List<Alert> alerts = List.of(alert(FIFTY_A_DAY, 50, "12:58"), alert(FORTY_DOLLARS, 50, "13:11"));

    Snapshot snapshot() {
        Optional<ActiveBlock> block = burning
                ? Optional.of(new ActiveBlock(
                        new Block(
                                new TimeRange(START, START.plus(Duration.ofHours(5))),
                                START.plusSeconds(140),
                                now.minusSeconds(6),
                                official.isPresent()),
                        provisional,
                        used,
                        measure(),
                        new BurnRate(Duration.ofMinutes(10), totals(rate / 6, 1.02, 18)),
                        new BurnRate(Duration.between(START, now), used),
                        lastHour(),
                        usual,
                        burnUp(),
                        projection,
                        models,
                        estimates))
                : Optional.empty();
        return new Snapshot(
                now,
                ZONE,
                roots,
                health,
                block,
                lastBlock,
                today,
                sessions,
                sessionCount,
                budgets,
                limits,
                alerts,
                feed,
                archives,
                asOf,
                outdatedPrices);
    }

    private Measure measure() {
        if (official.isPresent()) {
            return official.get();
        }
        if (measured.isEmpty()) {
            return Measure.ofClock(share);
        }
        Budget budget = measured.get();
        Optional<BudgetState> state =
                budgets.stream().filter(it -> it.budget().equals(budget)).findFirst();
        return new Measure(
                share,
                new Measure.Source(Provenance.SET_BY_YOU, Optional.empty(), false, "block budget"),
                Optional.of(new Measure.Ceiling(budget.unit(), budget.unit().whole(budget.limit()))),
                state.flatMap(BudgetState::projected).map(amount -> amount / budget.limit()),
                state.flatMap(BudgetState::breaksAt),
                0);
    }

    /** What is used, on an uneven way there: a late start, a steep stretch, a pause. */
    private BurnUp burnUp() {
        Budget.Unit unit = measured.map(Budget::unit).orElse(Budget.Unit.DOLLARS);
        double whole = unit == Budget.Unit.DOLLARS
                ? used.cost().approximateDollars()
                : used.tokens().total();
        int minutes = (int) Duration.between(START, now).toMinutes() + 1;
        List<Double> sums = IntStream.rangeClosed(1, minutes)
                .mapToObj(minute -> whole * way((double) minute / minutes))
                .toList();
        return new BurnUp(unit, sums, ghost.map(ended -> ghost(unit == Budget.Unit.DOLLARS ? ended : ended * 1.8e6)));
    }

    private static BurnUp.Ghost ghost(double ended) {
        return new BurnUp.Ghost(
                BurnUp.Kind.YESTERDAY,
                1,
                IntStream.rangeClosed(1, 300)
                        .mapToObj(minute -> ended * way(minute / 300.0 * 0.93))
                        .toList());
    }

    /** From 0 to 1, never downwards. */
    private static double way(double gone) {
        double steep = Math.min(1, Math.max(0, (gone - 0.04) / 0.96));
        return Math.min(1, 0.72 * steep + 0.28 * Math.min(1, Math.max(0, (steep - 0.2) / 0.25)));
    }

    private List<FeedRow> answers() {
        String[][] told = {
            {"payments-api", "claude-opus-4-8", "0.11"},
            {"docs-site", "claude-sonnet-5", "0.03"},
            {"payments-api", "claude-haiku-4-5-20251001", "0.01"},
            {"candleclock", "claude-sonnet-5", "0.04"},
            {"payments-api", "claude-opus-4-8", "0.09"},
            {"payments-api", "claude-opus-4-8", "0.13"},
            {"docs-site", "claude-sonnet-5", "0.02"},
            {"payments-api", "claude-haiku-4-5-20251001", "0.008"}
        };
        return IntStream.range(0, 24)
                .mapToObj(i -> {
                    String[] one = told[i % told.length];
                    return new FeedRow(
                            now.minusSeconds(6 + 13L * i + i % 3),
                            one[0],
                            one[0],
                            one[1],
                            one[1].contains("haiku"),
                            totals(Double.parseDouble(one[2]), 0.08, 1));
                })
                .toList();
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
                        from.plusSeconds(17_000),
                        false),
                used);
    }

    /** Five sessions, three of which burn, as seen from {@link #now}. */
    List<SessionRow> busySessions() {
        return new ArrayList<>(List.of(
                withAgents(session("payments-api", "feature/refund-ledger", "claude-opus-4-8", 11.84, 18.9, 0.69, 6)),
                session("docs-site", "fix/navigation", "claude-sonnet-5", 2.96, 5.4, 0.19, 14),
                session("candleclock", "main", "claude-sonnet-5", 5.30, 9.7, 0.14, 259),
                session("infra", "main", "claude-opus-4-8", 1.87, 2.5, 0, 1540),
                session("scratch", "", "claude-haiku-4-5-20251001", 0.42, 0.7, 0, 7300)));
    }

    /** With three subagents, two of which burn. */
    SessionRow withAgents(SessionRow row) {
        String model = "claude-haiku-4-5-20251001";
        List<AgentRow> agents = List.of(
                new AgentRow(
                        "a4f19c02",
                        Optional.empty(),
                        model,
                        totals(0.38, 2.1, 14),
                        totals(0.06, 0.3, 4),
                        now.minusSeconds(9)),
                new AgentRow(
                        "b81d77e4",
                        Optional.empty(),
                        model,
                        totals(0.64, 2.5, 22),
                        totals(0.02, 0.2, 2),
                        now.minusSeconds(31)),
                new AgentRow(
                        "c0ffee11",
                        Optional.empty(),
                        model,
                        totals(0.21, 0.9, 9),
                        UsageTotals.NONE,
                        now.minusSeconds(4210)));
        return with(row, agents);
    }

    /** The same session, its subagents with their kinds; of the last nothing says which. */
    static SessionRow withKinds(SessionRow row, String... kinds) {
        List<AgentRow> agents = row.agents().newest();
        return with(
                row,
                IntStream.range(0, agents.size())
                        .mapToObj(i -> with(
                                agents.get(i), i < kinds.length ? Optional.of(kinds[i]) : Optional.<String>empty()))
                        .toList());
    }

    private static AgentRow with(AgentRow agent, Optional<String> kind) {
        return new AgentRow(agent.id(), kind, agent.model(), agent.whole(), agent.recent(), agent.lastActivity());
    }

    static SessionRow with(SessionRow row, List<AgentRow> agents) {
        return new SessionRow(
                row.id(),
                row.state(),
                row.project(),
                row.branch(),
                row.model(),
                row.whole(),
                row.recent(),
                row.firstActivity(),
                row.lastActivity(),
                row.context(),
                row.cacheColdAt(),
                new Subagents(
                        agents,
                        agents.size(),
                        (int) agents.stream()
                                .filter(agent -> !agent.recent().isEmpty())
                                .count(),
                        agents.stream().map(AgentRow::whole).reduce(UsageTotals.NONE, UsageTotals::plus),
                        agents.stream().map(AgentRow::recent).reduce(UsageTotals.NONE, UsageTotals::plus)));
    }

    /** The same session, at something. */
    static SessionRow at(SessionRow row, SessionState state) {
        return new SessionRow(
                row.id(),
                state,
                row.project(),
                row.branch(),
                row.model(),
                row.whole(),
                row.recent(),
                row.firstActivity(),
                row.lastActivity(),
                row.context(),
                row.cacheColdAt(),
                row.agents());
    }

    /** The same session, but for what it used. */
    static SessionRow with(SessionRow row, String model, UsageTotals whole, UsageTotals recent) {
        return new SessionRow(
                row.id(),
                row.state(),
                row.project(),
                row.branch(),
                model,
                whole,
                recent,
                row.firstActivity(),
                row.lastActivity(),
                row.context(),
                row.cacheColdAt(),
                row.agents());
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
        Instant at = now.minusSeconds(secondsAgo);
        return new SessionRow(
                project,
                SessionState.UNKNOWN,
                project,
                branch,
                model,
                totals(dollars, millions, 90),
                last,
                at.minusSeconds(Math.round(dollars * 700)),
                at,
                Optional.of(context(Math.min(0.97, dollars * 0.06), model)),
                Optional.of(at.plusSeconds(secondsAgo > 6 && secondsAgo < 20 ? 3600 : 300)),
                Subagents.NONE);
    }

    /** A context that has grown to a share of its size, once compacted on the way. */
    private static ContextFill context(double share, String model) {
        long size = model.contains("haiku") ? 200_000 : model.contains("sonnet") ? 1_000_000 : 200_000;
        List<Long> turns = IntStream.rangeClosed(1, 40)
                .mapToObj(turn -> Math.round(size * share * (turn < 18 ? turn / 18.0 : turn / 40.0)))
                .toList();
        long left = Math.round((0.92 - share) * 40 / Math.max(0.01, share));
        return new ContextFill(Math.round(size * share), size, left > 0 ? Optional.of(left) : Optional.of(0L), turns);
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

    /** This device's archive, with something to be said of it. */
    static ArchiveHealth archive(Optional<String> trouble, List<Damage> damages) {
        return new ArchiveHealth(
                Path.of("/home/ada/.local/share/candleclock/archives/4b2361aa-c0853fdd"),
                Path.of("/home/ada/.claude/projects"),
                new Device("4b2361aa", "orchard-desk"),
                true,
                true,
                "orchard-desk 1204",
                3_012_118,
                3,
                83_040,
                Optional.of(Instant.parse("2026-08-02T06:11:00Z")),
                Optional.of(Instant.parse("2026-11-19T13:31:58Z")),
                Optional.of(Instant.parse("2026-11-19T13:31:59Z")),
                0,
                damages,
                trouble,
                Optional.empty(),
                0);
    }

    static IngestHealth scanning() {
        return new IngestHealth(
                88, 41_200, Map.of(), List.of(), 0, 0, 0, IngestHealth.Mode.SCANNING, 1_204_000_000L, 2_800_000_000L);
    }
}
