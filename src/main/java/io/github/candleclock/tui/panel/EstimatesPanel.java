package io.github.candleclock.tui.panel;

import io.github.candleclock.limit.Estimate;
import io.github.candleclock.monitor.ActiveBlock;
import io.github.candleclock.monitor.Provenance;
import io.github.candleclock.monitor.Snapshot;
import io.github.candleclock.text.Figures;
import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.theme.Role;
import io.github.candleclock.tui.view.ViewState;
import io.github.candleclock.tui.widget.Heading;
import io.github.candleclock.tui.widget.Line;
import io.github.candleclock.tui.widget.ThinCandle;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is used of each guess at what the five hours hold, where Claude has said nothing and nobody has set anything. The candle burns by
 * the first that is not exceeded; where all are, by the clock.
 *
 * <pre>
 * Estimated ───────────── ◇ 46 blocks
 * highest   44 %  ╌╌╌•━━━━━━   $51.60
 * 9 of 10   61 %  ╌╌╌╌╌•━━━━   $37.40
 * </pre>
 */
public final class EstimatesPanel implements Panel {
    private static final int GAP = 2;

    /**
     * One guess.
     *
     * @param label what it goes by
     * @param isCounting the candle burns by it
     */
    private record Row(String label, double used, String whole, boolean isCounting) {}

    @Override
    public String title() {
        return "Estimated";
    }

    @Override
    public Size least() {
        return new Size(28, 2);
    }

    @Override
    public void draw(Canvas area, Snapshot snapshot, ViewState view) {
        snapshot.block().ifPresent(block -> draw(area, block));
    }

    /** Rows that it has something for, its heading included; none where the candle burns by something better, or nothing is guessed. */
    public static int rowsWanted(Snapshot snapshot) {
        return snapshot.block()
                .filter(block -> block.measure().provenance() == Provenance.ESTIMATED
                        || block.measure().provenance() == Provenance.CLOCK)
                .filter(block -> !block.estimates().isEmpty())
                .map(block -> 1 + rows(block).size())
                .orElse(0);
    }

    private void draw(Canvas area, ActiveBlock block) {
        Heading.draw(area, 0, title(), note(block.estimates()));
        List<Row> rows = rows(block);
        int wide = rows.stream().mapToInt(row -> row.whole.length()).max().orElse(0);
        for (int i = 0; i < rows.size() && i + 1 < area.height(); i++) {
            draw(area, i + 1, rows.get(i), wide);
        }
    }

    private static Line note(List<Estimate> estimates) {
        Optional<Integer> blocks = estimates.stream()
                .map(Estimate::blocks)
                .filter(count -> count > 0)
                .findFirst();
        return Line.of("◇ ", Role.ESTIMATE)
                .dim(blocks.map(count -> count + " blocks").orElse("as of 2025"));
    }

    private static List<Row> rows(ActiveBlock block) {
        List<Row> rows = new ArrayList<>();
        for (Estimate estimate : block.estimates()) {
            rows.add(new Row(
                    estimate.basis().brief(),
                    Wording.dollars(block.used()) / estimate.dollars(),
                    Figures.plain(Figures.shortDollars(BigDecimal.valueOf(estimate.dollars()))),
                    block.measure().source().words().equals(estimate.basis().words())));
            estimate.inputOutput().ifPresent(tokens -> rows.add(inputOutput(block, tokens)));
        }
        return rows;
    }

    /** Plans are said to have a limit of tokens too, cache left out. */
    private static Row inputOutput(ActiveBlock block, long tokens) {
        long used = block.used().tokens().input() + block.used().tokens().output();
        return new Row("in + out", (double) used / tokens, Figures.plain(Figures.tokens(tokens)), false);
    }

    private static void draw(Canvas area, int y, Row row, int wide) {
        Role role = row.used >= 1 ? Role.WARNING : row.isCounting ? Role.ESTIMATE : Role.DIM;
        area.put(0, y, row.label, row.isCounting ? Role.TEXT : Role.DIM);
        area.right(LimitsPanel.FIGURE_END, y, Figures.percent(row.used), role, row.isCounting);
        area.right(area.width(), y, row.whole, Role.DIM);
        int room = area.width() - wide - GAP - LimitsPanel.CANDLE_AT;
        if (room >= LimitsPanel.LEAST_CANDLE) {
            ThinCandle.draw(area, LimitsPanel.CANDLE_AT, y, room, row.used, row.isCounting ? Role.FLAME : Role.GHOST);
        }
    }
}
