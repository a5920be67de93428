package io.github.candleclock.tui.panel;

import io.github.candleclock.block.Projection;
import io.github.candleclock.budget.Budget;
import io.github.candleclock.monitor.ActiveBlock;
import io.github.candleclock.monitor.Measure;
import io.github.candleclock.monitor.Provenance;
import io.github.candleclock.monitor.Snapshot;
import io.github.candleclock.text.Figures;
import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.theme.Role;
import io.github.candleclock.tui.view.ViewState;
import io.github.candleclock.tui.widget.BandBar;
import io.github.candleclock.tui.widget.Heading;
import io.github.candleclock.tui.widget.Line;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;

/** Where the block will end: expected figure and band, a picture of it, and when the budget breaks. */
public final class ProjectionPanel implements Panel {
    @Override
    public String title() {
        return "Projection";
    }

    @Override
    public Size least() {
        return new Size(24, 3);
    }

    @Override
    public void draw(Canvas area, Snapshot snapshot, ViewState view) {
        snapshot.block().ifPresent(block -> {
            String end = Wording.clock(snapshot, block.block().range().end());
            Heading.draw(area, 0, title(), Line.of("◇ ", Role.ESTIMATE).dim("at " + end));
            block.projection()
                    .ifPresentOrElse(projection -> draw(area, snapshot, block, projection), () -> drawUnknown(area));
        });
    }

    private static void drawUnknown(Canvas area) {
        area.put(0, 1, "not yet known", Role.TEXT);
        area.put(0, 2, "It takes 30 minutes and 5 answers.", Role.DIM);
    }

    private static void draw(Canvas area, Snapshot snapshot, ActiveBlock block, Projection projection) {
        Verdict verdict = Verdict.of(block);
        row(area, 1, "Cost", projection.dollars(), Figures::dollars);
        row(area, 2, "Tokens", projection.tokens(), Figures::tokens);
        bandBar(block, projection).draw(area, 0, 3, area.width());
        drawRate(area, 4, projection);
        block.measure().spentAt().ifPresent(at -> {
            String word = verdict.isOut() ? "broke " : "breaks ";
            area.right(area.width(), 4, "✕ " + word + Wording.clock(snapshot, at), verdict.alarm(), true);
        });
        if (verdict.isLasting()) {
            String what = block.measure().provenance() == Provenance.SET_BY_YOU ? "budget" : "limit";
            area.right(area.width(), 4, what + " holds", Role.OK);
        }
    }

    private static void row(Canvas area, int y, String label, Projection.Band band, DoubleFunction<String> words) {
        area.put(0, y, label, Role.DIM);
        int end = Math.min(20, area.width() / 2 + 2);
        area.right(end, y, "≈ " + words.apply(band.expected()), Role.ESTIMATE, true);
        String low = words.apply(band.low());
        String high = words.apply(band.high());
        Line exact = Line.of(low + "–" + high, Role.DIM);
        Line rounded = Line.of(rounded(low, high), Role.DIM);
        int room = area.width() - end - 1;
        Line range = Line.fitting(room, List.of(exact, rounded));
        if (range.width() <= room) {
            range.drawRight(area, area.width(), y);
        }
    }

    /** Without fractions, and with the unit once: {@code $34–39}, {@code 62–71 M}. */
    private static String rounded(String low, String high) {
        String least = low.replaceFirst("\\.\\d+", "");
        String most = high.replaceFirst("\\.\\d+", "");
        String unit = most.replaceFirst("^\\$?\\d+", "");
        return (least.endsWith(unit) ? least.substring(0, least.length() - unit.length()) : least) + "–"
                + most.replace("$", "");
    }

    private static void drawRate(Canvas area, int y, Projection projection) {
        Line.of("at ", Role.DIM)
                .text(Figures.dollars(projection.dollarsPerHour()))
                .dim("/h")
                .draw(area, 0, y);
    }

    /** In the unit of the budget that the candle burns by; in dollars without one. */
    private static BandBar bandBar(ActiveBlock block, Projection projection) {
        Optional<Measure.Ceiling> ceiling = block.measure().ceiling();
        boolean inTokens =
                ceiling.filter(whole -> whole.unit() == Budget.Unit.TOKENS).isPresent();
        Projection.Band band = inTokens ? projection.tokens() : projection.dollars();
        double now = inTokens ? block.used().tokens().total() : Wording.dollars(block.used());
        double limit = ceiling.map(Measure.Ceiling::limit).orElse(0.0);
        return new BandBar(now, band.low(), band.expected(), band.high(), limit);
    }

    /** The wordings of one line, for where there is no room for the panel. */
    static List<Line> inALine(Snapshot snapshot, ActiveBlock block) {
        String end = Wording.clock(snapshot, block.block().range().end());
        return block.projection()
                .map(Projection::dollars)
                .map(band -> {
                    Line expected = Line.of("at " + end + " ", Role.DIM)
                            .and("≈ " + Figures.dollars(band.expected()), Role.ESTIMATE);
                    String range = " (" + Figures.dollars(band.low()) + "–" + Figures.dollars(band.high()) + ")";
                    return List.of(expected.dim(range), expected);
                })
                .orElse(List.of(Line.of("at " + end + " not yet known", Role.DIM)));
    }
}
