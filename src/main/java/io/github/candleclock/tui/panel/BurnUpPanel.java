package io.github.candleclock.tui.panel;

import io.github.candleclock.budget.Budget;
import io.github.candleclock.monitor.ActiveBlock;
import io.github.candleclock.monitor.BurnUp;
import io.github.candleclock.monitor.Measure;
import io.github.candleclock.monitor.Snapshot;
import io.github.candleclock.text.Figures;
import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.canvas.Rect;
import io.github.candleclock.tui.theme.Role;
import io.github.candleclock.tui.view.ViewState;
import io.github.candleclock.tui.widget.BurnUpChart;
import io.github.candleclock.tui.widget.Heading;
import io.github.candleclock.tui.widget.Line;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How the window is used up: your curve against the even line, where it will end, and how another day went. It hangs below the candle on
 * the same columns, whose hours are then its axis. With a limit it goes by percent of it, without one by the amount itself.
 */
public final class BurnUpPanel implements Panel {
    /** Columns left of the chart, for the labels of its axis. */
    public static final int LEFT = 4;
    /** Columns right of it, for what its lines mean. */
    public static final int RIGHT = 7;

    private static final double MOST_BEYOND = 1.6;
    private static final int HOURS = 5;
    private static final int SHORT_HOURS = 54;

    /** A word at the right edge, at the row of what it names. */
    private record Mark(int row, String word, Role role, boolean bold) {}

    @Override
    public String title() {
        return "Burn-up";
    }

    @Override
    public Size least() {
        return new Size(LEFT + RIGHT + 24, 5);
    }

    @Override
    public void draw(Canvas area, Snapshot snapshot, ViewState view) {
        snapshot.block().ifPresent(block -> {
            if (view.zoomed()) {
                Heading.draw(area, 0, title(), note(block));
                int rows = area.height() - 2;
                drawChart(area.within(new Rect(0, 1, area.width(), rows)), snapshot, block);
                drawHours(area, snapshot, block);
            } else {
                drawChart(area, snapshot, block);
            }
        });
    }

    private static Line note(ActiveBlock block) {
        Line curve = Line.of("● ", Role.FLAME).dim("you");
        Line fan = fan(block).isPresent()
                ? curve.dim("   ").and("◇ ", Role.ESTIMATE).dim("where it may end")
                : curve;
        return block.burnUp()
                .ghost()
                .map(ghost -> fan.dim("   ").and("· ", Role.GHOST).dim(name(ghost)))
                .orElse(fan);
    }

    private static String name(BurnUp.Ghost ghost) {
        return switch (ghost.kind()) {
            case YESTERDAY -> "yesterday";
            case MEDIAN -> "median of " + ghost.blocks() + " blocks";
        };
    }

    private static void drawChart(Canvas area, Snapshot snapshot, ActiveBlock block) {
        BurnUp burnUp = block.burnUp();
        double limit = block.measure().ceiling().map(Measure.Ceiling::limit).orElse(0.0);
        double used =
                burnUp.used().isEmpty() ? 0 : burnUp.used().get(burnUp.used().size() - 1);
        Optional<BurnUpChart.Fan> fan = fan(block);
        double top = top(limit, used, fan, burnUp.ghost());
        Verdict verdict = Verdict.of(block);
        boolean over = verdict.isBreaking() || verdict.isOut();
        BurnUpChart chart = new BurnUpChart(
                burnUp.used(),
                block.block().range().elapsed(snapshot.now()),
                used,
                limit,
                over ? verdict.alarm() : Role.BORDER,
                fan,
                burnUp.ghost().map(BurnUp.Ghost::used).orElse(List.of()),
                burnUp.ghost()
                        .map(ghost -> ghost.kind() == BurnUp.Kind.YESTERDAY ? "yesterday" : "usual")
                        .orElse(""),
                top);
        Canvas plot = area.within(new Rect(LEFT, 0, area.width() - LEFT - RIGHT, area.height()));
        chart.draw(plot);
        drawScale(area, chart, burnUp.unit(), limit, top);
        drawBreak(plot, chart, block, limit);
        drawMarks(area, marks(snapshot, block, chart, area.height(), limit, fan));
    }

    private static Optional<BurnUpChart.Fan> fan(ActiveBlock block) {
        return block.projection()
                .map(ahead -> block.burnUp().unit() == Budget.Unit.DOLLARS ? ahead.dollars() : ahead.tokens())
                // where nothing more can be used there is nothing to expect
                .filter(band -> band.low() < band.high())
                .map(band -> new BurnUpChart.Fan(band.low(), band.expected(), band.high()));
    }

    /** The limit where all ends below it; otherwise as much more as is needed to see it cross, within reason. */
    private static double top(double limit, double used, Optional<BurnUpChart.Fan> fan, Optional<BurnUp.Ghost> ghost) {
        double most = Math.max(used, fan.map(BurnUpChart.Fan::high).orElse(0.0));
        if (limit > 0) {
            return most <= limit * 1.02 ? limit : Math.min(most, limit * MOST_BEYOND);
        }
        double before =
                ghost.map(other -> other.used().get(other.used().size() - 1)).orElse(0.0);
        return Math.max(Math.max(most, before) * 1.05, 1e-9);
    }

    private static void drawScale(Canvas area, BurnUpChart chart, Budget.Unit unit, double limit, double top) {
        boolean fine = limit > 0 && chart.row(0, area.height()) - chart.row(limit, area.height()) >= 8;
        double step = limit > 0 ? limit / (fine ? 4 : 2) : round(top / 4);
        int last = area.height();
        for (double value = 0; value <= top * 1.001; value += step) {
            int row = chart.row(value, area.height());
            if (row < last) {
                String label = limit > 0 ? percent(value / limit) : amount(unit, value);
                area.right(Math.max(LEFT - 1, label.length()), row, label, Role.DIM);
                last = row;
            }
        }
    }

    private static String percent(double share) {
        return String.valueOf(Math.round(share * 100));
    }

    private static String amount(Budget.Unit unit, double value) {
        return unit == Budget.Unit.DOLLARS
                ? "$" + Math.round(value)
                : Figures.plain(Figures.tokens(value)).replace(" ", "");
    }

    /** The next greater of 1, 2, 5 times a power of ten; never less than one dollar or token. */
    private static double round(double step) {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(1, step))));
        for (int factor : new int[] {1, 2, 5}) {
            if (factor * power >= step) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    private static void drawBreak(Canvas plot, BurnUpChart chart, ActiveBlock block, double limit) {
        block.measure().spentAt().ifPresent(at -> {
            int x = (int) (block.block().range().elapsed(at) * plot.width());
            plot.bold(
                    Math.min(plot.width() - 1, x),
                    chart.row(limit, plot.height()),
                    "✕",
                    Verdict.of(block).alarm());
        });
    }

    private static List<Mark> marks(
            Snapshot snapshot,
            ActiveBlock block,
            BurnUpChart chart,
            int height,
            double limit,
            Optional<BurnUpChart.Fan> fan) {
        List<Mark> marks = new ArrayList<>();
        Optional<Instant> spent = block.measure().spentAt();
        if (limit > 0) {
            int row = chart.row(limit, height);
            Role role = spent.isPresent() ? Verdict.of(block).alarm() : Role.DIM;
            marks.add(new Mark(row, "limit", role, false));
            spent.ifPresent(at -> {
                marks.add(new Mark(row + 1, at.isAfter(snapshot.now()) ? "breaks" : "broke", role, true));
                marks.add(new Mark(row + 2, Wording.clock(snapshot, at), role, true));
            });
        }
        fan.ifPresent(ahead -> {
            int row = chart.row(ahead.expected(), height);
            marks.add(new Mark(row, end(block, ahead.expected(), limit), Role.ESTIMATE, true));
            marks.add(new Mark(row + 1, range(block, ahead, limit), Role.ESTIMATE, false));
        });
        return marks;
    }

    private static String end(ActiveBlock block, double value, double limit) {
        return limit > 0 ? percent(value / limit) + " %" : amount(block.burnUp().unit(), value);
    }

    private static String range(ActiveBlock block, BurnUpChart.Fan ahead, double limit) {
        String words = limit > 0
                ? percent(ahead.low() / limit) + "–" + percent(ahead.high() / limit)
                : amount(block.burnUp().unit(), ahead.low()) + "–"
                        + amount(block.burnUp().unit(), ahead.high()).replace("$", "");
        return words.length() < RIGHT ? words : "";
    }

    /** From above downwards, each in a row of its own; what would stand below the chart moves up. */
    private static void drawMarks(Canvas area, List<Mark> marks) {
        List<Mark> sorted = marks.stream()
                .filter(mark -> !mark.word().isEmpty())
                .sorted(Comparator.comparingInt(Mark::row))
                .toList();
        int row = Math.max(0, area.height() - sorted.size());
        int[] rows = new int[sorted.size()];
        for (int i = sorted.size() - 1; i >= 0; i--) {
            rows[i] = Math.min(sorted.get(i).row(), row + i);
        }
        for (int i = 0, next = 0; i < rows.length; i++) {
            next = Math.max(next, rows[i]);
            Mark mark = sorted.get(i);
            area.put(area.width() - RIGHT + 1, next++, mark.word(), mark.role(), mark.bold());
        }
    }

    private static void drawHours(Canvas area, Snapshot snapshot, ActiveBlock block) {
        int width = area.width() - LEFT - RIGHT;
        for (int hour = 0; hour <= HOURS; hour++) {
            String clock = Wording.clock(snapshot, block.block().range().start().plus(Duration.ofHours(hour)));
            String label = width < SHORT_HOURS ? clock.replaceFirst(":00$", "") : clock;
            int x = LEFT + width * hour / HOURS - (hour == 0 ? 0 : label.length() / 2);
            area.put(x, area.height() - 1, label, Role.DIM);
        }
    }
}
