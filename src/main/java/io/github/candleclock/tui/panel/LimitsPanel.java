package io.github.candleclock.tui.panel;

import io.github.candleclock.limit.CalibratedRate;
import io.github.candleclock.limit.Calibration;
import io.github.candleclock.limit.LimitMessage;
import io.github.candleclock.limit.OfficialReading;
import io.github.candleclock.limit.WindowKind;
import io.github.candleclock.monitor.AccountLimits;
import io.github.candleclock.monitor.LimitState;
import io.github.candleclock.monitor.Snapshot;
import io.github.candleclock.text.Figures;
import io.github.candleclock.text.Foreign;
import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.theme.Role;
import io.github.candleclock.tui.view.ViewState;
import io.github.candleclock.tui.widget.Heading;
import io.github.candleclock.tui.widget.Line;
import io.github.candleclock.tui.widget.ThinCandle;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What Claude itself says is used of each of its limits, how long ago it said so, and when they reset; below it what one percent comes to, and all.
 * A limit that was reached and that Claude tells no percentage of has a row too. Several logins stand one below the other, each with its folder.
 *
 * <pre>
 * Official ───────────── ◆ 40 s ago
 * 5 hours  57 %  ▒╌╌╌•━━━━━   17:00
 * 7 days   41 %  ╌╌╌•━━┯━━━     Sat
 * ▒ burnt elsewhere           ≈ 8 %
 * 1 % of 5 hours     ≈ $0.41 ± 6 %
 * 5 hours hold     ≈ $41.00, 73.1 M
 * ceiling moved Tue      was $0.10
 * </pre>
 */
public final class LimitsPanel implements Panel {
    static final int FIGURE_END = 17;
    static final int CANDLE_AT = 19;
    static final int LEAST_CANDLE = 6;

    private static final int WIDE = 50;
    private static final int CLOCK = 5;
    private static final int RANKS = 3;
    private static final Duration SOON = Duration.ofHours(20);

    /** Draws one row. */
    private interface Drawing {
        void draw(Canvas area, int y);
    }

    /**
     * A row, and how soon it gives way: those of the greatest rank go first.
     *
     * @param rank from 0, which stays
     */
    private record Row(int rank, Drawing drawing) {}

    @Override
    public String title() {
        return "Official";
    }

    @Override
    public Size least() {
        return new Size(28, 2);
    }

    @Override
    public void draw(Canvas area, Snapshot snapshot, ViewState view) {
        Heading.draw(area, 0, title(), note(snapshot));
        List<Row> rows = fitting(snapshot, area.height() - 1);
        for (int i = 0; i < rows.size() && i + 1 < area.height(); i++) {
            rows.get(i).drawing.draw(area, i + 1);
        }
    }

    /** Rows that it takes of so many, its heading included: it does without what does not fit. None where Claude has said nothing. */
    public static int rowsTaken(Snapshot snapshot, int room) {
        int rows = fitting(snapshot, room - 1).size();
        return rows == 0 ? 0 : Math.min(room, rows + 1);
    }

    /** Of each window something, before one has all: what a percent comes to goes first, then the longer windows; last of all a row each. */
    private static List<Row> fitting(Snapshot snapshot, int room) {
        List<Row> rows = rows(snapshot);
        for (int rank = RANKS; rank > 0 && rows.size() > room; rank--) {
            int most = rank;
            rows = rows.stream().filter(row -> row.rank < most).toList();
        }
        return rows.size() > room && snapshot.limits().size() > 1 ? aRowEach(snapshot) : rows;
    }

    private static List<Row> rows(Snapshot snapshot) {
        List<Row> rows = new ArrayList<>();
        boolean isOne = snapshot.limits().size() == 1;
        for (AccountLimits account : snapshot.limits()) {
            if (!isOne) {
                rows.add(new Row(0, (area, y) -> drawAccount(area, y, snapshot, account)));
            }
            for (int i = 0; i < account.windows().size(); i++) {
                LimitState state = account.windows().get(i);
                String name = state.reading().kind().words();
                rows.add(new Row(
                        i == 0 || isOne ? 0 : 1, (area, y) -> drawWindow(area, y, snapshot, account, state, name)));
            }
            account.reached()
                    .filter(message -> account.windows().stream().noneMatch(state -> isOf(message, state.reading())))
                    .ifPresent(message -> rows.add(new Row(0, (area, y) -> drawReached(area, y, snapshot, message))));
            account.windows().stream()
                    .filter(state -> state.elsewhere() > 0)
                    .forEach(state -> rows.add(new Row(2, (area, y) -> drawElsewhere(area, y, state))));
            account.rate().ifPresent(rate -> {
                rows.add(new Row(RANKS, (area, y) -> drawRate(area, y, rate)));
                rows.add(new Row(RANKS, (area, y) -> drawLimit(area, y, rate)));
            });
            account.moved().ifPresent(moved -> rows.add(new Row(2, (area, y) -> drawMoved(area, y, snapshot, moved))));
        }
        return List.copyOf(rows);
    }

    /** The five hours of each login, by its folder. */
    private static List<Row> aRowEach(Snapshot snapshot) {
        return snapshot.limits().stream()
                .filter(account -> !account.windows().isEmpty())
                .map(account -> new Row(
                        0,
                        (area, y) -> drawWindow(
                                area, y, snapshot, account, account.windows().get(0), shortName(account))))
                .toList();
    }

    /** The end of a folder's name tells more than its beginning. */
    private static String shortName(AccountLimits account) {
        String root = Foreign.harmless(account.root());
        return root.substring(root.lastIndexOf('/') + 1);
    }

    private static Line note(Snapshot snapshot) {
        if (snapshot.limits().size() > 1) {
            return Line.of(snapshot.limits().size() + " logins", Role.DIM);
        }
        return snapshot.limits().stream()
                .findFirst()
                .map(account -> told(snapshot, account))
                .orElse(Line.NONE);
    }

    /** How long ago Claude said something, or that nothing goes on. */
    private static Line told(Snapshot snapshot, AccountLimits account) {
        if (account.reached().isPresent()) {
            return Line.of("▲ ", Role.CRITICAL).bold("limit reached", Role.CRITICAL);
        }
        return account.windows().stream()
                .max(Comparator.comparing(state -> state.reading().at()))
                .map(state -> state.isStale()
                        ? Line.of("◆ ", Role.DIM)
                                .and(Wording.age(snapshot, state.reading().at()) + " ago", Role.WARNING)
                        : Line.of("◆ ", Role.OFFICIAL)
                                .dim(Wording.age(snapshot, state.reading().at()) + " ago"))
                .orElse(Line.NONE);
    }

    private static void drawAccount(Canvas area, int y, Snapshot snapshot, AccountLimits account) {
        Line told = told(snapshot, account);
        String root = Foreign.cut(Foreign.harmless(account.root()), area.width() - told.width() - 2);
        area.put(0, y, root, isBurning(snapshot, account) ? Role.TEXT : Role.DIM);
        told.drawRight(area, area.width(), y);
    }

    /** Whether the candle burns by what was said of this login. */
    private static boolean isBurning(Snapshot snapshot, AccountLimits account) {
        return snapshot.block()
                .flatMap(block -> block.measure().source().at())
                .filter(at -> account.windows().stream()
                        .anyMatch(state -> state.reading().at().equals(at)))
                .isPresent();
    }

    private static void drawWindow(
            Canvas area, int y, Snapshot snapshot, AccountLimits account, LimitState state, String name) {
        OfficialReading reading = state.reading();
        boolean isReached =
                account.reached().filter(message -> isOf(message, reading)).isPresent() || reading.percent() >= 100;
        Role role = isReached ? Role.CRITICAL : state.isStale() ? Role.DIM : Role.OFFICIAL;
        String used = Figures.percent(state.used());
        area.put(0, y, Foreign.cut(name, FIGURE_END - used.length() - 1), Role.TEXT);
        area.right(FIGURE_END, y, used, role, !state.isStale());
        String reset = reset(snapshot, reading.resetsAt(), area.width() >= WIDE);
        area.right(area.width(), y, reset, isReached ? Role.CRITICAL : Role.DIM);
        int room = area.width() - longestReset(snapshot, area.width() >= WIDE) - 2 - CANDLE_AT;
        if (room >= LEAST_CANDLE) {
            Role flame = isReached ? Role.CRITICAL : state.isStale() ? Role.GHOST : Role.FLAME;
            double elapsed =
                    reading.window().map(range -> range.elapsed(snapshot.now())).orElse(state.used());
            ThinCandle.draw(area, CANDLE_AT, y, room, state.used(), state.elsewhere() / 100, elapsed, flame);
        }
    }

    /** Candles end at the same column, so that they can be compared. */
    private static int longestReset(Snapshot snapshot, boolean isWide) {
        return snapshot.limits().stream()
                .flatMap(account -> account.windows().stream())
                .mapToInt(state ->
                        reset(snapshot, state.reading().resetsAt(), isWide).length())
                .reduce(CLOCK, Math::max);
    }

    private static void drawReached(Canvas area, int y, Snapshot snapshot, LimitMessage message) {
        String words = message.kind().map(WindowKind::words).orElse("limit");
        area.put(0, y, Foreign.cut(Foreign.harmless(words), CANDLE_AT - 2), Role.TEXT);
        area.put(CANDLE_AT, y, "reached", Role.CRITICAL);
        message.resetsAt()
                .ifPresent(at -> area.right(area.width(), y, reset(snapshot, at, area.width() >= WIDE), Role.CRITICAL));
    }

    private static boolean isOf(LimitMessage message, OfficialReading reading) {
        return message.kind().filter(kind -> kind.equals(reading.kind())).isPresent();
    }

    /** The clock time where that is soon, else the day. */
    private static String reset(Snapshot snapshot, Instant at, boolean isWide) {
        String clock = Wording.clock(snapshot, at);
        if (Duration.between(snapshot.now(), at).compareTo(SOON) < 0) {
            return clock;
        }
        String day = Figures.day(at, snapshot.zone());
        return isWide ? day + " " + clock : day.substring(0, 3);
    }

    private static void drawElsewhere(Canvas area, int y, LimitState state) {
        area.put(0, y, "▒ ", Role.ELSEWHERE);
        area.put(2, y, "burnt elsewhere", Role.DIM);
        area.right(area.width(), y, "≈ " + Figures.percent(state.elsewhere() / 100), Role.ELSEWHERE);
    }

    /** What one percent came to before, and since when it does not: the row above says what it comes to now. */
    private static void drawMoved(Canvas area, int y, Snapshot snapshot, Calibration.Moved moved) {
        String day = Figures.day(moved.since(), snapshot.zone());
        area.put(0, y, "ceiling moved " + (area.width() >= WIDE ? day : day.substring(0, 3)), Role.WARNING);
        area.right(area.width(), y, "was " + Figures.dollars(moved.before()), Role.DIM);
    }

    private static void drawLimit(Canvas area, int y, CalibratedRate rate) {
        String tokens = Figures.tokens(rate.limitTokens()) + (area.width() >= WIDE ? " tokens" : "");
        area.put(0, y, "5 hours hold", Role.DIM);
        Line.of("≈ " + Figures.dollars(rate.limitDollars()), Role.ESTIMATE)
                .dim(", " + tokens)
                .drawRight(area, area.width(), y);
    }

    private static void drawRate(Canvas area, int y, CalibratedRate rate) {
        area.put(0, y, "1 % of 5 hours", Role.DIM);
        Line.of("≈ " + Figures.dollars(rate.dollarsPerPoint()), Role.ESTIMATE)
                .dim(" ± " + Figures.percent(rate.plusMinus()))
                .drawRight(area, area.width(), y);
    }
}
