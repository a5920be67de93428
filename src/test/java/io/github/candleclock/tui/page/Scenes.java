package io.github.candleclock.tui.page;

import io.github.candleclock.archive.Damage;
import io.github.candleclock.block.Projection;
import io.github.candleclock.budget.Budget;
import io.github.candleclock.budget.BudgetState;
import io.github.candleclock.limit.CalibratedRate;
import io.github.candleclock.limit.Calibration;
import io.github.candleclock.limit.Estimate;
import io.github.candleclock.limit.LimitMessage;
import io.github.candleclock.limit.OfficialReading;
import io.github.candleclock.limit.WindowKind;
import io.github.candleclock.monitor.AccountLimits;
import io.github.candleclock.monitor.FeedRow;
import io.github.candleclock.monitor.IngestHealth;
import io.github.candleclock.monitor.LimitState;
import io.github.candleclock.monitor.Measure;
import io.github.candleclock.monitor.ModelShare;
import io.github.candleclock.monitor.Provenance;
import io.github.candleclock.tui.view.Area;
import io.github.candleclock.tui.view.Filter;
import io.github.candleclock.tui.view.Note;
import io.github.candleclock.tui.view.SessionOrder;
import io.github.candleclock.tui.view.ViewState;
import io.github.candleclock.usage.Cost;
import io.github.candleclock.usage.SessionState;
import io.github.candleclock.usage.UsageTotals;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** The scenes that golden frames exist of, by name. */
final class Scenes {
    static final Map<String, Consumer<Scene>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("budget", scene -> {});
        ALL.put("breaks", Scenes::breaks);
        ALL.put("broken", Scenes::broken);
        ALL.put("time", Scenes::byTime);
        ALL.put("one-event", Scenes::oneEvent);
        ALL.put("first-minutes", Scenes::firstMinutes);
        ALL.put("tokens", Scenes::tokenBudget);
        ALL.put("idle", Scenes::idle);
        ALL.put("nothing", Scenes::nothing);
        ALL.put("first-scan", Scenes::firstScan);
        ALL.put("provisional", Scenes::provisional);
        ALL.put("archived", Scenes::archived);
        ALL.put("full-disk", Scenes::fullDisk);
        ALL.put("frozen", scene -> {});
        ALL.put("fault", scene -> {});
        ALL.put("help", scene -> {});
        ALL.put("chosen", Scenes::kinds);
        ALL.put("zoom", scene -> {});
        ALL.put("detail", Scenes::kinds);
        ALL.put("filter", scene -> {});
        ALL.put("note", scene -> {});
        ALL.put("many-sessions", Scenes::manySessions);
        ALL.put("doubtful", Scenes::doubtful);
        ALL.put("old-prices", scene -> scene.outdatedPrices = Optional.of(LocalDate.parse("2026-07-28")));
        ALL.put("huge", Scenes::huge);
        ALL.put("official", Scenes::official);
        ALL.put("official-stale", Scenes::stale);
        ALL.put("calibrated", Scenes::calibrated);
        ALL.put("ceiling-moved", Scenes::ceilingMoved);
        ALL.put("estimated", Scenes::estimated);
        ALL.put("guess-refuted", Scenes::guessRefuted);
        ALL.put("limit-reached", Scenes::limitReached);
        ALL.put("week-reached", Scenes::weekReached);
        ALL.put("two-logins", Scenes::twoLogins);
    }

    private Scenes() {}

    static Scene of(String name) {
        Scene scene = new Scene();
        ALL.getOrDefault(name, ignored -> {
                    throw new IllegalArgumentException("no scene " + name);
                })
                .accept(scene);
        return scene;
    }

    static ViewState view(String name) {
        return switch (name) {
            case "note" ->
                ViewState.START.withNote(Optional.of(new Note(
                        "Settings",
                        "~/.config/candleclock/config.toml: line 3, column 8: \"calc\" is none of auto, calculate, display; did you mean "
                                + "\"calculate\"? The settings from before hold until this is mended.")));
            case "frozen" -> ViewState.START.frozenAt("14:41:26");
            case "chosen" ->
                ViewState.START
                        .focusedOn(Area.SESSIONS)
                        .withSelected("docs-site")
                        .withOrder(SessionOrder.COST);
            case "zoom" -> ViewState.START.focusedOn(Area.BURN_UP).withZoom(true);
            case "detail" -> ViewState.START.focusedOn(Area.SESSIONS).withDetail(Optional.of("payments-api"));
            case "filter" -> ViewState.START.withFilter(new Filter("pay opus", true));
            case "help" -> ViewState.START.withHelp(true);
            default -> ViewState.START;
        };
    }

    private static void breaks(Scene scene) {
        scene.now = Instant.parse("2026-11-19T14:20:00Z");
        scene.sessions = scene.busySessions();
        scene.used = Scene.totals(31.21, 55.7, 803);
        scene.share = 0.78;
        scene.rate = 7.8;
        scene.projection = Optional.of(new Projection(
                new Projection.Band(41.2, 44.21, 47.9), new Projection.Band(70.2e6, 78.4e6, 84.1e6), 7.8, 13.6e6));
        scene.budgets = List.of(
                new BudgetState(
                        Scene.FORTY_DOLLARS,
                        Scene.pico(31.21),
                        Optional.of(44.21e12),
                        Optional.of(Instant.parse("2026-11-19T15:27:00Z"))),
                new BudgetState(
                        Scene.FIFTY_A_DAY,
                        Scene.pico(39.43),
                        Optional.of(57.1e12),
                        Optional.of(Instant.parse("2026-11-19T17:05:00Z"))));
        scene.alerts = List.of(
                Scene.alert(Scene.FORTY_DOLLARS, 75, "14:11"),
                Scene.alert(Scene.FIFTY_A_DAY, 75, "14:02"),
                Scene.alert(Scene.FIFTY_A_DAY, 50, "12:58"));
    }

    private static void broken(Scene scene) {
        breaks(scene);
        scene.now = Instant.parse("2026-11-19T15:38:20Z");
        scene.sessions = scene.busySessions();
        scene.used = Scene.totals(41.37, 73.9, 1012);
        scene.share = 1.034;
        scene.budgets = List.of(
                new BudgetState(
                        Scene.FORTY_DOLLARS,
                        Scene.pico(41.37),
                        Optional.of(44.21e12),
                        Optional.of(Instant.parse("2026-11-19T15:27:00Z"))),
                scene.budgets.get(1));
        scene.alerts = List.of(
                Scene.alert(Scene.FORTY_DOLLARS, 100, "15:27"),
                Scene.alert(Scene.FIFTY_A_DAY, 90, "15:20"),
                Scene.alert(Scene.FORTY_DOLLARS, 90, "15:05"),
                Scene.alert(Scene.FORTY_DOLLARS, 75, "14:11"));
    }

    private static void byTime(Scene scene) {
        scene.measured = Optional.empty();
        scene.share = 152.17 / 300;
        scene.budgets = List.of();
        scene.alerts = List.of();
    }

    private static void oneEvent(Scene scene) {
        firstMinutes(scene);
        scene.now = Instant.parse("2026-11-19T11:00:02Z");
        scene.used = Scene.totals(0.31, 0.06, 1);
        scene.share = 0.31 / 40;
        scene.models = List.of(new ModelShare("claude-opus-4-8", scene.used));
        scene.sessions = new ArrayList<>(List.of(scene.session("scratch", "", "claude-opus-4-8", 0.31, 0.06, 0.31, 1)));
        scene.sessionCount = 1;
        scene.lastBlock = Optional.empty();
        scene.today = scene.used;
        scene.budgets =
                List.of(new BudgetState(Scene.FORTY_DOLLARS, Scene.pico(0.31), Optional.empty(), Optional.empty()));
        scene.usual = Optional.empty();
        scene.ghost = Optional.empty();
        scene.feed = List.of(
                new FeedRow(scene.now.minusSeconds(1), "scratch", "scratch", "claude-opus-4-8", false, scene.used));
    }

    private static void firstMinutes(Scene scene) {
        scene.now = Instant.parse("2026-11-19T11:06:30Z");
        scene.used = Scene.totals(0.84, 1.4, 4);
        scene.share = 0.021;
        scene.projection = Optional.empty();
        scene.models = List.of(new ModelShare("claude-opus-4-8", scene.used));
        scene.sessions = new ArrayList<>(List.of(
                scene.session("payments-api", "feature/refund-ledger", "claude-opus-4-8", 0.84, 1.4, 0.84, 12)));
        scene.feed = scene.feed.subList(0, 4);
        scene.budgets =
                List.of(new BudgetState(Scene.FORTY_DOLLARS, Scene.pico(0.84), Optional.empty(), Optional.empty()));
        scene.alerts = List.of();
    }

    private static void tokenBudget(Scene scene) {
        Budget budget = new Budget(Budget.Span.BLOCK, Budget.Unit.TOKENS, 70_000_000);
        scene.measured = Optional.of(budget);
        scene.share = 41.8 / 70;
        scene.budgets = List.of(new BudgetState(budget, 41_800_000, Optional.of(66.1e6), Optional.empty()));
        scene.alerts = List.of();
    }

    private static void idle(Scene scene) {
        scene.now = Instant.parse("2026-11-19T05:47:30Z");
        scene.burning = false;
        scene.today = UsageTotals.NONE;
        scene.sessions = new ArrayList<>(List.of(
                scene.session("infra", "main", "claude-opus-4-8", 1.87, 2.5, 0, 51_540),
                scene.session("payments-api", "main", "claude-opus-4-8", 9.12, 15.8, 0, 53_000),
                scene.session("scratch", "", "claude-haiku-4-5-20251001", 0.42, 0.7, 0, 97_300)));
        scene.budgets = List.of(new BudgetState(Scene.FIFTY_A_DAY, 0, Optional.empty(), Optional.empty()));
        scene.alerts = List.of();
    }

    private static void nothing(Scene scene) {
        scene.burning = false;
        scene.lastBlock = Optional.empty();
        scene.today = UsageTotals.NONE;
        scene.sessions = new ArrayList<>();
        scene.sessionCount = 0;
        scene.budgets = List.of();
        scene.alerts = List.of();
        scene.health = new IngestHealth(0, 0, Map.of(), List.of(), 0, 0, 0, IngestHealth.Mode.WATCHING, 0, 0);
    }

    private static void firstScan(Scene scene) {
        nothing(scene);
        scene.health = Scene.scanning();
    }

    private static void provisional(Scene scene) {
        scene.provisional = true;
        scene.health = Scene.scanning();
    }

    /** The first frame of all: an archive knows what was, and the logs are looked at. */
    private static void archived(Scene scene) {
        scene.asOf = Optional.of(Instant.parse("2026-11-19T13:12:00Z"));
        scene.health = Scene.scanning();
    }

    private static void fullDisk(Scene scene) {
        scene.alerts = List.of();
        scene.archives = List.of(Scene.archive(
                Optional.of("cannot be written: no space left on the device"),
                List.of(new Damage(Path.of("damaged/0000000001-0000000004.seg-4096"), 4096, 8192))));
    }

    private static void manySessions(Scene scene) {
        String[] names = {
            "支払い処理サービス",
            "🚀-rocket-launch-control-center",
            "an-exceedingly-long-project-name-that-never-ends",
            "evil\u001b[31mred\u001b[0m",
            "naïve-café",
            "данные",
            "zero\u200bwidth",
            "right\u202eto-left"
        };
        scene.sessions = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            scene.sessions.add(scene.session(
                    names[i % names.length],
                    "feature/機能-" + i,
                    "claude-opus-4-8",
                    12.5 - i * 0.3,
                    20 - i * 0.45,
                    i < 9 ? 1.0 / (i + 1) : 0,
                    6 + 97L * i));
        }
    }

    private static void kinds(Scene scene) {
        scene.sessions.set(0, Scene.withKinds(scene.sessions.get(0), "general-purpose", "Explore"));
    }

    private static void doubtful(Scene scene) {
        UsageTotals unknown = Scene.lowerBound(Scene.totals(0, 1.2, 14), 0, 1_200_000);
        scene.used = Scene.lowerBound(Scene.totals(22.88, 41.8, 612), 7, 1_200_000);
        scene.models = List.of(
                new ModelShare("claude-opus-4-8", Scene.lowerBound(Scene.totals(15.05, 26.7, 321), 7, 0)),
                new ModelShare("claude-sonnet-5", Scene.totals(7.83, 13.9, 277)),
                new ModelShare("mystery-model-x", unknown));
        scene.sessions.set(
                0,
                Scene.with(
                        scene.sessions.get(0),
                        "mystery-model-x",
                        scene.used,
                        Scene.lowerBound(Scene.totals(0.69, 0.7, 5), 2, 0)));
        scene.sessions.set(1, Scene.with(scene.sessions.get(1), "mystery-model-x", unknown, unknown));
        scene.today = scene.used;
        scene.health = Scene.trouble();
    }

    private static void huge(Scene scene) {
        UsageTotals whole = Scene.totals(9_100_000, 910_000, 99_999_999);
        scene.used = new UsageTotals(whole.tokens(), Cost.TOO_LARGE, whole.events(), 3, 0);
        scene.models = List.of(new ModelShare("claude-opus-4-8", scene.used));
        scene.today = scene.used;
        scene.lastBlock = Optional.of(Scene.past("2026-11-18T11:00:00Z", scene.used));
        scene.rate = 3_000_000;
        scene.sessions.set(0, Scene.with(scene.sessions.get(0), "claude-opus-4-8", scene.used, scene.used));
    }

    private static final Instant RESET = Scene.START.plus(Duration.ofHours(5));
    private static final Instant WEEK = Instant.parse("2026-11-21T13:00:00Z");

    private static LimitState limit(
            String kind, double percent, Instant resetsAt, Instant at, boolean isStale, double elsewhere) {
        return new LimitState(new OfficialReading(new WindowKind(kind), percent, resetsAt, at), isStale, elsewhere);
    }

    private static Measure measure(
            double used, Measure.Source source, double dollars, double expected, double elsewhere) {
        return new Measure(
                used,
                source,
                Optional.of(new Measure.Ceiling(Budget.Unit.DOLLARS, dollars)),
                Optional.of(expected),
                Optional.empty(),
                elsewhere);
    }

    /** What Claude said forty seconds ago, with a week beside it; a session waits. */
    private static void official(Scene scene) {
        Instant at = scene.now.minusSeconds(40);
        scene.limits = List.of(new AccountLimits(
                "~/.claude",
                List.of(
                        limit("five_hour", 57, RESET, at, false, 0),
                        limit("seven_day", 41, WEEK, at, false, 0),
                        limit("seven_day_opus", 52, WEEK, at, false, 0)),
                Optional.of(new CalibratedRate(0.401, 731_000, 0.06, 40)),
                Optional.empty(),
                Optional.empty()));
        Measure.Source source = new Measure.Source(Provenance.OFFICIAL, Optional.of(at), false, "");
        scene.official = Optional.of(measure(0.57, source, 40.1, 0.92, 0));
        SessionState[] states = {
            SessionState.BUSY, SessionState.BUSY, SessionState.WAITING, SessionState.IDLE, SessionState.IDLE
        };
        for (int i = 0; i < states.length; i++) {
            scene.sessions.set(i, Scene.at(scene.sessions.get(i), states[i]));
        }
    }

    private static void stale(Scene scene) {
        official(scene);
        Instant at = scene.now.minusSeconds(22 * 60);
        scene.limits = List.of(new AccountLimits(
                "~/.claude",
                List.of(limit("five_hour", 49, RESET, at, true, 0), limit("seven_day", 40, WEEK, at, true, 0)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
        Measure.Source source = new Measure.Source(Provenance.OFFICIAL, Optional.of(at), true, "");
        scene.official = Optional.of(measure(0.49, source, 46.7, 0.81, 0));
    }

    /** The status line has been silent for a while, and somebody works on the phone too. */
    private static void calibrated(Scene scene) {
        official(scene);
        Instant at = scene.now.minusSeconds(19 * 60);
        scene.limits = List.of(new AccountLimits(
                "~/.claude",
                List.of(limit("five_hour", 61, RESET, at, true, 11), limit("seven_day", 44, WEEK, at, true, 0)),
                Optional.of(new CalibratedRate(0.401, 731_000, 0.06, 40)),
                Optional.empty(),
                Optional.empty()));
        Measure.Source source = new Measure.Source(Provenance.CALIBRATED, Optional.of(at), false, "");
        scene.official = Optional.of(new Measure(
                0.668,
                source,
                Optional.of(new Measure.Ceiling(Budget.Unit.DOLLARS, 40.1)),
                Optional.of(1.05),
                Optional.of(Instant.parse("2026-11-19T15:32:00Z")),
                0.11));
    }

    private static void estimated(Scene scene) {
        scene.budgets = List.of();
        scene.alerts = List.of();
        Measure.Source source = new Measure.Source(Provenance.ESTIMATED, Optional.empty(), false, "your highest block");
        scene.official = Optional.of(measure(22.88 / 51.6, source, 51.6, 37.97 / 51.6, 0));
        scene.estimates = List.of(
                new Estimate(Estimate.Basis.HIGHEST, 51.6, OptionalLong.empty(), 46),
                new Estimate(Estimate.Basis.P90, 37.4, OptionalLong.empty(), 46));
    }

    /** More is used than in any block before: nothing is left to burn down from but the time. */
    private static void guessRefuted(Scene scene) {
        estimated(scene);
        scene.official = Optional.empty();
        byTime(scene);
        scene.estimates = List.of(
                new Estimate(Estimate.Basis.HIGHEST, 21.9, OptionalLong.empty(), 46),
                new Estimate(Estimate.Basis.P90, 17.4, OptionalLong.empty(), 46));
    }

    /** The five hours have room, but the week's limit holds everything up. */
    private static void weekReached(Scene scene) {
        official(scene);
        AccountLimits account = scene.limits.get(0);
        scene.limits = List.of(new AccountLimits(
                account.root(),
                List.of(account.windows().get(0), limit("seven_day", 100, WEEK, scene.now.minusSeconds(40), false, 0)),
                account.rate(),
                account.moved(),
                Optional.of(new LimitMessage(
                        scene.now.minusSeconds(190),
                        Optional.of(WindowKind.SEVEN_DAYS),
                        Optional.empty(),
                        Optional.of(WEEK),
                        false))));
    }

    private static void limitReached(Scene scene) {
        official(scene);
        scene.now = Instant.parse("2026-11-19T15:02:10Z");
        scene.sessions = scene.busySessions();
        scene.used = Scene.totals(40.31, 73.7, 1003);
        Instant at = Instant.parse("2026-11-19T14:51:00Z");
        scene.limits = List.of(new AccountLimits(
                "~/.claude",
                List.of(limit("five_hour", 100, RESET, at, false, 0), limit("seven_day", 47, WEEK, at, false, 0)),
                Optional.of(new CalibratedRate(0.401, 731_000, 0.06, 40)),
                Optional.empty(),
                Optional.of(new LimitMessage(
                        at, Optional.of(WindowKind.FIVE_HOURS), Optional.empty(), Optional.of(RESET), true))));
        scene.official = Optional.of(new Measure(
                1,
                new Measure.Source(Provenance.OFFICIAL, Optional.of(at), false, ""),
                Optional.of(new Measure.Ceiling(Budget.Unit.DOLLARS, 40.31)),
                Optional.empty(),
                Optional.of(at),
                0));
    }

    private static void twoLogins(Scene scene) {
        official(scene);
        Instant at = scene.now.minusSeconds(1230);
        scene.limits = List.of(
                scene.limits.get(0),
                new AccountLimits(
                        "~/.claude-work",
                        List.of(
                                limit("five_hour", 12, RESET.minusSeconds(3000), at, true, 0),
                                limit("seven_day", 71, WEEK.plusSeconds(90_000), at, true, 0)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    /** Another plan since Tuesday: one percent comes to four times as much. */
    private static void ceilingMoved(Scene scene) {
        official(scene);
        AccountLimits account = scene.limits.get(0);
        scene.limits = List.of(new AccountLimits(
                account.root(),
                account.windows(),
                account.rate(),
                Optional.of(new Calibration.Moved(0.102, 0.401, Instant.parse("2026-11-17T09:20:00Z"))),
                Optional.empty()));
    }
}
