package io.github.candleclock.tui.panel;

import io.github.candleclock.monitor.IngestHealth;
import io.github.candleclock.monitor.Snapshot;
import io.github.candleclock.text.Figures;
import io.github.candleclock.text.Foreign;
import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.canvas.Rect;
import io.github.candleclock.tui.theme.Role;
import io.github.candleclock.tui.view.Action;
import io.github.candleclock.tui.view.KeyBindings;
import io.github.candleclock.tui.view.ViewState;
import io.github.candleclock.tui.widget.Line;
import java.util.List;

/** Name, state and clock, and between them the folders that are read. The name is a small candle, its flame out when no block burns. */
public final class HeaderPanel implements Panel {
    @Override
    public String title() {
        return "Candleclock";
    }

    @Override
    public Size least() {
        return new Size(36, 1);
    }

    @Override
    public void draw(Canvas area, Snapshot snapshot, ViewState view) {
        if (view.frozen()) {
            area.ground(new Rect(0, 0, area.width(), 1), Role.SELECTION);
        }
        int margin = area.width() >= 60 ? 3 : 2;
        int end = area.width() - margin;
        Line clock = clock(snapshot, view, area.width());
        clock.drawRight(area, end, 0);
        end -= clock.width() + 3;
        boolean lit = snapshot.block().isPresent();
        int x = area.bold(margin, 0, lit ? "•" : "╶", lit ? Role.FLAME : Role.DIM);
        x = area.put(x, 0, "━━ ", Role.WAX);
        x = area.bold(x, 0, title(), Role.TITLE) + (area.width() >= 60 ? 3 : 2);
        Line state = Line.fitting(end - x, view.frozen() ? frozen(snapshot) : state(snapshot));
        x = state.draw(area, x, 0) + 3;
        drawRoots(area, x, end, snapshot);
    }

    private static Line clock(Snapshot snapshot, ViewState view, int width) {
        String time = view.frozen() && !view.wall().isEmpty()
                ? view.wall()
                : Figures.clockWithSeconds(snapshot.now(), snapshot.zone());
        String shown = width >= 60 || time.length() < 8 ? time : time.substring(0, 5);
        String day = width >= 72 ? Figures.day(snapshot.now(), snapshot.zone()) + "  " : "";
        return Line.of(day, Role.DIM).bold(shown, Role.TEXT);
    }

    private static List<Line> frozen(Snapshot snapshot) {
        String key = KeyBindings.ALL.stream()
                .filter(binding -> binding.action() == Action.FREEZE)
                .map(KeyBindings.Binding::shown)
                .findFirst()
                .orElse("");
        Line sign = Line.NONE.bold("‖ frozen", Role.WARNING);
        Line asOf = sign.text("  as of " + Figures.clockWithSeconds(snapshot.now(), snapshot.zone()));
        return List.of(asOf.bold("   " + key, Role.TEXT).dim(" goes on"), asOf, sign);
    }

    private static List<Line> state(Snapshot snapshot) {
        IngestHealth health = snapshot.health();
        return switch (health.mode()) {
            case SCANNING -> {
                Line sign =
                        Line.of("◐ ", Role.WARNING).text(Wording.asOf(snapshot).orElse("scanning"));
                yield health.scanBytes() > 0 ? List.of(sign.and(read(snapshot)), sign) : List.of(sign);
            }
            case POLLING -> List.of(Line.of("● ", Role.OK).text("polling"));
            case WATCHING -> {
                Line sign = Line.of("● ", Role.OK).text("live");
                yield snapshot.block().isPresent() ? List.of(sign) : List.of(sign.dim(", nothing burning"), sign);
            }
        };
    }

    private static Line read(Snapshot snapshot) {
        String percent = Figures.percent(ScanPanel.share(snapshot.health()));
        return snapshot.asOf().isEmpty()
                ? Line.of(" " + percent, Role.TEXT)
                : Line.of(" · " + percent + " read", Role.DIM);
    }

    private static void drawRoots(Canvas area, int x, int end, Snapshot snapshot) {
        List<String> roots = snapshot.roots().stream().map(Foreign::harmless).toList();
        if (roots.isEmpty()) {
            return;
        }
        List<Line> wordings = List.of(
                Line.of(String.join(", ", roots), Role.DIM),
                Line.of(
                        roots.size() == 1 ? roots.get(0) : roots.get(0) + " and " + (roots.size() - 1) + " more",
                        Role.DIM),
                Line.of(Wording.count(roots.size(), "folder"), Role.DIM));
        Line line = Line.fitting(end - x, wordings);
        if (line.width() <= end - x) {
            line.drawRight(area, end, 0);
        }
    }
}
