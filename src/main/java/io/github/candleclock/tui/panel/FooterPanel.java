package io.github.candleclock.tui.panel;

import io.github.candleclock.monitor.IngestHealth;
import io.github.candleclock.monitor.Snapshot;
import io.github.candleclock.text.Figures;
import io.github.candleclock.text.Foreign;
import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.theme.Role;
import io.github.candleclock.tui.view.Filter;
import io.github.candleclock.tui.view.KeyBindings;
import io.github.candleclock.tui.view.ViewState;
import io.github.candleclock.tui.widget.Line;
import java.util.ArrayList;
import java.util.List;

/** The keys, from their table, and how the reading of logs goes. */
public final class FooterPanel implements Panel {
    @Override
    public String title() {
        return "Footer";
    }

    @Override
    public Size least() {
        return new Size(36, 1);
    }

    @Override
    public void draw(Canvas area, Snapshot snapshot, ViewState view) {
        if (view.filter().isActive()) {
            drawFilter(area, snapshot, view);
            return;
        }
        Line keys = keys(area.width());
        int x = keys.draw(area, 0, 0) + 2;
        Line health = Line.fitting(area.width() - x, health(snapshot.health()));
        if (health.width() <= area.width() - x) {
            health.drawRight(area, area.width(), 0);
        }
    }

    /** The words, a cursor while they are typed, and how many rows they leave. */
    private static void drawFilter(Canvas area, Snapshot snapshot, ViewState view) {
        Filter filter = view.filter();
        Line words =
                Line.NONE.bold("/ ", Role.FOCUS).text(Foreign.cut(Foreign.harmless(filter.text()), area.width() - 12));
        Line typed = filter.typing() ? words.and("▏", Role.FOCUS) : words;
        int x = typed.draw(area, 0, 0) + 3;
        int left = Rows.sessions(snapshot, view).size();
        Line count = Line.of(left + " of " + Wording.count(snapshot.sessions().size(), "session"), Role.DIM);
        Line keys = filter.typing()
                ? Line.NONE
                        .bold("Enter", Role.TEXT)
                        .dim(" keep   ")
                        .bold("Esc", Role.TEXT)
                        .dim(" clear")
                : Line.NONE
                        .bold("/", Role.TEXT)
                        .dim(" change   ")
                        .bold("Esc", Role.TEXT)
                        .dim(" clear");
        Line all = Line.fitting(area.width() - x, List.of(count.dim("   ").and(keys), keys, count));
        if (all.width() <= area.width() - x) {
            all.drawRight(area, area.width(), 0);
        }
    }

    /** The first and the last always have room: help, and the way out. What stands before the last goes first. */
    private static Line keys(int width) {
        List<KeyBindings.Binding> shown = new ArrayList<>(KeyBindings.ALL);
        shown.removeIf(binding -> !binding.inFooter());
        String gap = width < 74 ? "  " : "   ";
        Line line = keys(shown, gap);
        while (line.width() > width && shown.size() > 2) {
            shown.remove(shown.size() - 2);
            line = keys(shown, gap);
        }
        return line;
    }

    private static Line keys(List<KeyBindings.Binding> shown, String gap) {
        Line line = Line.NONE;
        for (KeyBindings.Binding binding : shown) {
            line = (line.isEmpty() ? line : line.dim(gap))
                    .bold(binding.signs().get(0), Role.TEXT)
                    .dim(" " + binding.label());
        }
        return line;
    }

    /** Counts only; {@link TroublePanel} has the names and reasons. */
    private static List<Line> health(IngestHealth health) {
        long skipped = health.skippedTotal();
        boolean trouble = skipped > 0 || health.unreadableCount() > 0 || health.aheadOfClock() > 0;
        Line sign = trouble ? Line.of("▲ ", Role.WARNING) : Line.of("● ", Role.OK);
        Role role = trouble ? Role.TEXT : Role.DIM;
        String files = Wording.count(health.files(), "file") + " · " + Figures.tokens(health.lines())
                + (health.lines() == 1 ? " line · " : " lines · ");
        List<String> wrong = new ArrayList<>();
        wrong.add(skipped + " skipped");
        if (health.unreadableCount() > 0) {
            wrong.add(health.unreadableCount() + " unreadable");
        }
        if (health.aheadOfClock() > 0) {
            wrong.add(health.aheadOfClock() + " ahead of the clock");
        }
        List<Line> longestFirst = new ArrayList<>();
        longestFirst.add(sign.dim(files).and(String.join(", ", wrong), role));
        for (int count = wrong.size(); count > 0; count--) {
            longestFirst.add(sign.and(String.join(", ", wrong.subList(0, count)), role));
        }
        return longestFirst;
    }
}
