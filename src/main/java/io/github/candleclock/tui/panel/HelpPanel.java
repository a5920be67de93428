package io.github.candleclock.tui.panel;

import io.github.candleclock.monitor.Snapshot;
import io.github.candleclock.text.Foreign;
import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.canvas.Rect;
import io.github.candleclock.tui.theme.Role;
import io.github.candleclock.tui.view.Action;
import io.github.candleclock.tui.view.KeyBindings;
import io.github.candleclock.tui.view.ViewState;
import io.github.candleclock.tui.widget.Line;
import io.github.candleclock.tui.widget.ThinCandle;
import java.util.List;

/** The keys, from their table, and how to read the candle: a box over a page that has stepped back. */
public final class HelpPanel implements Panel {
    private static final int WIDE = 78;
    private static final int LEGEND_AT = 43;

    /** What a sign means. */
    private record Sign(Line sign, String meaning) {}

    private static final List<Sign> LEGEND = List.of(
            new Sign(Line.NONE.bold("↑", Role.TITLE), "the clock: an even burn"),
            new Sign(Line.of("≈ ◇", Role.ESTIMATE), "reckoned, not counted"),
            new Sign(Line.of("≥", Role.TEXT), "at least: a part is unknown"),
            new Sign(Line.of("●", Role.FLAME).and(" ○", Role.DIM), "burns now, or not"),
            new Sign(Line.of("╌", Role.OK), "what your budget bears"),
            new Sign(Line.of("▲", Role.WARNING), "look here"));

    @Override
    public String title() {
        return "Keys";
    }

    @Override
    public Size least() {
        return new Size(36, 8);
    }

    @Override
    public void draw(Canvas area, Snapshot snapshot, ViewState view) {
        boolean legend = area.width() >= WIDE + 2;
        int width = legend ? WIDE : Math.min(area.width(), 42);
        int height = Math.min(area.height(), Math.max(KeyBindings.ALL.size(), LEGEND.size() + 2) + 4);
        Rect box = new Rect((area.width() - width) / 2, (area.height() - height) / 2, width, height);
        area.clear(box, Role.BACKGROUND);
        Canvas inside = area.within(box);
        drawFrame(inside);
        int y = 2;
        for (KeyBindings.Binding binding : KeyBindings.ALL) {
            inside.bold(4, y, binding.key(), Role.TITLE);
            inside.put(12, y++, Foreign.cut(binding.help(), width - 13), Role.TEXT);
        }
        if (legend) {
            drawLegend(inside);
        }
    }

    private void drawFrame(Canvas box) {
        String line = "─".repeat(box.width() - 2);
        box.put(0, 0, "╭" + line + "╮", Role.FOCUS);
        for (int y = 1; y < box.height() - 1; y++) {
            box.put(0, y, "│", Role.FOCUS);
            box.put(box.width() - 1, y, "│", Role.FOCUS);
        }
        box.put(0, box.height() - 1, "╰" + line + "╯", Role.FOCUS);
        box.bold(2, 0, " " + title() + " ", Role.TITLE);
        Line closing = Line.of(" ", Role.DIM);
        for (KeyBindings.Binding binding : KeyBindings.ALL) {
            if (binding.action() == Action.HELP || binding.action() == Action.CLOSE) {
                closing = closing.dim(closing.runs().size() > 1 ? " or " : "").bold(binding.key(), Role.TITLE);
            }
        }
        closing.dim(" closes ").drawRight(box, box.width() - 2, box.height() - 1);
    }

    private static void drawLegend(Canvas box) {
        box.bold(LEGEND_AT, 2, "Reading the candle", Role.FOCUS);
        ThinCandle.draw(box, LEGEND_AT, 3, 5, 0.5, Role.FLAME);
        box.put(LEGEND_AT + 6, 3, "burnt, flame, left", Role.TEXT);
        int y = 4;
        for (Sign sign : LEGEND) {
            sign.sign().draw(box, LEGEND_AT, y);
            box.put(LEGEND_AT + 6, y++, sign.meaning(), Role.TEXT);
        }
    }
}
