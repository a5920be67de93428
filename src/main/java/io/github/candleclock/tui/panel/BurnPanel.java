package io.github.candleclock.tui.panel;

import io.github.candleclock.block.BurnRate;
import io.github.candleclock.budget.Budget;
import io.github.candleclock.monitor.ActiveBlock;
import io.github.candleclock.monitor.Snapshot;
import io.github.candleclock.monitor.Usual;
import io.github.candleclock.text.Figures;
import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.canvas.Rect;
import io.github.candleclock.tui.theme.Role;
import io.github.candleclock.tui.view.ViewState;
import io.github.candleclock.tui.widget.BrailleChart;
import io.github.candleclock.tui.widget.Heading;
import io.github.candleclock.tui.widget.Line;
import io.github.candleclock.usage.Cost;
import java.time.Duration;
import java.util.List;

/**
 * How fast the block burns, now and on average, and the last hour minute by minute. Cache reads stand apart: they are cheap and would
 * dwarf the rest. With a budget in dollars the rate that it bears until the reset is a line across the chart.
 *
 * <pre>
 * Burn rate ───────────────────────────── last hour
 * last 10 min   $6.16/h   4.12 k tokens/min   98.2 k cache reads/min
 * whole block   $9.22/h   5.50 k               120 k
 * ⣀⡠⠤⠒⠊⠉⠉⠑⠒⠤⣀⣀⡠⠤⠒⠒⠒⠤⢄⣀⣀⣀⣀⡠⠔⠒⠒
 * 13:32            ╌ bears $7.57/h             now
 * </pre>
 */
public final class BurnPanel implements Panel {
    /** Over less than this, a rate says more about chance than about you. */
    private static final Duration LEAST_SPAN = Duration.ofMinutes(10);

    private static final int WITH_TABLE = 7;
    private static final int WITH_USUAL = 9;
    private static final int WITH_WORDS = 54;

    @Override
    public String title() {
        return "Burn rate";
    }

    @Override
    public Size least() {
        return new Size(24, 3);
    }

    @Override
    public void draw(Canvas area, Snapshot snapshot, ViewState view) {
        snapshot.block().ifPresent(block -> {
            boolean roomy = area.height() >= WITH_TABLE;
            Heading.draw(area, 0, title(), note(block, roomy, area.width()));
            if (roomy) {
                drawRate(area, 1, "last 10 min", block.live(), true);
                drawRate(area, 2, "whole block", block.average(), false);
                int y = area.height() >= WITH_USUAL ? drawUsual(area, 3, block) : 3;
                drawChart(area, y, area.height() - y - 1, snapshot, block);
                drawAxis(area, area.height() - 1, snapshot, block);
            } else {
                int words = area.height() > 3 ? 1 : 0;
                drawChart(area, 1, area.height() - 1 - words, snapshot, block);
                if (words > 0) {
                    drawTokens(area, area.height() - 1, block);
                }
            }
        });
    }

    private static Line note(ActiveBlock block, boolean roomy, int width) {
        if (roomy && width < WITH_WORDS) {
            return Line.of("cached ", Role.DIM)
                    .text(Figures.tokens(block.live().cacheReadTokensPerMinute()))
                    .dim("/min");
        }
        if (roomy) {
            return Line.of("last hour, peak " + dollars(peak(block)), Role.DIM);
        }
        Line now = Line.NONE
                .bold(dollars(block.live().dollarsPerHour()), Role.TEXT)
                .dim("/h");
        Line average = block.average().span().compareTo(LEAST_SPAN) < 0
                ? now
                : now.dim(", block ").text(dollars(block.average().dollarsPerHour()));
        Line usual = block.usual()
                .map(it -> now.dim(", usual ").text(dollars(it.median())).dim("/h"))
                .orElse(average);
        return Line.fitting(width - 13, List.of(usual, now));
    }

    private static void drawRate(Canvas area, int y, String name, BurnRate rate, boolean first) {
        boolean narrow = area.width() < WITH_WORDS;
        if (rate.span().compareTo(LEAST_SPAN) < 0) {
            area.put(0, y, narrow ? "block" : name, Role.DIM);
            area.right(narrow ? area.width() - 11 : 22, y, "not yet known", Role.DIM);
            return;
        }
        String cost = rate.used().cost().state() == Cost.State.TOO_LARGE
                ? "too large"
                : Wording.madeOf(rate.used(), dollars(rate.dollarsPerHour()));
        if (narrow) {
            area.put(0, y, name.substring(name.lastIndexOf(' ') + 1).replace("min", "now"), Role.DIM);
            area.put(area.right(area.width() - 13, y, cost, Role.TEXT, first) + cost.length(), y, "/h", Role.DIM);
            area.right(area.width() - 4, y, Figures.tokens(rate.freshTokensPerMinute()), Role.TEXT);
            area.right(area.width(), y, "/min", Role.DIM);
            return;
        }
        boolean wide = area.width() >= 72;
        area.put(0, y, name, Role.DIM);
        area.right(22, y, cost, Role.TEXT, first);
        area.put(22, y, cost.contains("$") ? "/h" : "", Role.DIM);
        area.right(35, y, Wording.madeOf(rate.used(), Figures.tokens(rate.freshTokensPerMinute())), Role.TEXT, first);
        area.put(wide ? 36 : 35, y, wide ? "tokens/min" : "/min", Role.DIM);
        area.right(wide ? 55 : area.width() - 7, y, Figures.tokens(rate.cacheReadTokensPerMinute()), Role.TEXT);
        area.put(wide ? 56 : area.width() - 6, y, wide ? "cache reads/min" : "cached", Role.DIM);
    }

    /** What half of your ten minutes of work lie between; returns the row after it. */
    private static int drawUsual(Canvas area, int y, ActiveBlock block) {
        if (block.usual().isEmpty()) {
            return y;
        }
        Usual usual = block.usual().get();
        String range = dollars(usual.low()) + "–" + dollars(usual.high()).replace("$", "");
        Line pace = pace(block.live().dollarsPerHour(), usual);
        boolean words = area.width() >= WITH_WORDS;
        area.put(0, y, words ? "usual for you" : "usual", Role.DIM);
        if (words) {
            int x = area.put(15, y, range, Role.TEXT);
            area.put(x, y, "/h", Role.DIM);
            pace.draw(area, 36, y);
        } else {
            area.put(area.right(area.width() - 13, y, range, Role.TEXT) + range.length(), y, "/h", Role.DIM);
            pace.drawRight(area, area.width(), y);
        }
        return y + 1;
    }

    private static Line pace(double now, Usual usual) {
        if (now > usual.high()) {
            return Line.of("faster", Role.WARNING);
        }
        return now < usual.low() ? Line.of("slower", Role.OK) : Line.of("as usual", Role.DIM);
    }

    /** One row, where the chart needs the others. */
    private static void drawTokens(Canvas area, int y, ActiveBlock block) {
        Line fresh = Line.of(Figures.tokens(block.live().freshTokensPerMinute()), Role.TEXT);
        Line cached = Line.of(" + ", Role.DIM)
                .text(Figures.tokens(block.live().cacheReadTokensPerMinute()))
                .dim(" cached");
        Line.drawFitting(
                area,
                0,
                y,
                area.width(),
                List.of(
                        fresh.dim(" tokens/min").and(cached),
                        fresh.dim(" tok/min").and(cached),
                        fresh.dim(" tokens/min")));
    }

    private static void drawChart(Canvas area, int y, int height, Snapshot snapshot, ActiveBlock block) {
        boolean priced = block.lastHour().stream().anyMatch(minute -> Wording.dollars(minute) > 0);
        List<Double> values = block.lastHour().stream()
                .map(minute ->
                        priced ? Wording.dollars(minute) * 60 : minute.tokens().fresh())
                .toList();
        double bears = priced ? bears(snapshot, block) : 0;
        double highest = values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        new BrailleChart(values, Math.max(highest, bears * 1.1), bears, Role.OK, true)
                .draw(area.within(new Rect(0, y, area.width(), height)));
    }

    private static void drawAxis(Canvas area, int y, Snapshot snapshot, ActiveBlock block) {
        area.put(0, y, Wording.clock(snapshot, snapshot.now().minus(Duration.ofHours(1))), Role.DIM);
        area.right(area.width(), y, "now", Role.DIM);
        double bears = bears(snapshot, block);
        if (bears > 0) {
            Line line = Line.of("╌ ", Role.OK)
                    .dim(block.measure().isOfClaude() ? "the limit bears " : "your budget bears ")
                    .text(dollars(bears))
                    .dim("/h");
            Line brief = Line.of("╌ bears ", Role.OK).text(dollars(bears)).dim("/h");
            Line shown = Line.fitting(area.width() - 14, List.of(line, brief));
            shown.draw(area, (area.width() - shown.width()) / 2, y);
        }
    }

    /** Dollars an hour that would just use up the block's budget at the reset; 0 without such a budget. */
    private static double bears(Snapshot snapshot, ActiveBlock block) {
        double hours =
                Duration.between(snapshot.now(), block.block().range().end()).toMillis() / 3_600_000.0;
        double left = 1 - block.measure().used();
        return block.measure()
                .ceiling()
                .filter(ceiling -> ceiling.unit() == Budget.Unit.DOLLARS && left > 0 && hours > 0.05)
                .map(ceiling -> left * ceiling.limit() / hours)
                .orElse(0.0);
    }

    private static double peak(ActiveBlock block) {
        return block.lastHour().stream().mapToDouble(Wording::dollars).max().orElse(0) * 60;
    }

    private static String dollars(double dollars) {
        return Figures.dollars(dollars);
    }
}
