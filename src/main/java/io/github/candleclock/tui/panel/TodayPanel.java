package io.github.candleclock.tui.panel;

import io.github.candleclock.monitor.PastBlock;
import io.github.candleclock.monitor.Snapshot;
import io.github.candleclock.text.Figures;
import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.theme.Role;
import io.github.candleclock.tui.view.ViewState;
import io.github.candleclock.tui.widget.Heading;
import io.github.candleclock.tui.widget.Line;
import java.time.Instant;

/** The day so far, and the block before this one: what to hold the block against. */
public final class TodayPanel implements Panel {
    @Override
    public String title() {
        return "Today";
    }

    @Override
    public Size least() {
        return new Size(28, 3);
    }

    @Override
    public void draw(Canvas area, Snapshot snapshot, ViewState view) {
        Heading.draw(area, 0, title(), Line.of(Figures.day(snapshot.now(), snapshot.zone()), Role.DIM));
        row(area, 1, "Cost so far", Wording.cost(snapshot.today()), true);
        row(area, 2, "Tokens", Wording.tokens(snapshot.today()), false);
        snapshot.lastBlock()
                .ifPresent(
                        last -> row(area, 3, "Block before, " + end(snapshot, last), Wording.cost(last.used()), false));
    }

    /** Its clock time if it ended today, else its day. */
    private static String end(Snapshot snapshot, PastBlock last) {
        Instant end = last.block().range().end();
        String day = Figures.day(end, snapshot.zone());
        return day.equals(Figures.day(snapshot.now(), snapshot.zone())) ? "to " + Wording.clock(snapshot, end) : day;
    }

    private static void row(Canvas area, int y, String label, String value, boolean bold) {
        area.put(0, y, label, Role.DIM);
        area.right(area.width(), y, value, Role.TEXT, bold);
    }
}
