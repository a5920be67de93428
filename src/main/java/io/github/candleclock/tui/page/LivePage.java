package io.github.candleclock.tui.page;

import io.github.candleclock.monitor.Snapshot;
import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.canvas.Rect;
import io.github.candleclock.tui.panel.AlertsPanel;
import io.github.candleclock.tui.panel.BannerPanel;
import io.github.candleclock.tui.panel.BlockPanel;
import io.github.candleclock.tui.panel.BudgetsPanel;
import io.github.candleclock.tui.panel.BurnPanel;
import io.github.candleclock.tui.panel.BurnUpPanel;
import io.github.candleclock.tui.panel.CandlePanel;
import io.github.candleclock.tui.panel.DetailPanel;
import io.github.candleclock.tui.panel.EstimatesPanel;
import io.github.candleclock.tui.panel.FeedPanel;
import io.github.candleclock.tui.panel.FooterPanel;
import io.github.candleclock.tui.panel.HeaderPanel;
import io.github.candleclock.tui.panel.HelpPanel;
import io.github.candleclock.tui.panel.HeroPanel;
import io.github.candleclock.tui.panel.LimitsPanel;
import io.github.candleclock.tui.panel.ModelsPanel;
import io.github.candleclock.tui.panel.NotePanel;
import io.github.candleclock.tui.panel.NothingPanel;
import io.github.candleclock.tui.panel.Panel;
import io.github.candleclock.tui.panel.ProjectionPanel;
import io.github.candleclock.tui.panel.Rows;
import io.github.candleclock.tui.panel.ScanPanel;
import io.github.candleclock.tui.panel.SessionsPanel;
import io.github.candleclock.tui.panel.SummaryPanel;
import io.github.candleclock.tui.panel.TodayPanel;
import io.github.candleclock.tui.panel.TroublePanel;
import io.github.candleclock.tui.panel.UnlitPanel;
import io.github.candleclock.tui.theme.Role;
import io.github.candleclock.tui.view.Area;
import io.github.candleclock.tui.view.ViewState;
import io.github.candleclock.tui.widget.Box;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The page that shows the block as it burns: draws each panel in its place, and a panel's fault in that panel's box. */
public final class LivePage implements Page {
    private static final int FRAME = 2;

    /** Where the areas are that can be moved to, in the order of their importance. */
    private static final Map<Area, Spot> SPOTS = new EnumMap<>(Map.of(
            Area.BURN_UP, Spot.BURN_UP,
            Area.BURN_RATE, Spot.BURN,
            Area.SESSIONS, Spot.SESSIONS,
            Area.MODELS, Spot.MODELS,
            Area.BUDGETS, Spot.BUDGETS,
            Area.ALERTS, Spot.ALERTS,
            Area.FEED, Spot.FEED));

    private final Map<Spot, Panel> panels;

    public LivePage() {
        this(panels());
    }

    LivePage(Map<Spot, Panel> panels) {
        this.panels = new EnumMap<>(panels);
    }

    /** A new panel is one line here and one in {@link LiveLayout}. */
    static Map<Spot, Panel> panels() {
        Map<Spot, Panel> panels = new EnumMap<>(Spot.class);
        panels.put(Spot.HEADER, new HeaderPanel());
        panels.put(Spot.SCAN, new ScanPanel());
        panels.put(Spot.BANNER, new BannerPanel(LiveLayout.BANNER_FROM));
        panels.put(Spot.ALERT, new BannerPanel(0));
        panels.put(Spot.HERO, new HeroPanel());
        panels.put(Spot.CANDLE, new CandlePanel());
        panels.put(Spot.LIMITS, new LimitsPanel());
        panels.put(Spot.ESTIMATES, new EstimatesPanel());
        panels.put(Spot.BLOCK, new BlockPanel());
        panels.put(Spot.BURN_UP, new BurnUpPanel());
        panels.put(Spot.BURN, new BurnPanel());
        panels.put(Spot.PROJECTION, new ProjectionPanel());
        panels.put(Spot.MODELS, new ModelsPanel());
        panels.put(Spot.TODAY, new TodayPanel());
        panels.put(Spot.SUMMARY, new SummaryPanel());
        panels.put(Spot.SESSIONS, new SessionsPanel());
        panels.put(Spot.BUDGETS, new BudgetsPanel());
        panels.put(Spot.ALERTS, new AlertsPanel());
        panels.put(Spot.FEED, new FeedPanel());
        panels.put(Spot.UNLIT, new UnlitPanel());
        panels.put(Spot.NOTHING, new NothingPanel());
        panels.put(Spot.TROUBLE, new TroublePanel());
        panels.put(Spot.FOOTER, new FooterPanel());
        return panels;
    }

    @Override
    public void draw(Canvas canvas, Snapshot snapshot, ViewState view) {
        if (canvas.width() < LiveLayout.LEAST_WIDTH || canvas.height() < LiveLayout.LEAST_HEIGHT) {
            drawTooSmall(canvas);
            return;
        }
        List<LiveLayout.Placement> placements = placements(canvas.width(), canvas.height(), snapshot, view);
        for (LiveLayout.Placement placement : placements) {
            Panel panel = panels.get(placement.spot());
            if (panel != null) {
                PanelBox.draw(panel, canvas, placement.area(), snapshot, view);
            }
        }
        if (view.filter().isActive()) {
            drawFilter(canvas, snapshot, view);
        }
        view.focus().ifPresent(focus -> drawFocus(canvas, placements, focus, view));
        Rect whole = new Rect(0, 0, canvas.width(), canvas.height());
        if (view.detail().isPresent()) {
            canvas.fade(whole, Role.GHOST);
            PanelBox.draw(new DetailPanel(), canvas, whole, snapshot, view);
        }
        if (view.note().isPresent()) {
            int margin = new Places(canvas.width(), canvas.height(), snapshot).margin();
            Rect aboveFooter = new Rect(margin - 1, 1, canvas.width() - 2 * margin + 2, canvas.height() - 2);
            PanelBox.draw(new NotePanel(), canvas, aboveFooter, snapshot, view);
        }
        if (view.help()) {
            canvas.fade(whole, Role.GHOST);
            PanelBox.draw(new HelpPanel(), canvas, whole, snapshot, view);
        }
    }

    /** Those on screen and, while one of them fills the screen, all others that have something to show. */
    @Override
    public List<Area> areas(int width, int height, Snapshot snapshot, ViewState view) {
        Set<Spot> spots = LiveLayout.arrange(width, height, snapshot).stream()
                .filter(placement -> fits(placement))
                .map(LiveLayout.Placement::spot)
                .collect(Collectors.toSet());
        return SPOTS.entrySet().stream()
                .filter(entry -> spots.contains(entry.getValue())
                        || view.zoomed() && snapshot.block().isPresent())
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public List<String> rows(Area area, Snapshot snapshot, ViewState view) {
        return Rows.names(area, snapshot, view);
    }

    @Override
    public Optional<String> session(Area area, String row, Snapshot snapshot) {
        return Rows.session(area, row, snapshot);
    }

    private static List<LiveLayout.Placement> placements(int width, int height, Snapshot snapshot, ViewState view) {
        Optional<Spot> zoomed = view.focus().filter(focus -> view.zoomed()).map(SPOTS::get);
        return zoomed.map(spot -> LiveLayout.arrangeZoomed(width, height, snapshot, spot))
                .orElseGet(() -> LiveLayout.arrange(width, height, snapshot));
    }

    private boolean fits(LiveLayout.Placement placement) {
        Panel panel = panels.get(placement.spot());
        return panel != null
                && panel.least().fits(placement.area().width(), placement.area().height());
    }

    /** Words that are typed are seen, also where an alert has the last row. */
    private void drawFilter(Canvas canvas, Snapshot snapshot, ViewState view) {
        int margin = new Places(canvas.width(), canvas.height(), snapshot).margin();
        Rect last = new Rect(0, canvas.height() - 1, canvas.width(), 1);
        canvas.clear(last, Role.BACKGROUND);
        Rect line = new Rect(margin, last.y(), canvas.width() - 2 * margin, 1);
        PanelBox.draw(new FooterPanel(), canvas, line, snapshot, view);
    }

    /** A box in the margin around the panel in focus: nothing moves when it comes or goes. */
    private static void drawFocus(Canvas canvas, List<LiveLayout.Placement> placements, Area focus, ViewState view) {
        for (LiveLayout.Placement placement : placements) {
            if (placement.spot() == SPOTS.get(focus)) {
                Rect area = placement.area();
                boolean untitled = focus == Area.BURN_UP && !view.zoomed();
                Canvas frame = canvas.within(
                        new Rect(area.x() - FRAME, area.y(), area.width() + 2 * FRAME, area.height() + 1));
                Box.drawAround(frame, untitled);
            }
        }
    }

    private static void drawTooSmall(Canvas canvas) {
        String words = "needs " + LiveLayout.LEAST_WIDTH + "×" + LiveLayout.LEAST_HEIGHT + ", have " + canvas.width()
                + "×" + canvas.height();
        canvas.put(0, 0, words, Role.TEXT);
    }
}
