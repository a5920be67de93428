package io.github.candleclock.text;

import java.util.ArrayList;
import java.util.List;

/** Words in lines of a width. Text from outside has to be made harmless before. */
public final class Paragraph {
    private Paragraph() {}

    /** Breaks a text at its blanks; a word that is wider than a line stands whole on one of its own. */
    public static List<String> lines(String text, int width) {
        return lines("", "", text, width);
    }

    /**
     * Breaks a text at its blanks, behind what its lines begin with.
     *
     * @param first what the first line begins with
     * @param further what each further line begins with
     * @param width of the lines, these beginnings included
     */
    public static List<String> lines(String first, String further, String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(first);
        boolean isEmpty = true;
        for (String word : text.split(" ", -1)) {
            if (!isEmpty && Width.of(line.toString()) + 1 + Width.of(word) > width) {
                lines.add(line.toString());
                line = new StringBuilder(further);
                isEmpty = true;
            }
            line.append(isEmpty ? "" : " ").append(word);
            isEmpty = false;
        }
        lines.add(line.toString());
        return lines;
    }
}
