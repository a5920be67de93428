package io.github.candleclock.tui.panel;

import io.github.candleclock.budget.Budget;
import io.github.candleclock.monitor.ActiveBlock;
import io.github.candleclock.monitor.ContextFill;
import io.github.candleclock.monitor.Measure;
import io.github.candleclock.monitor.Snapshot;
import io.github.candleclock.text.Figures;
import io.github.candleclock.tui.theme.Role;
import io.github.candleclock.tui.widget.Line;
import io.github.candleclock.usage.Cost;
import io.github.candleclock.usage.UsageTotals;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How the panels say totals, budgets and ages: the same in all of them. */
final class Wording {
    /** Roles of things told apart by colour, most important first; what comes after is quiet. */
    private static final List<Role> SERIES = List.of(Role.SERIES1, Role.SERIES2, Role.SERIES3);

    private Wording() {}

    /** The cost of a total, with {@code ≥} where something in it is not counted in full. */
    static String cost(UsageTotals totals) {
        return switch (totals.cost().state()) {
            case TOO_LARGE -> "too large";
            case UNPRICED -> "unpriced";
            case KNOWN ->
                isUnpriced(totals)
                        ? "unpriced"
                        : atLeast(totals.lowerBounds() > 0 || totals.unpricedTokens() > 0)
                                + Figures.shortDollars(totals.cost().dollars());
        };
    }

    /** Tokens of all kinds, with {@code ≥} where an answer's true output was never written. */
    static String tokens(UsageTotals totals) {
        return madeOf(totals, Figures.tokens(totals.tokens().total()));
    }

    /** An amount of dollars or tokens: {@code $23.41} or {@code 1.20 M}. */
    static String amount(Budget.Unit unit, double amount) {
        return switch (unit) {
            case DOLLARS -> Figures.shortDollars(BigDecimal.valueOf(amount).max(BigDecimal.ZERO));
            case TOKENS -> Figures.tokens(amount);
        };
    }

    /** What a budget counts, in its unit. */
    static String amount(Budget budget, double amount) {
        return amount(budget.unit(), budget.unit().whole(amount));
    }

    /** A budget's limit: {@code $40} or {@code 40 M tokens}. */
    static String limit(Budget budget) {
        String figure = Figures.plain(amount(budget, budget.limit()));
        return budget.unit() == Budget.Unit.TOKENS ? figure + " tokens" : figure;
    }

    /** What is used of what, and where that is known from; the longest wording first. */
    static List<Line> spent(Snapshot snapshot, ActiveBlock block) {
        Measure measure = block.measure();
        String percent = Figures.percent(measure.used());
        return switch (measure.provenance()) {
            case OFFICIAL -> official(snapshot, measure, percent);
            case CALIBRATED -> {
                Line used = Line.of("◇ ≈ " + percent, Role.ESTIMATE).dim(" used");
                Line whole = measure.ceiling()
                        .map(limit -> used.dim(" of ≈ " + whole(limit)))
                        .orElse(used);
                Line brief = Line.of("◇ ≈ " + percent, Role.ESTIMATE);
                Line word = Line.of("◇ calibrated", Role.ESTIMATE);
                yield List.of(whole.dim(", calibrated"), used.dim(", calibrated"), word, brief);
            }
            case SET_BY_YOU -> {
                String what = measure.source().words();
                String brief = what.replaceFirst("^block ", "");
                yield amounts(block, "", "your ", Line.of("your " + brief, Role.TEXT), " " + what, " " + brief);
            }
            case ESTIMATED ->
                amounts(
                        block,
                        "≈ ",
                        "",
                        Line.of("◇ estimated", Role.ESTIMATE),
                        ", " + measure.source().words(),
                        ", estimated");
            case CLOCK -> List.of();
        };
    }

    /** The sign of where the used share is known from, for where there is room for no more; nothing for what people set. */
    static Line sign(Measure measure) {
        return switch (measure.provenance()) {
            case OFFICIAL -> Line.of("◆ ", measure.source().isStale() ? Role.WARNING : Role.OFFICIAL);
            case CALIBRATED, ESTIMATED -> Line.of("◇ ", Role.ESTIMATE);
            case SET_BY_YOU, CLOCK -> Line.NONE;
        };
    }

    private static List<Line> official(Snapshot snapshot, Measure measure, String percent) {
        String age = measure.source().at().map(at -> age(snapshot, at)).orElse("");
        if (measure.source().isStale()) {
            Line used = Line.of("◆ " + percent, Role.DIM);
            return List.of(
                    used.dim(" when Claude told last, ").and(age + " ago", Role.WARNING),
                    used.dim(" told ").and(age + " ago", Role.WARNING),
                    Line.of("◆ ", Role.DIM).and(age + " ago", Role.WARNING));
        }
        Line used = Line.of("◆ " + percent, Role.OFFICIAL);
        return List.of(
                used.dim(" used, Claude said " + age + " ago"),
                used.dim(" used, " + age + " ago"),
                used.dim(" used"),
                used);
    }

    private static List<Line> amounts(ActiveBlock block, String about, String whose, Line shortest, String... endings) {
        Measure.Ceiling ceiling = block.measure().ceiling().orElseThrow();
        String limit = whole(ceiling);
        Stream<Line> amounts = Stream.of(endings)
                .map(ending -> Line.of(used(block, ceiling), Role.TEXT).dim(" of " + about + whose + limit + ending));
        return Stream.concat(amounts, Stream.of(shortest)).toList();
    }

    /** The whole that the candle burns down from: {@code $40} or {@code 40 M token}. */
    static String whole(Measure.Ceiling ceiling) {
        String limit = Figures.plain(amount(ceiling.unit(), ceiling.limit()));
        return ceiling.unit() == Budget.Unit.TOKENS ? limit + " token" : limit;
    }

    /** What is used of the whole, with {@code ≥} where something in it is not counted in full. */
    private static String used(ActiveBlock block, Measure.Ceiling ceiling) {
        boolean unpriced = ceiling.unit() == Budget.Unit.DOLLARS && block.used().unpricedTokens() > 0;
        return atLeast(block.used().lowerBounds() > 0 || unpriced)
                + amount(ceiling.unit(), block.measure().used() * ceiling.limit());
    }

    /** A budget's limit before its noun: {@code $40} or {@code 40 M token}. */
    static String limitOf(Budget budget) {
        String limit = limit(budget);
        return budget.unit() == Budget.Unit.TOKENS ? limit.substring(0, limit.length() - 1) : limit;
    }

    /** What a budget has used, with {@code ≥} where its period's total holds something that is not counted in full. */
    static String used(Snapshot snapshot, Budget budget, double used) {
        UsageTotals totals = budget.span() == Budget.Span.DAY
                ? snapshot.today()
                : snapshot.block().map(ActiveBlock::used).orElse(UsageTotals.NONE);
        boolean unpriced = budget.unit() == Budget.Unit.DOLLARS && totals.unpricedTokens() > 0;
        return atLeast(totals.lowerBounds() > 0 || unpriced) + amount(budget, used);
    }

    /** A figure made from a total, with {@code ≥} as the total itself has it. */
    static String madeOf(UsageTotals totals, String figure) {
        return atLeast(totals.lowerBounds() > 0) + figure;
    }

    static String age(Snapshot snapshot, Instant at) {
        return Figures.duration(Duration.between(at, snapshot.now()));
    }

    static String clock(Snapshot snapshot, Instant at) {
        return Figures.clock(at, snapshot.zone());
    }

    /** From when the figures are, while they are an archive's that the logs have not confirmed yet. */
    static Optional<String> asOf(Snapshot snapshot) {
        return snapshot.asOf().map(at -> "as of " + moment(snapshot, at));
    }

    /** The clock time, with the day before it where that is another one than today. */
    static String moment(Snapshot snapshot, Instant at) {
        String day = Figures.day(at, snapshot.zone());
        return day.equals(Figures.day(snapshot.now(), snapshot.zone()))
                ? clock(snapshot, at)
                : day + " " + clock(snapshot, at);
    }

    /** How long a prompt cache stays warm: {@code 4:12}, {@code 58 m}, or that it is cold. */
    static Line cache(Snapshot snapshot, Instant coldAt) {
        Duration left = Duration.between(snapshot.now(), coldAt);
        if (left.isNegative() || left.isZero()) {
            return Line.of("cold", Role.DIM);
        }
        if (left.toMinutes() >= 10) {
            return Line.of(left.toMinutes() + " m", Role.TEXT);
        }
        Role role = left.toSeconds() < 60 ? Role.WARNING : Role.TEXT;
        return Line.of("%d:%02d".formatted(left.toMinutes(), left.toSecondsPart()), role);
    }

    /** Full contexts are told before Claude Code compacts them. */
    static Role role(ContextFill context, Role otherwise) {
        return context.share() >= 0.9 ? Role.CRITICAL : context.share() >= 0.7 ? Role.WARNING : otherwise;
    }

    /** A part of a whole in percent; more than nothing is never nothing. */
    static String share(double part, double whole) {
        double share = whole == 0 ? 0 : part / whole;
        return share > 0 && share < 0.005 ? "< 1 %" : Figures.percent(share);
    }

    static String count(long count, String one) {
        return count + " " + (count == 1 ? one : one + "s");
    }

    static Role series(int index) {
        return index < SERIES.size() ? SERIES.get(index) : Role.DIM;
    }

    static double dollars(UsageTotals totals) {
        return totals.cost().approximateDollars();
    }

    private static boolean isUnpriced(UsageTotals totals) {
        return totals.cost().equals(Cost.ZERO)
                && totals.unpricedTokens() > 0
                && totals.unpricedTokens() >= totals.tokens().total();
    }

    private static String atLeast(boolean lowerBound) {
        return lowerBound ? "≥ " : "";
    }
}
