package io.github.candleclock.tui.panel;

import io.github.candleclock.budget.Budget;
import io.github.candleclock.monitor.ActiveBlock;
import io.github.candleclock.monitor.Provenance;
import io.github.candleclock.monitor.Snapshot;
import io.github.candleclock.text.Figures;
import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.theme.Role;
import io.github.candleclock.tui.view.ViewState;
import io.github.candleclock.tui.widget.Line;
import java.util.List;

/** Cost, tokens, rate and projection in one row, where their panels have no room. */
public final class SummaryPanel implements Panel {
    @Override
    public String title() {
        return "Summary";
    }

    @Override
    public Size least() {
        return new Size(30, 1);
    }

    @Override
    public void draw(Canvas area, Snapshot snapshot, ViewState view) {
        snapshot.block().ifPresent(block -> Line.drawFitting(area, 0, 0, area.width(), wordings(snapshot, block)));
    }

    private static List<Line> wordings(Snapshot snapshot, ActiveBlock block) {
        Line cost = cost(block);
        Line burn = Line.of("burn ", Role.DIM)
                .bold(Figures.dollars(block.live().dollarsPerHour()), Role.TEXT)
                .dim("/h");
        Line tokens = Line.of("tokens ", Role.DIM).bold(Wording.tokens(block.used()), Role.TEXT);
        List<Line> end = ProjectionPanel.inALine(snapshot, block);
        Line shortEnd = end.get(end.size() - 1);
        return List.of(
                cost.dim("   ").and(tokens).dim("   ").and(burn).dim("   ").and(end.get(0)),
                cost.dim("   ").and(tokens).dim("   ").and(burn).dim("   ").and(shortEnd),
                cost.dim("   ").and(burn).dim("   ").and(shortEnd),
                cost.dim("  ").and(burn));
    }

    /** Against the budget in dollars that the candle burns by, where there is one. */
    private static Line cost(ActiveBlock block) {
        Line cost = Line.NONE.bold(Wording.cost(block.used()), Role.TEXT);
        return block.measure()
                .ceiling()
                .filter(ceiling ->
                        ceiling.unit() == Budget.Unit.DOLLARS && block.measure().provenance() == Provenance.SET_BY_YOU)
                .map(ceiling -> cost.dim(" of your " + Wording.whole(ceiling)))
                .orElse(Line.of("cost ", Role.DIM).and(cost));
    }
}
