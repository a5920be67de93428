package io.github.candleclock.tui.panel;

import io.github.candleclock.budget.BudgetState;
import io.github.candleclock.monitor.Snapshot;
import io.github.candleclock.text.Figures;
import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.theme.Role;
import io.github.candleclock.tui.view.Area;
import io.github.candleclock.tui.view.ViewState;
import io.github.candleclock.tui.widget.Heading;
import io.github.candleclock.tui.widget.Line;
import io.github.candleclock.tui.widget.ThinCandle;
import java.util.List;

/** How far each budget has burnt and what will become of it, furthest used first. */
public final class BudgetsPanel implements Panel {
    private static final int CANDLE_AT = 29;
    private static final int WITH_AMOUNTS = 48;

    @Override
    public String title() {
        return "Budgets";
    }

    @Override
    public Size least() {
        return new Size(34, 2);
    }

    @Override
    public void draw(Canvas area, Snapshot snapshot, ViewState view) {
        Heading.draw(area, 0, title(), Line.of("set by you", Role.DIM));
        List<BudgetState> states = Rows.budgets(snapshot);
        int first = Rows.firstShown(states.stream().map(Rows::name).toList(), view, Area.BUDGETS, area.height() - 1);
        for (int i = first; i < states.size() && i - first + 1 < area.height(); i++) {
            int y = i - first + 1;
            Rows.ground(area, y, view.isSelected(Area.BUDGETS, Rows.name(states.get(i))));
            drawRow(area, y, snapshot, states.get(i));
        }
    }

    private static void drawRow(Canvas area, int y, Snapshot snapshot, BudgetState state) {
        Role role = role(state);
        boolean loud = role != Role.TEXT;
        area.put(0, y, state.budget().span().word(), Role.TEXT);
        area.right(11, y, Figures.percent(state.share()), role, loud);
        Line amount = Line.of(Wording.used(snapshot, state.budget(), state.used()), Role.TEXT)
                .dim(" of " + Wording.limit(state.budget()));
        int end = area.width() >= WITH_AMOUNTS ? amount.draw(area, 13, y) : 11;
        Line fate = fate(snapshot, state, role);
        fate.drawRight(area, area.width(), y);
        int start = Math.max(end + 2, area.width() >= WITH_AMOUNTS ? CANDLE_AT : 0);
        int room = area.width() - 20 - start;
        if (room >= 8) {
            ThinCandle.draw(area, start, y, room, state.share(), state.isBroken() ? Role.CRITICAL : Role.FLAME);
        }
    }

    static Line fate(Snapshot snapshot, BudgetState state, Role role) {
        if (state.breaksAt().isPresent()) {
            String when = Wording.moment(snapshot, state.breaksAt().get());
            return Line.of("▲ ", role).bold((state.isBroken() ? "broke " : "breaks ") + when, role);
        }
        if (state.isBroken()) {
            return Line.of("▲ ", role).bold("broken", role);
        }
        return state.projected()
                .map(end -> Line.of("holds, ", Role.DIM).and("≈ " + Wording.amount(state.budget(), end), Role.ESTIMATE))
                .orElse(Line.of("not yet known", Role.DIM));
    }

    static Role role(BudgetState state) {
        if (state.isBroken() || state.breaksAt().isPresent()) {
            return state.isBroken() || state.share() >= 0.75 ? Role.CRITICAL : Role.WARNING;
        }
        return Role.TEXT;
    }
}
