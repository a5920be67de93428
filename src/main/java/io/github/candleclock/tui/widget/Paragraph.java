package io.github.candleclock.tui.widget;

import io.github.candleclock.text.Foreign;
import io.github.candleclock.text.Width;
import java.util.ArrayList;
import java.util.List;

/** Words in lines of a width. */
public final class Paragraph {
    private Paragraph() {}

    /** Breaks a text at its blanks; a word that is wider than a line is cut. Text from outside has to be made harmless before. */
    public static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+", -1)) {
            String fitting = Foreign.cut(word, width);
            boolean isFull = line.length() > 0 && Width.of(line.toString()) + 1 + Width.of(fitting) > width;
            if (isFull) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(fitting);
        }
        lines.add(line.toString());
        return lines;
    }
}
