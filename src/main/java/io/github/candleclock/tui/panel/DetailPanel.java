package io.github.candleclock.tui.panel;

import io.github.candleclock.monitor.ContextFill;
import io.github.candleclock.monitor.SessionRow;
import io.github.candleclock.monitor.Snapshot;
import io.github.candleclock.text.Figures;
import io.github.candleclock.text.Foreign;
import io.github.candleclock.text.ModelName;
import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.canvas.Rect;
import io.github.candleclock.tui.theme.Role;
import io.github.candleclock.tui.view.ViewState;
import io.github.candleclock.tui.widget.Box;
import io.github.candleclock.tui.widget.BrailleChart;
import io.github.candleclock.tui.widget.Heading;
import io.github.candleclock.tui.widget.Line;
import io.github.candleclock.usage.UsageTotals;
import java.util.List;
import java.util.Optional;

/** One session, whole: what it cost and of what, how its context grew, how long its cache stays warm, its subagents. */
public final class DetailPanel implements Panel {
    private static final int WIDEST = 104;
    /** Rows without those of subagents. */
    private static final int FACTS = 18;

    private static final int MOST_SUBAGENTS = 10;
    private static final int TWO_COLUMNS = 72;
    private static final int GAP = 4;

    @Override
    public String title() {
        return "Session";
    }

    @Override
    public Size least() {
        return new Size(36, 8);
    }

    @Override
    public void draw(Canvas area, Snapshot snapshot, ViewState view) {
        Optional<SessionRow> session = snapshot.sessions().stream()
                .filter(row -> view.detail().filter(row.id()::equals).isPresent())
                .findFirst();
        int width = Math.min(area.width() - (area.width() >= 60 ? 4 : 0), WIDEST);
        int agents = session.map(row -> row.agents().newest().size()).orElse(0);
        int height = Math.min(area.height() - (area.height() >= 20 ? 2 : 0), FACTS + Math.min(MOST_SUBAGENTS, agents));
        Rect place = new Rect((area.width() - width) / 2, (area.height() - height) / 2, width, height);
        area.clear(place, Role.BACKGROUND);
        Canvas box = area.within(place);
        String name = session.map(SessionRow::project).map(Foreign::harmless).orElse(title());
        Box.draw(box, Foreign.cut(name, width - 8));
        Line.of(" ", Role.DIM)
                .bold("↑ ↓", Role.TITLE)
                .dim(" another   ")
                .bold("Esc", Role.TITLE)
                .dim(" closes ")
                .drawRight(box, width - 2, height - 1);
        Canvas inside = box.within(new Rect(3, 2, width - 6, height - 3));
        session.ifPresentOrElse(
                row -> draw(inside, snapshot, row),
                () -> inside.put(0, 0, "It is no longer among the newest sessions.", Role.DIM));
    }

    private static void draw(Canvas area, Snapshot snapshot, SessionRow row) {
        int y = drawWhereabouts(area, snapshot, row);
        boolean apart = area.width() >= TWO_COLUMNS;
        int left = apart ? (area.width() - GAP) / 2 : area.width();
        int rows = area.height() - y;
        int context = apart ? rows : rows >= 22 ? 9 : 4;
        int x = apart ? left + GAP : 0;
        drawContext(area.within(new Rect(x, y, area.width() - x, Math.min(16, context))), snapshot, row);
        y += apart ? 0 : context + 1;
        int cost = Math.min(area.height() - y, apart || rows >= 22 ? 9 : 7);
        drawCost(area.within(new Rect(0, y, left, cost)), row);
        y += cost + 1;
        if (area.height() - y >= 2) {
            AgentLines.draw(area.within(new Rect(0, y, left, area.height() - y)), snapshot, row);
        }
    }

    private static int drawWhereabouts(Canvas area, Snapshot snapshot, SessionRow row) {
        String branch = row.branch().isEmpty() ? "no branch" : Foreign.harmless(row.branch());
        Line first = Line.of(branch, Role.TEXT).dim(" · ").text(Foreign.harmless(ModelName.of(row.model())));
        String id = Foreign.harmless(row.id());
        Line.drawFitting(area, 0, 0, area.width(), List.of(first.dim(" · " + id), first));
        Line second = Line.of("began ", Role.DIM)
                .text(Wording.moment(snapshot, row.firstActivity()))
                .dim(" · last answer ")
                .text(Wording.age(snapshot, row.lastActivity()))
                .dim(" ago");
        Line third = second.dim(" · ").text(Wording.count(row.whole().events(), "answer"));
        Line.drawFitting(area, 0, 1, area.width(), List.of(third, second));
        return 3;
    }

    private static void drawCost(Canvas area, SessionRow row) {
        UsageTotals used = row.whole();
        Heading.draw(area, 0, "Cost", Line.NONE.bold(Wording.cost(used), Role.TEXT));
        fact(area, 1, "last 10 minutes", row.burns() ? Wording.cost(row.recent()) : "–");
        fact(area, 2, "an answer", used.events() == 0 ? "–" : Figures.dollars(Wording.dollars(used) / used.events()));
        fact(area, 3, "tokens", Wording.tokens(used));
        TokenKinds.draw(area.within(new Rect(0, 4, area.width(), area.height() - 4)), used);
    }

    private static void drawContext(Canvas area, Snapshot snapshot, SessionRow row) {
        if (row.context().isEmpty()) {
            Heading.draw(area, 0, "Context", Line.of("not known", Role.DIM));
            return;
        }
        ContextFill context = row.context().get();
        Role role = Wording.role(context, Role.TEXT);
        Heading.draw(area, 0, "Context", Line.NONE.bold(Math.round(context.share() * 100) + " %", role));
        fact(
                area,
                1,
                "tokens",
                Figures.tokens(context.tokens()) + " of " + Figures.plain(Figures.tokens(context.size())));
        fact(area, 2, "turns left", context.turnsLeft().map(left -> "≈ " + left).orElse("not yet known"));
        area.put(0, 3, "cache", Role.DIM);
        row.cacheColdAt()
                .map(at -> Wording.cache(snapshot, at))
                .map(line -> line.width() > 0 && !line.equals(Line.of("cold", Role.DIM))
                        ? Line.of("cold in ", Role.DIM).and(line)
                        : line)
                .orElse(Line.of("–", Role.DIM))
                .drawRight(area, area.width(), 3);
        if (area.height() >= 7) {
            List<Double> turns = context.turns().stream().map(Long::doubleValue).toList();
            new BrailleChart(turns, context.size(), context.size() * 0.92, Role.WARNING, true)
                    .draw(area.within(new Rect(0, 4, area.width(), area.height() - 5)));
            area.put(0, area.height() - 1, "the last " + Wording.count(turns.size(), "turn"), Role.DIM);
            area.right(area.width(), area.height() - 1, "now", Role.DIM);
        }
    }

    private static void fact(Canvas area, int y, String label, String value) {
        area.put(0, y, label, Role.DIM);
        area.right(area.width(), y, value, Role.TEXT);
    }
}
