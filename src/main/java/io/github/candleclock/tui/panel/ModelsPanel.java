package io.github.candleclock.tui.panel;

import io.github.candleclock.monitor.ActiveBlock;
import io.github.candleclock.monitor.ModelShare;
import io.github.candleclock.monitor.Snapshot;
import io.github.candleclock.text.Foreign;
import io.github.candleclock.text.ModelName;
import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.theme.Role;
import io.github.candleclock.tui.view.Area;
import io.github.candleclock.tui.view.ViewState;
import io.github.candleclock.tui.widget.Heading;
import io.github.candleclock.tui.widget.Line;
import io.github.candleclock.tui.widget.ShareBar;
import io.github.candleclock.usage.UsageTotals;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What each model used of the block, most expensive first; what has no room is summed up in the last row. */
public final class ModelsPanel implements Panel {
    @Override
    public String title() {
        return "Models";
    }

    @Override
    public Size least() {
        return new Size(20, 2);
    }

    @Override
    public void draw(Canvas area, Snapshot snapshot, ViewState view) {
        snapshot.block().ifPresent(block -> draw(area, block, view));
    }

    private void draw(Canvas area, ActiveBlock block, ViewState view) {
        Heading.draw(area, 0, title(), Line.of("this block", Role.DIM));
        boolean bar = area.height() >= block.models().size() + 2;
        List<ModelShare> rows = summed(block.models(), area.height() - (bar ? 2 : 1));
        double whole =
                rows.stream().mapToDouble(row -> Wording.dollars(row.used())).sum();
        if (bar) {
            ShareBar.draw(
                    area,
                    0,
                    1,
                    area.width(),
                    IntStream.range(0, rows.size())
                            .mapToObj(i -> new ShareBar.Part(
                                    Wording.dollars(rows.get(i).used()), Wording.series(i)))
                            .toList());
        }
        for (int i = 0; i < rows.size(); i++) {
            Rows.ground(
                    area,
                    (bar ? 2 : 1) + i,
                    view.isSelected(Area.MODELS, rows.get(i).model()));
            drawRow(area, (bar ? 2 : 1) + i, rows.get(i), whole, Wording.series(i));
        }
    }

    private static void drawRow(Canvas area, int y, ModelShare row, double whole, Role role) {
        String cost = Wording.cost(row.used());
        boolean priced = cost.contains("$");
        String share = priced && whole > 0 ? Wording.share(Wording.dollars(row.used()), whole) : "";
        boolean withTokens = area.width() >= 44;
        int costAt = area.right(area.width(), y, cost, priced ? Role.TEXT : Role.WARNING);
        int left = area.right(Math.min(costAt, area.width() - 7) - 1, y, share, Role.DIM);
        if (withTokens) {
            left = area.right(area.width() - 16, y, Wording.tokens(row.used()), Role.DIM);
        }
        area.put(0, y, "■", role);
        area.put(2, y, Foreign.cut(ModelName.of(row.model()), left - 3), Role.TEXT);
    }

    private static List<ModelShare> summed(List<ModelShare> models, int rows) {
        if (models.size() <= rows || rows < 1) {
            return models;
        }
        List<ModelShare> shown = new ArrayList<>(models.subList(0, rows - 1));
        List<ModelShare> rest = models.subList(rows - 1, models.size());
        UsageTotals sum = rest.stream().map(ModelShare::used).reduce(UsageTotals.NONE, UsageTotals::plus);
        shown.add(new ModelShare(rest.size() + " more", sum));
        return shown;
    }
}
