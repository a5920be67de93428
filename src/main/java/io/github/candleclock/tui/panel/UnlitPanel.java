package io.github.candleclock.tui.panel;

import io.github.candleclock.budget.Budget;
import io.github.candleclock.budget.BudgetState;
import io.github.candleclock.monitor.LimitState;
import io.github.candleclock.monitor.PastBlock;
import io.github.candleclock.monitor.Snapshot;
import io.github.candleclock.text.Figures;
import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.theme.Role;
import io.github.candleclock.tui.view.ViewState;
import io.github.candleclock.tui.widget.Line;
import io.github.candleclock.usage.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** No block burns: a whole candle, unlit; when the last one ended and what it cost, and today so far. */
public final class UnlitPanel implements Panel {
    private static final int VALUE_END = 27;

    /** One figure: its label, itself, and what belongs to it. */
    private record Row(String label, String value, Line note) {}

    @Override
    public String title() {
        return "No block";
    }

    @Override
    public Size least() {
        return new Size(36, 6);
    }

    @Override
    public void draw(Canvas area, Snapshot snapshot, ViewState view) {
        Canvas words = UnlitCandle.draw(area);
        List<Row> rows = rows(snapshot);
        boolean airy = words.height() >= 5 + 2 * rows.size();
        int step = airy ? 2 : 1;
        boolean beside = words.width() < area.width();
        int y = beside ? Math.max(0, (words.height() - 4 - rows.size() * step) / 2 - 1) : 0;
        words.bold(0, y, "No candle is burning.", Role.TITLE);
        Line.drawFitting(
                words,
                0,
                y + 1,
                words.width(),
                List.of(
                        Line.of("The next answer lights a new one: five hours, all of it yours.", Role.DIM),
                        Line.of("The next answer lights a new one.", Role.DIM)));
        y += airy ? 4 : 3;
        for (Row row : rows) {
            drawRow(words, y, row);
            y += step;
        }
    }

    private static void drawRow(Canvas area, int y, Row row) {
        int end = area.width() >= 60 ? VALUE_END : 22;
        area.put(0, y, row.label(), Role.DIM);
        area.right(end, y, row.value(), Role.TEXT, true);
        if (row.note().width() <= area.width() - end - 3) {
            row.note().draw(area, end + 3, y);
        }
    }

    private static List<Row> rows(Snapshot snapshot) {
        List<Row> rows = new ArrayList<>();
        snapshot.lastBlock().ifPresent(last -> {
            rows.add(new Row("Last block", Wording.cost(last.used()), used(last)));
            rows.add(new Row(
                    "It ended", Wording.age(snapshot, last.block().range().end()) + " ago", span(snapshot, last)));
        });
        String tokens = Wording.tokens(snapshot.today()) + " tokens, "
                + Wording.count(snapshot.today().events(), "answer");
        rows.add(new Row("Today so far", Wording.cost(snapshot.today()), Line.of(tokens, Role.DIM)));
        snapshot.budgets().stream()
                .filter(state -> state.budget().span() == Budget.Span.DAY)
                .forEach(state -> rows.add(budget(snapshot, state)));
        snapshot.limits().stream()
                .flatMap(account -> account.windows().stream())
                .forEach(state -> rows.add(limit(snapshot, state)));
        rows.add(new Row("If you began now", reset(snapshot), Line.of("would be the reset", Role.DIM)));
        return rows;
    }

    private static Row limit(Snapshot snapshot, LimitState state) {
        String reset = "resets " + Wording.moment(snapshot, state.reading().resetsAt());
        Line told = Line.of(
                state.isStale()
                        ? ", told " + Wording.age(snapshot, state.reading().at()) + " ago"
                        : "",
                Role.DIM);
        return new Row(
                "Claude's " + state.reading().kind().words(),
                Figures.percent(state.used()),
                Line.of(reset, Role.DIM).and(told));
    }

    private static Line span(Snapshot snapshot, PastBlock last) {
        TimeRange range = last.block().range();
        String day = Figures.day(range.start(), snapshot.zone());
        return Line.of(
                day + " " + Wording.clock(snapshot, range.start()) + "–" + Wording.clock(snapshot, range.end()),
                Role.DIM);
    }

    private static Line used(PastBlock last) {
        return Line.of(
                Wording.tokens(last.used()) + " tokens, "
                        + Wording.count(last.used().events(), "answer"),
                Role.DIM);
    }

    private static Row budget(Snapshot snapshot, BudgetState state) {
        String of = Wording.used(snapshot, state.budget(), state.used()) + " of your " + Wording.limitOf(state.budget())
                + " day budget";
        return new Row("Day budget", Figures.percent(state.share()), Line.of(of, Role.DIM));
    }

    /** A block starts at the full UTC hour of its first answer. */
    private static String reset(Snapshot snapshot) {
        Instant start = snapshot.now().truncatedTo(ChronoUnit.HOURS);
        return Wording.clock(snapshot, start.plus(Duration.ofHours(5)));
    }
}
