package io.github.candleclock.tui.panel;

import io.github.candleclock.budget.Alert;
import io.github.candleclock.monitor.Snapshot;
import io.github.candleclock.text.Figures;
import io.github.candleclock.text.Foreign;
import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.canvas.Rect;
import io.github.candleclock.tui.theme.Role;
import io.github.candleclock.tui.view.ViewState;
import io.github.candleclock.tui.widget.Line;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A limit of Claude's that is reached, or else the gravest alert that stands, in a row that is blank otherwise: nothing moves when it comes
 * or goes. A limit, and an alert from 90 % on, has a ground of its own.
 *
 * @param from the least threshold that is worth this row
 */
public record BannerPanel(int from) implements Panel {
    private static final int GRAVE = 90;

    @Override
    public String title() {
        return "Alert";
    }

    @Override
    public Size least() {
        return new Size(36, 1);
    }

    /** The alert of the highest threshold, the newest of equals. */
    static Optional<Alert> gravest(Snapshot snapshot) {
        return snapshot.alerts().stream()
                .max(Comparator.comparingInt(Alert::percent).thenComparing(Alert::at));
    }

    /** Whether there is something to show. */
    public boolean isNeeded(Snapshot snapshot) {
        return isReached(snapshot)
                || gravest(snapshot).filter(alert -> alert.percent() >= from).isPresent();
    }

    /** Whether a limit is reached that only this row tells of. */
    public static boolean isReached(Snapshot snapshot) {
        return ReachedLimit.of(snapshot).isPresent();
    }

    @Override
    public void draw(Canvas area, Snapshot snapshot, ViewState view) {
        ReachedLimit.of(snapshot)
                .ifPresentOrElse(
                        reached -> draw(area, snapshot, reached),
                        () -> gravest(snapshot)
                                .filter(alert -> alert.percent() >= from)
                                .ifPresent(alert -> draw(area, snapshot, alert)));
    }

    private static void draw(Canvas area, Snapshot snapshot, ReachedLimit reached) {
        drawGround(area, Role.CRITICAL);
        Line sign = Line.NONE.bold("▲ ", Role.CRITICAL);
        String age = "   " + Wording.age(snapshot, reached.message().at()) + " ago";
        List<Line> wordings = new ArrayList<>();
        for (String sentence : reached.sentences(snapshot)) {
            Line line = sign.bold(sentence, Role.CRITICAL);
            wordings.add(line.dim(age));
            wordings.add(line);
        }
        Line.drawFitting(area, 2, 0, area.width() - 4, wordings);
    }

    private static void drawGround(Canvas area, Role role) {
        area.clear(new Rect(0, 0, area.width(), 1), Role.ALARM);
        area.put(0, 0, "▌", role);
    }

    private static void draw(Canvas area, Snapshot snapshot, Alert alert) {
        boolean grave = alert.percent() >= GRAVE;
        Role role = AlertsPanel.role(alert);
        if (grave) {
            drawGround(area, role);
        }
        int x = grave ? 2 : 1;
        Line sign = Line.NONE.bold("▲ ", grave ? role : Role.WARNING);
        String age = "   " + Figures.duration(Duration.between(alert.at(), snapshot.now())) + " ago";
        Line whole = sign.and(new Line.Run(Foreign.harmless(alert.sentence()), role, grave));
        Line brief = sign.and(new Line.Run(AlertsPanel.brief(alert), role, grave));
        Line.drawFitting(area, x, 0, area.width() - x - 2, List.of(whole.dim(age), whole, brief.dim(age), brief));
    }
}
