package io.github.candleclock.tui.panel;

import io.github.candleclock.monitor.Snapshot;
import io.github.candleclock.text.Foreign;
import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.canvas.Rect;
import io.github.candleclock.tui.theme.Role;
import io.github.candleclock.tui.view.Action;
import io.github.candleclock.tui.view.KeyBindings;
import io.github.candleclock.tui.view.ViewState;
import io.github.candleclock.tui.widget.Box;
import io.github.candleclock.tui.widget.Line;
import io.github.candleclock.tui.widget.ThinCandle;
import java.util.List;

/** The keys, from their table, and how to read the candle: a box over a page that has stepped back. */
public final class HelpPanel implements Panel {
    private static final int WIDE = 95;
    private static final int NARROW = 58;
    private static final int PAIRS = 44;
    private static final int HELP_AT = 18;
    private static final int LEGEND_AT = 57;

    /** What a sign means. */
    private record Sign(Line sign, String meaning) {}

    private static final List<Sign> LEGEND = List.of(
            new Sign(Line.NONE.bold("↑", Role.TITLE), "the clock: an even burn"),
            new Sign(Line.of("≈ ◇", Role.ESTIMATE), "reckoned, not counted"),
            new Sign(Line.of("≥", Role.TEXT), "at least: a part is unknown"),
            new Sign(Line.of("●", Role.FLAME).and(" ○", Role.DIM), "burns now, or not"),
            new Sign(Line.of("◐", Role.WARNING), "waits for you"),
            new Sign(Line.of("◆", Role.OFFICIAL), "Claude said so"),
            new Sign(Line.of("▒", Role.ELSEWHERE), "burnt outside of these logs"),
            new Sign(Line.of("╌", Role.OK), "what your budget bears"),
            new Sign(Line.of("▲", Role.WARNING), "look here"),
            new Sign(Line.of("⠤⠔⠊", Role.FLAME), "what you used in the window"),
            new Sign(Line.of("⠔⠺⠿", Role.ESTIMATE), "where it may end"),
            new Sign(Line.of("⠄⠐⠈", Role.GHOST), "even burn, and another day"),
            new Sign(Line.of("context", Role.DIM), "how full; compacts at 92 %"),
            new Sign(Line.of("turns", Role.DIM), "answers until then"),
            new Sign(Line.of("cache", Role.DIM), "stays warm so long"));

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
        boolean roomy = area.height() >= KeyBindings.ALL.size() + 4 && area.width() >= NARROW;
        boolean legend = roomy && area.width() >= WIDE + 2;
        int width = legend ? WIDE : Math.min(area.width(), roomy ? NARROW : PAIRS);
        int keys = roomy ? KeyBindings.ALL.size() : (KeyBindings.ALL.size() + 1) / 2;
        int height = Math.min(area.height(), keys + (roomy ? 4 : 2));
        Rect box = new Rect((area.width() - width) / 2, (area.height() - height) / 2, width, height);
        area.clear(box, Role.BACKGROUND);
        Canvas inside = area.within(box);
        drawFrame(inside);
        if (roomy) {
            drawKeys(inside, legend ? LEGEND_AT - 2 : width - 1);
        } else {
            drawPairs(inside);
        }
        if (legend) {
            drawLegend(inside);
        }
    }

    private static void drawKeys(Canvas box, int end) {
        int y = 2;
        for (KeyBindings.Binding binding : KeyBindings.ALL) {
            box.bold(3, y, binding.shown(), Role.TITLE);
            box.put(HELP_AT, y, Foreign.cut(binding.help(), end - HELP_AT), Role.TEXT);
            y++;
        }
    }

    /** Keys with a word each, in two columns: where rows are few. Those that other keys can do for go first. */
    private static void drawPairs(Canvas box) {
        int rows = box.height() - 2;
        int column = (box.width() - 3) / 2;
        List<KeyBindings.Binding> shown = KeyBindings.ALL.stream()
                .filter(binding -> 2 * rows >= KeyBindings.ALL.size() || !isSpare(binding.action()))
                .limit(2L * rows)
                .toList();
        for (int i = 0; i < shown.size(); i++) {
            KeyBindings.Binding binding = shown.get(i);
            int x = 2 + i / rows * column;
            String sign = binding.signs().get(0);
            box.bold(x, 1 + i % rows, sign, Role.TITLE);
            box.put(x + 10, 1 + i % rows, Foreign.cut(binding.label(), column - 10), Role.TEXT);
        }
    }

    private static boolean isSpare(Action action) {
        return switch (action) {
            case PAGE_UP, PAGE_DOWN, FIRST, LAST -> true;
            default -> false;
        };
    }

    private void drawFrame(Canvas box) {
        Box.draw(box, title());
        Line closing = Line.of(" ", Role.DIM);
        for (KeyBindings.Binding binding : KeyBindings.ALL) {
            if (binding.action() == Action.HELP || binding.action() == Action.CLOSE) {
                closing = closing.dim(closing.runs().size() > 1 ? " or " : "").bold(binding.shown(), Role.TITLE);
            }
        }
        closing.dim(" closes ").drawRight(box, box.width() - 2, box.height() - 1);
    }

    private static void drawLegend(Canvas box) {
        box.bold(LEGEND_AT, 2, "Reading the screen", Role.FOCUS);
        ThinCandle.draw(box, LEGEND_AT, 3, 5, 0.5, Role.FLAME);
        box.put(LEGEND_AT + 9, 3, "burnt, flame, left", Role.TEXT);
        int y = 4;
        for (Sign sign : LEGEND) {
            sign.sign().draw(box, LEGEND_AT, y);
            box.put(LEGEND_AT + 9, y++, sign.meaning(), Role.TEXT);
        }
    }
}
