package io.github.candleclock.tui.panel;

import io.github.candleclock.block.Projection;
import io.github.candleclock.limit.Estimate;
import io.github.candleclock.monitor.ActiveBlock;
import io.github.candleclock.monitor.Measure;
import io.github.candleclock.monitor.Snapshot;
import io.github.candleclock.text.Figures;
import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.theme.Role;
import io.github.candleclock.tui.view.ViewState;
import io.github.candleclock.tui.widget.BigFigure;
import io.github.candleclock.tui.widget.Line;
import io.github.candleclock.usage.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The first thing seen: how much is left, and beside it whether it lasts, the pace, and of what. By a budget the figure is a percentage;
 * by time it is the time left, and there is no verdict and no pace.
 */
public final class HeroPanel implements Panel {
    @Override
    public String title() {
        return "Left";
    }

    @Override
    public Size least() {
        return new Size(36, BigFigure.HEIGHT);
    }

    @Override
    public void draw(Canvas area, Snapshot snapshot, ViewState view) {
        snapshot.block().ifPresent(block -> draw(area, snapshot, block));
    }

    private static void draw(Canvas area, Snapshot snapshot, ActiveBlock block) {
        boolean isOfLimit = block.measure().isOfLimit();
        int x = isOfLimit ? drawShareLeft(area, block.measure().used()) : drawTimeLeft(area, timeLeft(snapshot, block));
        List<List<Line>> sentences = isOfLimit
                ? List.of(judgement(snapshot, block), pace(snapshot, block), allowance(snapshot, block))
                : List.of(reset(snapshot, block), spent(snapshot, block), byTime(block));
        for (int row = 0; row < sentences.size(); row++) {
            Line.drawFitting(area, x, row, area.width() - x, sentences.get(row));
        }
    }

    private static int drawShareLeft(Canvas area, double used) {
        int x = BigFigure.draw(area, 0, 0, String.valueOf(percentLeft(used)), Role.WAX);
        area.bold(x, 0, "%", Role.WAX);
        return area.put(x, 2, "left", Role.DIM) + 2;
    }

    private static int drawTimeLeft(Canvas area, Duration left) {
        int x = BigFigure.draw(area, 0, 0, "%d:%02d".formatted(left.toHours(), left.toMinutesPart()), Role.WAX);
        if (area.width() < 50) {
            return x;
        }
        area.bold(x, 0, "h", Role.WAX);
        return area.put(x, 2, "left", Role.DIM) + 2;
    }

    /** Never 0 while something is left, never 100 once something is used. */
    static long percentLeft(double used) {
        long left = Math.round(100 - used * 100);
        long most = used > 0 ? 99 : 100;
        long least = used < 1 ? 1 : 0;
        return Math.max(least, Math.min(most, left));
    }

    private static List<Line> judgement(Snapshot snapshot, ActiveBlock block) {
        Verdict verdict = Verdict.of(block);
        Line first = Line.NONE.bold(verdict.words(), verdict.role());
        TimeRange range = block.block().range();
        String end = Wording.clock(snapshot, range.end());
        return switch (verdict) {
            case LASTS, WOULD_LAST -> {
                String spare = "≈ " + spare(block.measure());
                yield List.of(
                        first.and("  " + spare, Role.ESTIMATE).text(" to spare at " + end + "."),
                        first.and("  " + spare, Role.ESTIMATE).text(" to spare"),
                        first);
            }
            case BREAKS, WOULD_BREAK -> breaking(snapshot, first, "Out at ", block, " before the reset.");
            case BROKEN, REACHED, BEYOND -> breaking(snapshot, first, "Since ", block, " before the reset.");
            case SILENT ->
                List.of(first.text("  More may be burnt than Claude said."), first.text("  More may be burnt."), first);
            case PROVISIONAL ->
                List.of(first.text("  Older logs are still being read."), first.text("  Still reading."), first);
            default ->
                List.of(first.text("  It takes 30 minutes and 5 answers."), first.text("  Too early to tell."), first);
        };
    }

    /** What will be left: by Claude's percentages in percent, by an amount as such. */
    private static String spare(Measure measure) {
        double share = Math.max(0, 1 - measure.expected().orElse(1.0));
        return measure.ceiling()
                .filter(whole -> !measure.isOfClaude())
                .map(whole -> Wording.amount(whole.unit(), share * whole.limit()))
                .orElse(Figures.percent(share));
    }

    private static List<Line> breaking(Snapshot snapshot, Line first, String word, ActiveBlock block, String before) {
        Instant end = block.block().range().end();
        return block.measure()
                .spentAt()
                .map(at -> {
                    Line when = first.text("  " + word).bold(Wording.clock(snapshot, at), Role.TEXT);
                    Line gap = when.text(", " + Figures.duration(Duration.between(at, end)) + before);
                    Line soon = when.text(", " + Figures.duration(Duration.between(at, end)) + " too soon.");
                    return List.of(gap, soon, when.text("."), first);
                })
                .orElse(List.of(first));
    }

    private static List<Line> pace(Snapshot snapshot, ActiveBlock block) {
        TimeRange range = block.block().range();
        double used = block.measure().used();
        double elapsed = range.elapsed(snapshot.now());
        if (Verdict.of(block) == Verdict.REACHED) {
            Line until = Line.of("Claude answers again at ", Role.DIM).text(Wording.clock(snapshot, range.end()));
            return List.of(until.dim("."), Line.of("again at ", Role.DIM).text(Wording.clock(snapshot, range.end())));
        }
        if (Verdict.of(block) == Verdict.SILENT) {
            return paceWhenTold(snapshot, block);
        }
        String pace = paceInWords(used, elapsed);
        if (used >= 1) {
            return List.of(Line.of(pace, Role.TEXT), Line.of(pace.replace(" of even", ""), Role.TEXT));
        }
        Duration burnt = Duration.ofMillis(Math.round(range.length().toMillis() * used));
        String reads = Wording.clock(snapshot, range.start().plus(burnt));
        String clock = Wording.clock(snapshot, snapshot.now());
        return List.of(
                Line.of("The candle reads ", Role.DIM)
                        .text(reads)
                        .dim(", the clock ")
                        .text(clock)
                        .dim(": ")
                        .text(pace),
                Line.of("Candle ", Role.DIM)
                        .text(reads)
                        .dim(", clock ")
                        .text(clock)
                        .dim(": ")
                        .text(pace),
                Line.of(pace, Role.TEXT),
                Line.of(pace.replace(" of even", ""), Role.TEXT));
    }

    /** A percentage that is old says how it went until then. */
    private static List<Line> paceWhenTold(Snapshot snapshot, ActiveBlock block) {
        return block.measure()
                .source()
                .at()
                .map(at -> {
                    String pace = paceInWords(
                            block.measure().used(), block.block().range().elapsed(at));
                    Line then = Line.of("At ", Role.DIM).text(Wording.clock(snapshot, at));
                    Line told = Line.of("told " + Wording.age(snapshot, at) + " ago", Role.WARNING);
                    return List.of(
                            then.dim(" it was ").text(pace).dim("."),
                            then.dim(": ").text(pace),
                            told);
                })
                .orElse(List.of(Line.NONE));
    }

    /** The used share against the share of the window that has gone by; an even burn uses both at the same rate. */
    static String paceInWords(double used, double elapsed) {
        if (elapsed < 0.02) {
            return "just lit";
        }
        long ahead = Math.round((used / elapsed - 1) * 100);
        if (ahead == 0) {
            return "even with the clock";
        }
        return ahead > 0 ? Math.min(ahead, 999) + " % ahead of even" : -ahead + " % behind even";
    }

    /** What is used of what, from where that is known, and when it begins anew. */
    private static List<Line> allowance(Snapshot snapshot, ActiveBlock block) {
        Line reset = Line.of("reset in ", Role.DIM).text(Figures.duration(timeLeft(snapshot, block)));
        List<Line> wordings = new ArrayList<>();
        for (Line spent : Wording.spent(snapshot, block)) {
            wordings.add(spent.dim("  ·  ").and(reset));
            wordings.add(spent.dim(" · ").and(reset));
        }
        Line sign = Wording.sign(block.measure());
        wordings.add(sign.and(reset));
        wordings.add(sign.dim("reset ").text(Figures.duration(timeLeft(snapshot, block))));
        return wordings;
    }

    private static List<Line> reset(Snapshot snapshot, ActiveBlock block) {
        String end = Wording.clock(snapshot, block.block().range().end());
        String gone = Figures.duration(Duration.between(block.block().range().start(), snapshot.now()));
        Line at = Line.NONE.bold("Until " + end + ".", Role.TITLE);
        return List.of(at.text("  " + gone).dim(" of 5 h are burnt."), at, Line.NONE.bold("to " + end, Role.TITLE));
    }

    private static List<Line> spent(Snapshot snapshot, ActiveBlock block) {
        Line spent = Line.of(Wording.cost(block.used()), Role.TEXT).dim(" so far");
        if (block.projection().isEmpty()) {
            return List.of(spent.dim(", the end not yet known"), spent);
        }
        Projection.Band band = block.projection().get().dollars();
        String end = Wording.clock(snapshot, block.block().range().end());
        Line expected = Line.of("≈ " + Figures.dollars(band.expected()), Role.ESTIMATE);
        return List.of(
                spent.dim(", ").and(expected).dim(" at " + end), spent, Line.of(Wording.cost(block.used()), Role.TEXT));
    }

    private static List<Line> byTime(ActiveBlock block) {
        if (block.provisional()) {
            return List.of(
                    Line.NONE.bold("Provisional: ", Role.ESTIMATE).text("older logs are still being read."),
                    Line.NONE.bold("Provisional.", Role.ESTIMATE));
        }
        Optional<Estimate> refuted = block.estimates().stream().max(Comparator.comparingDouble(Estimate::dollars));
        if (refuted.isPresent()) {
            String guess = refuted.get().basis().words();
            Line more = Line.NONE.bold("More than " + guess, Role.WARNING);
            return List.of(
                    more.text(": " + Figures.dollars(refuted.get().dollars())), more, Line.of("by time", Role.DIM));
        }
        return List.of(
                Line.of("No limit is known: it burns by time.", Role.DIM),
                Line.of("It burns by time.", Role.DIM),
                Line.of("by time", Role.DIM));
    }

    private static Duration timeLeft(Snapshot snapshot, ActiveBlock block) {
        Duration left = Duration.between(snapshot.now(), block.block().range().end());
        return left.isNegative() ? Duration.ZERO : left;
    }
}
