package io.github.candleclock.tui.panel;

import io.github.candleclock.monitor.FeedRow;
import io.github.candleclock.monitor.Snapshot;
import io.github.candleclock.text.Figures;
import io.github.candleclock.text.Foreign;
import io.github.candleclock.text.ModelName;
import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.theme.Role;
import io.github.candleclock.tui.view.Area;
import io.github.candleclock.tui.view.ViewState;
import io.github.candleclock.tui.widget.Heading;
import io.github.candleclock.tui.widget.Line;
import java.util.List;

/** The last answers as they come, newest first: when, where, which model, what it cost. */
public final class FeedPanel implements Panel {
    private static final int WITH_SECONDS = 40;
    private static final int WITH_TOKENS = 52;

    @Override
    public String title() {
        return "Feed";
    }

    @Override
    public Size least() {
        return new Size(26, 2);
    }

    @Override
    public void draw(Canvas area, Snapshot snapshot, ViewState view) {
        Heading.draw(area, 0, title(), Line.of("last answers", Role.DIM));
        List<FeedRow> rows = Rows.feed(snapshot, view);
        int first = Rows.firstShown(rows.stream().map(Rows::name).toList(), view, Area.FEED, area.height() - 1);
        for (int i = first; i < rows.size() && i - first + 1 < area.height(); i++) {
            int y = i - first + 1;
            Rows.ground(area, y, view.isSelected(Area.FEED, Rows.name(rows.get(i))));
            drawRow(area, y, snapshot, rows.get(i));
        }
        if (rows.isEmpty()) {
            area.put(0, 1, snapshot.feed().isEmpty() ? "none yet" : "none holds these words", Role.DIM);
        }
    }

    private static void drawRow(Canvas area, int y, Snapshot snapshot, FeedRow row) {
        boolean wide = area.width() >= WITH_SECONDS;
        int x = area.put(
                        0,
                        y,
                        wide ? Figures.clockWithSeconds(row.at(), snapshot.zone()) : Wording.clock(snapshot, row.at()),
                        Role.DIM)
                + (wide ? 2 : 1);
        int end = area.right(area.width(), y, Wording.cost(row.used()), Role.TEXT) - 2;
        end = Math.min(end, area.width() - 7);
        if (area.width() >= WITH_TOKENS) {
            area.right(end, y, Wording.tokens(row.used()), Role.DIM);
            end -= 10;
        }
        String model = ModelName.of(row.model());
        String family = wide ? model : model.replaceFirst(" .*$", "");
        int modelAt = Math.max(x + 8, end - (wide ? 11 : 6));
        area.put(modelAt, y, Foreign.cut(family, end - modelAt), Role.DIM);
        String project = (row.subagent() ? "└ " : "") + Foreign.harmless(row.project());
        area.put(x, y, Foreign.cut(project, modelAt - x - 1), row.subagent() ? Role.DIM : Role.TEXT);
    }
}
