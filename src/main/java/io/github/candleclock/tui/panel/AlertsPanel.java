package io.github.candleclock.tui.panel;

import io.github.candleclock.budget.Alert;
import io.github.candleclock.monitor.Snapshot;
import io.github.candleclock.text.Foreign;
import io.github.candleclock.text.Width;
import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.theme.Role;
import io.github.candleclock.tui.view.Area;
import io.github.candleclock.tui.view.ViewState;
import io.github.candleclock.tui.widget.Heading;
import io.github.candleclock.tui.widget.Line;
import java.util.List;

/** The thresholds that were crossed in the current periods, newest first. */
public final class AlertsPanel implements Panel {
    @Override
    public String title() {
        return "Alerts";
    }

    @Override
    public Size least() {
        return new Size(24, 2);
    }

    @Override
    public void draw(Canvas area, Snapshot snapshot, ViewState view) {
        int count = snapshot.alerts().size();
        Role role = snapshot.alerts().stream().anyMatch(alert -> alert.percent() >= 90) ? Role.CRITICAL : Role.WARNING;
        Heading.draw(area, 0, title(), count > 0 ? Line.of("▲ " + count, role) : Line.NONE);
        if (count == 0) {
            area.put(0, 1, Foreign.cut("none; told at 50, 75, 90 and 100 %", area.width()), Role.DIM);
        }
        List<String> names = snapshot.alerts().stream().map(Rows::name).toList();
        int first = Rows.firstShown(names, view, Area.ALERTS, area.height() - 1);
        for (int i = first; i < count && i - first + 1 < area.height(); i++) {
            Rows.ground(area, i - first + 1, view.isSelected(Area.ALERTS, names.get(i)));
            drawRow(area, i - first + 1, snapshot, snapshot.alerts().get(i));
        }
    }

    private static void drawRow(Canvas area, int y, Snapshot snapshot, Alert alert) {
        int x = area.put(0, y, Wording.clock(snapshot, alert.at()), Role.DIM);
        String sentence = Foreign.harmless(alert.sentence());
        if (Width.of(sentence) > area.width() - x - 2) {
            sentence = Foreign.cut(brief(alert), area.width() - x - 2);
        }
        area.put(x + 2, y, sentence, role(alert));
    }

    static String brief(Alert alert) {
        return alert.percent() + " % of " + Wording.limitOf(alert.budget()) + " "
                + alert.budget().span().word() + " budget";
    }

    static Role role(Alert alert) {
        return alert.percent() >= 90 ? Role.CRITICAL : alert.percent() >= 75 ? Role.WARNING : Role.TEXT;
    }
}
