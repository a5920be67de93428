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
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the block has used: cost, elapsed time, tokens by kind. From {@value #HIGH} rows on each kind has a row; in fewer they stand two by
 * two, and the models, which then have no panel of their own, in the heading.
 */
public final class BlockPanel implements Panel {
    private static final int HIGH = 9;

    /** One kind of token; {@code word} for where room is short. */
    private record Kind(String name, String word, long count, String figure, Role role) {}

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
            if (high || block.provisional()) {
                Heading.draw(area, 0, title(), note(snapshot, block));
            } else {
                Heading.draw(area, 0, "Block", Line.fitting(area.width() - 9, models(block)));
            }
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
        List<Kind> kinds = kinds(used);
        drawBar(area, 4, kinds);
        int y = 5;
        for (Kind kind : kinds) {
            area.put(0, y, "■", kind.role());
            area.put(2, y, kind.name(), Role.TEXT);
            area.right(area.width() - 10, y, share(kind.count(), used.tokens().total()), Role.DIM);
            area.right(area.width(), y, kind.figure(), Role.TEXT);
            y++;
        }
        if (used.unpricedTokens() > 0 && y < area.height()) {
            drawUnpriced(area, y, block);
        }
    }

    private static void drawLow(Canvas area, Snapshot snapshot, ActiveBlock block) {
        UsageTotals used = block.used();
        List<Kind> kinds = kinds(used);
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
            area.right(end, y + i % 2, kind.figure(), Role.TEXT);
        }
    }

    /** The most expensive models and their shares, as many as fit; by their families where that makes room. */
    private static List<Line> models(ActiveBlock block) {
        List<ModelShare> models = block.models().stream().limit(3).toList();
        List<String> names =
                models.stream().map(model -> ModelName.of(model.model())).toList();
        List<String> families =
                names.stream().map(name -> name.replaceFirst(" [\\d.]+$", "")).toList();
        boolean apart = Set.copyOf(families).size() == families.size();
        double whole = block.models().stream()
                .mapToDouble(model -> Wording.dollars(model.used()))
                .sum();
        List<Line> longestFirst = new ArrayList<>();
        for (int count = models.size(); count > 0; count--) {
            longestFirst.add(shares(models.subList(0, count), names, whole));
            if (apart) {
                longestFirst.add(shares(models.subList(0, count), families, whole));
            }
        }
        return longestFirst;
    }

    private static Line shares(List<ModelShare> models, List<String> names, double whole) {
        Line line = Line.NONE;
        for (int i = 0; i < models.size(); i++) {
            double dollars = Wording.dollars(models.get(i).used());
            line = line.dim((i > 0 ? " · " : "") + names.get(i))
                    .text(whole > 0 ? " " + Figures.percent(dollars / whole) : "");
        }
        return line;
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

    /** Only output can be a lower bound: what a placeholder leaves out is never read or written to the cache. */
    private static List<Kind> kinds(UsageTotals used) {
        TokenCounts tokens = used.tokens();
        String output = Wording.madeOf(used, Figures.tokens(tokens.output()));
        return List.of(
                new Kind("output", "out", tokens.output(), output, Role.SERIES1),
                new Kind("input", "in", tokens.input(), Figures.tokens(tokens.input()), Role.DIM),
                new Kind(
                        "cache write", "write", tokens.cacheWrite(), Figures.tokens(tokens.cacheWrite()), Role.SERIES3),
                new Kind("cache read", "read", tokens.cacheRead(), Figures.tokens(tokens.cacheRead()), Role.SERIES2));
    }

    private static String share(long part, long whole) {
        double share = whole == 0 ? 0 : (double) part / whole;
        return share > 0 && share < 0.005 ? "< 1 %" : Figures.percent(share);
    }
}
