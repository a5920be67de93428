package io.github.candleclock.tui.panel;

import io.github.candleclock.monitor.SessionRow;
import io.github.candleclock.monitor.Snapshot;
import io.github.candleclock.text.Foreign;
import io.github.candleclock.text.ModelName;
import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.canvas.Rect;
import io.github.candleclock.tui.theme.Role;
import io.github.candleclock.tui.view.ViewState;
import io.github.candleclock.tui.widget.Heading;
import io.github.candleclock.tui.widget.Line;
import io.github.candleclock.tui.widget.ShareBar;
import io.github.candleclock.tui.widget.Table;
import io.github.candleclock.usage.UsageTotals;
import java.util.List;
import java.util.function.Function;

/**
 * Who burns: sessions with what they used in the last ten minutes and in all. Columns give way in this order: branch, tokens, model,
 * last answer; the line of the last ten minutes shrinks to its figure before any of them goes.
 */
public final class SessionsPanel implements Panel {
    private static final int BAR = 10;

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
        int rows = Math.max(0, area.height() - 2);
        Heading.draw(area, 0, title(), note(snapshot, rows));
        double most = snapshot.sessions().stream()
                .mapToDouble(row -> amount(row.recent()))
                .max()
                .orElse(0);
        List<SessionRow> shown = snapshot.sessions().stream().limit(rows).toList();
        table(snapshot, most, area.width()).draw(area.within(new Rect(0, 1, area.width(), rows + 1)), shown);
    }

    private static Line note(Snapshot snapshot, int rows) {
        long burning = snapshot.sessions().stream().filter(SessionsPanel::burns).count();
        Line line = burning > 0 ? Line.of(burning + " burning", Role.FLAME) : Line.of("none burning", Role.DIM);
        int more = snapshot.sessionCount() - Math.min(rows, snapshot.sessions().size());
        return more > 0 ? line.dim(" · " + more + " more") : line;
    }

    private static Table<SessionRow> table(Snapshot snapshot, double most, int width) {
        int recent = width >= 70 ? 9 + BAR : 9;
        return new Table<>(List.of(
                new Table.Column<>("  project", 14, width >= 150 ? 40 : 22, false, 0, SessionsPanel::drawProject),
                new Table.Column<>(
                        "branch",
                        16,
                        width >= 150 ? 36 : 22,
                        false,
                        5,
                        (cell, row) -> cell.put(0, 0, cut(row.branch(), cell), Role.DIM)),
                new Table.Column<>(
                        "model",
                        9,
                        14,
                        false,
                        3,
                        (cell, row) -> cell.put(0, 0, Foreign.cut(ModelName.of(row.model()), cell.width()), Role.DIM)),
                new Table.Column<>("last 10 min", recent, recent, true, 0, (cell, row) -> drawRecent(cell, row, most)),
                figure("tokens", 8, 4, row -> Wording.tokens(row.whole()), row -> Role.DIM),
                figure("cost", 9, 0, row -> Wording.cost(row.whole()), SessionsPanel::role),
                lastAnswer(snapshot, width)));
    }

    private static Table.Column<SessionRow> lastAnswer(Snapshot snapshot, int width) {
        String ago = width >= 70 ? " ago" : "";
        return figure(
                ago.isEmpty() ? "last" : "last answer",
                9 + ago.length(),
                2,
                row -> Wording.age(snapshot, row.lastActivity()) + ago,
                row -> Role.DIM);
    }

    private static Table.Column<SessionRow> figure(
            String heading, int width, int rank, Function<SessionRow, String> words, Function<SessionRow, Role> role) {
        return new Table.Column<>(
                heading,
                width,
                width,
                true,
                rank,
                (cell, row) -> cell.right(cell.width(), 0, words.apply(row), role.apply(row)));
    }

    private static void drawProject(Canvas cell, SessionRow row) {
        cell.put(0, 0, burns(row) ? "●" : "○", burns(row) ? Role.FLAME : Role.DIM);
        String name = Foreign.cut(Foreign.harmless(row.project()), cell.width() - 2);
        cell.put(2, 0, name, burns(row) ? Role.TITLE : Role.DIM, burns(row));
    }

    private static void drawRecent(Canvas cell, SessionRow row, double most) {
        if (!burns(row)) {
            cell.right(cell.width(), 0, "–", Role.DIM);
            return;
        }
        cell.right(cell.width(), 0, Wording.cost(row.recent()), Role.TEXT, true);
        if (cell.width() > BAR && most > 0) {
            ShareBar.draw(cell, 0, 0, BAR - 1, amount(row.recent()) / most, Role.FLAME);
        }
    }

    private static String cut(String foreign, Canvas cell) {
        return Foreign.cut(Foreign.harmless(foreign), cell.width());
    }

    private static boolean burns(SessionRow row) {
        return !row.recent().isEmpty();
    }

    private static Role role(SessionRow row) {
        return burns(row) ? Role.TEXT : Role.DIM;
    }

    private static double amount(UsageTotals totals) {
        return Wording.dollars(totals);
    }
}
