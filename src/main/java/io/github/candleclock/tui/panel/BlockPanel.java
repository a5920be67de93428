package io.github.candleclock.tui.panel;

import io.github.candleclock.monitor.ActiveBlock;
import io.github.candleclock.monitor.ModelShare;
import io.github.candleclock.monitor.Snapshot;
import io.github.candleclock.text.Figures;
import io.github.candleclock.text.ModelName;
import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.canvas.Rect;
import io.github.candleclock.tui.theme.Role;
import io.github.candleclock.tui.view.ViewState;
import io.github.candleclock.tui.widget.Heading;
import io.github.candleclock.tui.widget.Line;
import io.github.candleclock.tui.widget.ShareBar;
import io.github.candleclock.usage.TokenCounts;
import io.github.candleclock.usage.UsageTotals;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the block has used: cost, elapsed time, tokens by kind. From {@value #HIGH} rows on each kind has a row; in fewer they stand two by
 * two, and the models, which then have no panel of their own, in the heading.
 */
public final class BlockPanel implements Panel {
    private static final int HIGH = 9;

    /** One kind of token; {@code word} for where room is short. */
    private record Kind(String name, String word, long count, Role role) {}

    @Override
    public String title() {
        return "This block";
    }

    @Override
    public Size least() {
        return new Size(24, 3);
    }

    @Override
    public void draw(Canvas area, Snapshot snapshot, ViewState view) {
        snapshot.block().ifPresent(block -> {
            boolean high = area.height() >= HIGH;
            Heading.draw(
                    area,
                    0,
                    title(),
                    high || block.provisional()
                            ? note(snapshot, block)
                            : Line.fitting(area.width() - 14, models(block)));
            if (high) {
                drawHigh(area, snapshot, block);
            } else {
                drawLow(area, snapshot, block);
            }
        });
    }

    private static Line note(Snapshot snapshot, ActiveBlock block) {
        if (block.provisional()) {
            return Line.of("provisional", Role.ESTIMATE);
        }
        return Line.of(
                Wording.clock(snapshot, block.block().range().start()) + "–"
                        + Wording.clock(snapshot, block.block().range().end()),
                Role.DIM);
    }

    private static void drawHigh(Canvas area, Snapshot snapshot, ActiveBlock block) {
        UsageTotals used = block.used();
        row(area, 1, "Cost at list prices", Wording.cost(used), true);
        row(area, 2, "Elapsed", Figures.duration(elapsed(snapshot, block)) + " of 5 h", false);
        row(area, 3, "Tokens, " + Wording.count(used.events(), "answer"), Wording.tokens(used), false);
        List<Kind> kinds = kinds(used.tokens());
        drawBar(area, 4, kinds);
        int y = 5;
        for (Kind kind : kinds) {
            area.put(0, y, "■", kind.role());
            area.put(2, y, kind.name(), Role.TEXT);
            area.right(area.width() - 9, y, share(kind.count(), used.tokens().total()), Role.DIM);
            area.right(area.width(), y, Figures.tokens(kind.count()), Role.TEXT);
            y++;
        }
        if (used.unpricedTokens() > 0 && y < area.height()) {
            drawUnpriced(area, y, block);
        }
    }

    private static void drawLow(Canvas area, Snapshot snapshot, ActiveBlock block) {
        UsageTotals used = block.used();
        List<Kind> kinds = kinds(used.tokens());
        int y = 1;
        if (area.height() >= 7) {
            row(area, y++, "Cost", Wording.cost(used), true);
            row(area, y++, "Tokens", Wording.tokens(used), false);
            if (used.unpricedTokens() > 0) {
                drawUnpriced(area, y++, block);
            } else {
                row(area, y++, "Elapsed", Figures.duration(elapsed(snapshot, block)) + " of 5 h", false);
            }
            drawBar(area, y++, kinds);
        } else if (used.unpricedTokens() > 0) {
            Line cost = Line.NONE.bold(Wording.cost(used), Role.TEXT).dim("  ");
            int x = cost.draw(area, 0, y);
            drawUnpriced(area.within(new Rect(x, 0, area.width() - x, area.height())), y++, block);
        } else {
            Line.of("cost ", Role.DIM).bold(Wording.cost(used), Role.TEXT).draw(area, 0, y);
            Line.of("tokens ", Role.DIM).bold(Wording.tokens(used), Role.TEXT).drawRight(area, area.width(), y++);
        }
        int column = (area.width() + 1) / 2;
        for (int i = 0; i < kinds.size(); i++) {
            Kind kind = kinds.get(i);
            int x = i / 2 * column;
            int end = i < 2 ? column - 2 : area.width();
            area.put(x, y + i % 2, "■", kind.role());
            area.put(x + 2, y + i % 2, column < 24 ? kind.word() : kind.name(), Role.DIM);
            area.right(end, y + i % 2, Figures.tokens(kind.count()), Role.TEXT);
        }
    }

    /** The most expensive models and their shares, as many as fit. */
    private static List<Line> models(ActiveBlock block) {
        double whole = block.models().stream()
                .mapToDouble(model -> Wording.dollars(model.used()))
                .sum();
        List<Line> longestFirst = new ArrayList<>();
        Line line = Line.NONE;
        for (ModelShare model : block.models().stream().limit(3).toList()) {
            String share = whole > 0 ? " " + Figures.percent(Wording.dollars(model.used()) / whole) : "";
            line = line.dim((line.isEmpty() ? "" : " · ") + ModelName.of(model.model()))
                    .text(share);
            longestFirst.add(0, line);
        }
        return longestFirst;
    }

    /** Tokens that no price is known for are named, because the cost leaves them out. */
    private static void drawUnpriced(Canvas area, int y, ActiveBlock block) {
        String models = block.models().stream()
                .filter(model -> model.used().unpricedTokens() > 0)
                .map(model -> ModelName.of(model.model()))
                .collect(Collectors.joining(", "));
        Line tokens = Line.of("▲ " + Figures.tokens(block.used().unpricedTokens()) + " unpriced", Role.WARNING);
        Line.drawFitting(area, 0, y, area.width(), List.of(models.isEmpty() ? tokens : tokens.dim(" " + models)));
    }

    private static Duration elapsed(Snapshot snapshot, ActiveBlock block) {
        return Duration.between(block.block().range().start(), snapshot.now());
    }

    private static void row(Canvas area, int y, String label, String value, boolean bold) {
        area.put(0, y, label, Role.DIM);
        area.right(area.width(), y, value, Role.TEXT, bold);
    }

    private static void drawBar(Canvas area, int y, List<Kind> kinds) {
        List<ShareBar.Part> parts = kinds.stream()
                .map(kind -> new ShareBar.Part(kind.count(), kind.role()))
                .toList();
        ShareBar.draw(area, 0, y, area.width(), parts);
    }

    private static List<Kind> kinds(TokenCounts tokens) {
        return List.of(
                new Kind("output", "out", tokens.output(), Role.SERIES1),
                new Kind("input", "in", tokens.input(), Role.DIM),
                new Kind("cache write", "write", tokens.cacheWrite(), Role.SERIES3),
                new Kind("cache read", "read", tokens.cacheRead(), Role.SERIES2));
    }

    private static String share(long part, long whole) {
        double share = whole == 0 ? 0 : (double) part / whole;
        return share > 0 && share < 0.005 ? "< 1 %" : Figures.percent(share);
    }
}
