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
import io.github.candleclock.usage.UsageTotals;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the block has used: cost, tokens, and what they were. From {@value #HIGH} rows on each kind has a row; in fewer they stand two by
 * two, and the models, which then have no panel of their own, in the heading.
 */
public final class BlockPanel implements Panel {
    private static final int HIGH = 9;
    private static final int MIDDLE = 6;

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
            if (area.height() >= MIDDLE || block.provisional()) {
                Heading.draw(area, 0, title(), note(snapshot, block));
            } else {
                Heading.draw(area, 0, "Block", Line.fitting(area.width() - 9, models(block)));
            }
            int y = area.height() >= MIDDLE ? drawFacts(area, snapshot, block) : drawFactsInARow(area, block);
            TokenKinds.draw(area.within(new Rect(0, y, area.width(), area.height() - y)), block.used());
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

    /** A row for each fact; returns the row after them. */
    private static int drawFacts(Canvas area, Snapshot snapshot, ActiveBlock block) {
        UsageTotals used = block.used();
        int y = 1;
        row(area, y++, "Cost", Wording.cost(used), true);
        if (area.height() >= HIGH) {
            row(area, y++, "Elapsed", Figures.duration(elapsed(snapshot, block)) + " of 5 h", false);
        }
        row(area, y++, "Tokens, " + Wording.count(used.events(), "answer"), Wording.tokens(used), false);
        if (used.unpricedTokens() > 0) {
            drawUnpriced(area, y++, block);
        }
        return y;
    }

    /** Two facts in one row, where rows are few. */
    private static int drawFactsInARow(Canvas area, ActiveBlock block) {
        UsageTotals used = block.used();
        if (used.unpricedTokens() > 0) {
            Line cost = Line.NONE.bold(Wording.cost(used), Role.TEXT).dim("  ");
            int x = cost.draw(area, 0, 1);
            drawUnpriced(area.within(new Rect(x, 0, area.width() - x, area.height())), 1, block);
        } else {
            Line.of("cost ", Role.DIM).bold(Wording.cost(used), Role.TEXT).draw(area, 0, 1);
            Line.of("tokens ", Role.DIM).bold(Wording.tokens(used), Role.TEXT).drawRight(area, area.width(), 1);
        }
        return 2;
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
                    .text(whole > 0 ? " " + Wording.share(dollars, whole) : "");
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
}
