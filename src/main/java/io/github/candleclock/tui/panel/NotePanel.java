package io.github.candleclock.tui.panel;

import io.github.candleclock.monitor.Snapshot;
import io.github.candleclock.text.Foreign;
import io.github.candleclock.text.Paragraph;
import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.canvas.Rect;
import io.github.candleclock.tui.theme.Role;
import io.github.candleclock.tui.view.Note;
import io.github.candleclock.tui.view.ViewState;
import io.github.candleclock.tui.widget.Box;
import java.util.List;

/** A note in the lower right corner, over whatever stands there; a single line where the screen is a strip. */
public final class NotePanel implements Panel {
    private static final int WIDEST = 64;
    private static final int MOST_LINES = 6;
    private static final int SIDES = 4;

    @Override
    public String title() {
        return "Note";
    }

    @Override
    public Size least() {
        return new Size(36, 1);
    }

    @Override
    public void draw(Canvas area, Snapshot snapshot, ViewState view) {
        view.note().ifPresent(note -> {
            if (area.height() < 3) {
                drawLine(area, note);
            } else {
                drawBox(area, note);
            }
        });
    }

    private static void drawLine(Canvas area, Note note) {
        int y = area.height() - 1;
        area.clear(new Rect(0, y, area.width(), 1), Role.BACKGROUND);
        int x = area.bold(0, y, "▲ " + note.title() + ": ", Role.WARNING);
        area.put(x, y, Foreign.cut(Foreign.harmless(note.sentence()), area.width() - x), Role.TEXT);
    }

    private static void drawBox(Canvas area, Note note) {
        int width = Math.min(WIDEST, area.width());
        List<String> lines = Paragraph.lines(Foreign.harmless(note.sentence()), width - SIDES);
        int rows = Math.min(Math.min(lines.size(), MOST_LINES), area.height() - 2);
        Rect box = new Rect(area.width() - width, area.height() - rows - 2, width, rows + 2);
        // one column more, so that what stands beside it does not run into it
        area.clear(new Rect(box.x() - 1, box.y(), box.width() + 1, box.height()), Role.BACKGROUND);
        Canvas inside = area.within(box);
        Box.draw(inside, "▲ " + note.title());
        inside.bold(3, 0, "▲", Role.WARNING);
        for (int i = 0; i < rows; i++) {
            inside.put(2, i + 1, Foreign.cut(lines.get(i), width - SIDES), Role.TEXT);
        }
        String esc = " Esc ";
        inside.put(width - 2 - esc.length(), rows + 1, esc, Role.DIM);
    }
}
