package io.github.candleclock.tui.panel;

import io.github.candleclock.monitor.AgentRow;
import io.github.candleclock.monitor.ContextFill;
import io.github.candleclock.monitor.SessionRow;
import io.github.candleclock.monitor.Snapshot;
import io.github.candleclock.monitor.Subagents;
import io.github.candleclock.text.Foreign;
import io.github.candleclock.text.ModelName;
import io.github.candleclock.text.Width;
import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.canvas.Rect;
import io.github.candleclock.tui.theme.Role;
import io.github.candleclock.tui.view.Area;
import io.github.candleclock.tui.view.SessionOrder;
import io.github.candleclock.tui.view.ViewState;
import io.github.candleclock.tui.widget.Heading;
import io.github.candleclock.tui.widget.Line;
import io.github.candleclock.tui.widget.ShareBar;
import io.github.candleclock.tui.widget.Table;
import io.github.candleclock.usage.SessionState;
import io.github.candleclock.usage.UsageTotals;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Who burns: sessions with their contexts, caches, what they used in the last ten minutes and in all. Subagents that burn are folded into
 * one row below theirs.
 *
 * <p>Columns give way in this order: tokens, turns, branch, the line of the context, model, the line of the last ten minutes, cache.
 * State, project, context and cost stay.
 */
public final class SessionsPanel implements Panel {
    private static final int BAR = 9;
    private static final int WITH_AGENTS = 6;
    private static final int WITH_STATES = 88;

    /** One row of the table: a session, or its subagents together. */
    private record Entry(SessionRow session, boolean agents) {
        UsageTotals recent() {
            return agents ? session.agents().recent() : session.recent();
        }

        UsageTotals whole() {
            return agents ? session.agents().whole() : session.whole();
        }

        String model() {
            return agents ? session.agents().newest().get(0).model() : session.model();
        }

        boolean burns() {
            return !recent().isEmpty();
        }
    }

    @Override
    public String title() {
        return "Sessions";
    }

    @Override
    public Size least() {
        return new Size(36, 3);
    }

    @Override
    public void draw(Canvas area, Snapshot snapshot, ViewState view) {
        int room = Math.max(0, area.height() - 2);
        List<SessionRow> sessions = Rows.sessions(snapshot, view);
        List<Entry> all = entries(sessions, room);
        int first = Rows.firstShown(all.stream().map(SessionsPanel::name).toList(), view, Area.SESSIONS, room);
        List<Entry> shown = all.stream().skip(first).limit(room).toList();
        Heading.draw(area, 0, title(), note(snapshot, view, sessions, shown));
        for (int i = 0; i < shown.size(); i++) {
            Rows.ground(area, i + 2, view.isSelected(Area.SESSIONS, name(shown.get(i))));
        }
        double most = snapshot.sessions().stream()
                .mapToDouble(row -> Wording.dollars(row.recent()))
                .max()
                .orElse(0);
        table(snapshot, view.order(), most, area.width())
                .draw(area.within(new Rect(0, 1, area.width(), room + 1)), shown);
        if (sessions.isEmpty() && room > 0) {
            area.put(2, 2, snapshot.sessions().isEmpty() ? "none yet" : "none holds these words", Role.DIM);
        }
    }

    /** Subagents have rows of their own only where every session that burns has one too. */
    private static List<Entry> entries(List<SessionRow> sessions, int room) {
        long burning = sessions.stream().filter(SessionRow::burns).count();
        boolean withAgents = room >= WITH_AGENTS && burning < room;
        List<Entry> entries = new ArrayList<>();
        for (SessionRow session : sessions) {
            entries.add(new Entry(session, false));
            Entry agents = new Entry(session, true);
            if (withAgents && agents.burns()) {
                entries.add(agents);
            }
        }
        return entries;
    }

    private static String name(Entry entry) {
        return entry.agents() ? "" : entry.session().id();
    }

    private static Line note(Snapshot snapshot, ViewState view, List<SessionRow> sessions, List<Entry> shown) {
        Line line = SessionStates.counted(sessions);
        long rows = shown.stream().filter(entry -> !entry.agents()).count();
        long more = (view.filter().isActive() ? sessions.size() : snapshot.sessionCount()) - rows;
        Line sorted = view.order() == SessionOrder.RECENT
                ? line
                : line.dim(" · by ").text(view.order().column());
        return more > 0 ? sorted.dim(" · " + more + " more") : sorted;
    }

    private static Table<Entry> table(Snapshot snapshot, SessionOrder order, double most, int width) {
        boolean wide = width >= 150;
        int context = width >= 100 ? 5 + BAR : 7;
        int recent = width >= 70 ? 9 + BAR : width >= 60 ? 11 : 8;
        List<Table.Column<Entry>> columns = new ArrayList<>();
        boolean withWords = width >= WITH_STATES && SessionStates.isAnyKnown(snapshot.sessions());
        if (withWords) {
            columns.add(column("", 7, 7, false, 0, SessionsPanel::drawState));
        }
        columns.add(column(
                withWords ? "project" : "  project",
                16,
                wide ? 36 : 24,
                false,
                0,
                withWords ? SessionsPanel::drawName : SessionsPanel::drawProject));
        columns.add(column("branch", 18, wide ? 36 : 24, false, 6, SessionsPanel::drawBranch));
        columns.add(column(
                "model",
                10,
                12,
                false,
                3,
                (cell, row) -> cell.put(0, 0, Foreign.cut(ModelName.of(row.model()), cell.width()), Role.DIM)));
        columns.add(column("context", context, context, true, 0, SessionsPanel::drawContext));
        columns.add(column("turns", 5, 5, true, 7, SessionsPanel::drawTurns));
        columns.add(column("cache", 6, 6, true, 1, (cell, row) -> drawCache(cell, snapshot, row)));
        columns.add(column(
                "tokens",
                8,
                8,
                true,
                8,
                (cell, row) -> cell.right(cell.width(), 0, Wording.tokens(row.whole()), Role.DIM)));
        String lately = recent < 11 ? "10 min" : SessionOrder.RECENT.column();
        columns.add(column(lately, recent, recent, true, 2, (cell, row) -> drawRecent(cell, snapshot, row, most)));
        columns.add(column(
                "cost",
                9,
                9,
                true,
                0,
                (cell, row) ->
                        cell.right(cell.width(), 0, Wording.cost(row.whole()), row.burns() ? Role.TEXT : Role.DIM)));
        return new Table<>(columns, order == SessionOrder.RECENT ? lately : order.column());
    }

    private static Table.Column<Entry> column(
            String heading, int least, int most, boolean right, int rank, Table.Cell<Entry> cell) {
        return new Table.Column<>(heading, least, most, right, rank, cell);
    }

    private static void drawState(Canvas cell, Entry row) {
        SessionStates.sign(row.session(), row.burns(), row.agents())
                .and(row.agents() ? Line.NONE : SessionStates.word(row.session()))
                .draw(cell, 0, 0);
    }

    private static void drawProject(Canvas cell, Entry row) {
        SessionStates.sign(row.session(), row.burns(), row.agents()).draw(cell, 0, 0);
        drawName(cell.within(new Rect(2, 0, cell.width() - 2, 1)), row);
    }

    private static void drawName(Canvas cell, Entry row) {
        if (row.agents()) {
            int burning = row.session().agents().burning();
            cell.put(0, 0, Foreign.cut("└ " + Wording.count(burning, "subagent"), cell.width()), Role.DIM);
            return;
        }
        String name = Foreign.cut(Foreign.harmless(row.session().project()), cell.width());
        boolean isLoud = row.burns() || row.session().state() == SessionState.WAITING;
        cell.put(0, 0, name, isLoud ? Role.TITLE : Role.DIM, isLoud);
    }

    private static void drawBranch(Canvas cell, Entry row) {
        String words = row.agents()
                ? kinds(row.session().agents(), cell.width())
                : row.session().branch().isEmpty()
                        ? "–"
                        : Foreign.harmless(row.session().branch());
        cell.put(0, 0, Foreign.cut(words, cell.width()), Role.DIM);
    }

    /** What the subagents that burn were sent out as, most of them first; how many of each where all are known and there is room. */
    private static String kinds(Subagents agents, int columns) {
        List<AgentRow> burning = agents.newest().stream()
                .filter(agent -> !agent.recent().isEmpty())
                .toList();
        Map<String, Long> counts = burning.stream()
                .flatMap(agent -> agent.kind().stream())
                .collect(Collectors.groupingBy(Foreign::harmless, TreeMap::new, Collectors.counting()));
        List<Map.Entry<String, Long>> kinds = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .toList();
        String counted = kinds.stream()
                .map(kind -> kind.getKey() + (kind.getValue() > 1 ? " × " + kind.getValue() : ""))
                .collect(Collectors.joining(" · "));
        return burning.size() == agents.burning() && Width.of(counted) <= columns
                ? counted
                : kinds.stream().map(Map.Entry::getKey).collect(Collectors.joining(" · "));
    }

    private static void drawContext(Canvas cell, Entry row) {
        if (row.agents()) {
            return;
        }
        if (row.session().context().isEmpty()) {
            cell.right(cell.width(), 0, "–", Role.DIM);
            return;
        }
        ContextFill context = row.session().context().get();
        Role role = Wording.role(context, row.burns() ? Role.TEXT : Role.DIM);
        cell.right(cell.width(), 0, Math.round(context.share() * 100) + " %", role);
        if (cell.width() > BAR) {
            cell.put(0, 0, "━".repeat(BAR - 1), Role.BORDER);
            ShareBar.draw(cell, 0, 0, BAR - 1, context.share(), role == Role.TEXT ? Role.SHADE : role);
        }
    }

    private static void drawTurns(Canvas cell, Entry row) {
        String turns = row.agents()
                ? ""
                : row.session()
                        .context()
                        .flatMap(ContextFill::turnsLeft)
                        .map(left -> left > 999 ? "> 999" : String.valueOf(left))
                        .orElse("–");
        cell.right(cell.width(), 0, turns, row.burns() ? Role.TEXT : Role.DIM);
    }

    private static void drawCache(Canvas cell, Snapshot snapshot, Entry row) {
        if (!row.agents()) {
            row.session().cacheColdAt().ifPresent(at -> {
                Line line = Wording.cache(snapshot, at);
                line.drawRight(cell, cell.width(), 0);
            });
        }
    }

    /** What it used, and where that was nothing, how long ago its last answer was. */
    private static void drawRecent(Canvas cell, Snapshot snapshot, Entry row, double most) {
        if (!row.burns()) {
            String age = Wording.age(snapshot, row.session().lastActivity());
            cell.right(cell.width(), 0, cell.width() > age.length() + 4 ? age + " ago" : age, Role.DIM);
            return;
        }
        cell.right(cell.width(), 0, Wording.cost(row.recent()), Role.TEXT, true);
        if (cell.width() > 9 + BAR - 1 && most > 0) {
            ShareBar.draw(cell, 0, 0, BAR - 1, Wording.dollars(row.recent()) / most, Role.FLAME);
        }
    }
}
