package io.github.candleclock.tui.picture;

/** All words of one colour and weight, as runs that hold their columns in any font. */
final class Writing {
    private static final int BASELINE = 23;

    private final StringBuilder runs = new StringBuilder();
    private final StringBuilder run = new StringBuilder();
    private int left;
    private int row;
    private int end;

    /** Adds a letter with its marks; one that touches the last one goes on in its run, over a single blank too. */
    void add(String letter, int columns, int column, int line) {
        boolean alone = columns > 1 || letter.codePoints().anyMatch(point -> point > 0xff);
        if (line != row || column > end + 1 || alone) {
            flush();
        }
        if (run.isEmpty()) {
            left = column;
            row = line;
        } else if (column == end + 1) {
            run.append(' ');
        }
        run.append(letter);
        end = column + columns;
        if (alone) {
            // it may come from another font, whose width would move the rest of the run
            flush();
        }
    }

    void appendTo(StringBuilder svg, String colour, boolean bold) {
        flush();
        if (!runs.isEmpty()) {
            svg.append("<g fill=\"").append(colour).append(bold ? "\" font-weight=\"bold\">\n" : "\">\n");
            svg.append(runs).append("</g>\n");
        }
    }

    private void flush() {
        if (!run.isEmpty()) {
            runs.append("<text x=\"").append(left * Cell.WIDTH);
            runs.append("\" y=\"").append(row * Cell.HEIGHT + BASELINE);
            runs.append("\" textLength=\"").append((end - left) * Cell.WIDTH).append("\">");
            runs.append(escaped(run.toString())).append("</text>\n");
            run.setLength(0);
        }
        end = -2;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
