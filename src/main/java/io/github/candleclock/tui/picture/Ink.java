package io.github.candleclock.tui.picture;

/** All shapes of one colour, as the paths of SVG. Rectangles that touch in a row become one, which also leaves no seam between them. */
final class Ink {
    private static final int LINE = 2;
    private static final int DOT = 5;

    /** What is at least so wide and high is laid on whole pixels: half-covered ones would show as seams between neighbours. */
    private static final int SOLID = 8;

    private final StringBuilder solids = new StringBuilder();
    private final StringBuilder areas = new StringBuilder();
    private final StringBuilder dots = new StringBuilder();
    private final StringBuilder curves = new StringBuilder();
    private int left;
    private int top;
    private int width;
    private int height;

    void rect(int x, int y, int wide, int high) {
        if (width > 0 && y == top && high == height && x == left + width) {
            width += wide;
            return;
        }
        flush();
        left = x;
        top = y;
        width = wide;
        height = high;
    }

    /** A closed outline; its corners after the first are steps from the one before. */
    void polygon(int x, int y, int... steps) {
        move(areas, x, y).append('l');
        for (int i = 0; i < steps.length; i++) {
            areas.append(i == 0 || steps[i] < 0 ? "" : " ").append(steps[i]);
        }
        areas.append('z');
    }

    void disc(int x, int y, int radius) {
        circle(x, y, radius, 1);
    }

    /** Two circles that run against each other leave the inner one empty. */
    void ring(int x, int y, int radius, int thickness) {
        circle(x, y, radius, 1);
        circle(x, y, radius - thickness, 0);
    }

    /** A dot of a braille pattern: a line of no length with round ends. */
    void dot(int x, int y) {
        move(dots, x, y).append("h0");
    }

    /** A line from one point that turns towards another, with the corner between them cut round. */
    void curve(int x, int y, int cornerX, int cornerY, int endX, int endY) {
        move(curves, x, y).append('Q').append(cornerX).append(' ').append(cornerY);
        curves.append(' ').append(endX).append(' ').append(endY);
    }

    void appendTo(StringBuilder svg, String colour) {
        flush();
        fill(svg, colour, solids, " shape-rendering=\"crispEdges\"");
        fill(svg, colour, areas, "");
        stroke(svg, colour, dots, DOT, " stroke-linecap=\"round\"");
        stroke(svg, colour, curves, LINE, "");
    }

    private static void fill(StringBuilder svg, String colour, StringBuilder path, String more) {
        if (!path.isEmpty()) {
            svg.append("<path fill=\"").append(colour).append('"').append(more);
            svg.append(" d=\"").append(path).append("\"/>\n");
        }
    }

    private static void stroke(StringBuilder svg, String colour, StringBuilder path, int thickness, String more) {
        if (!path.isEmpty()) {
            svg.append("<path fill=\"none\" stroke=\"").append(colour).append("\" stroke-width=\"");
            svg.append(thickness)
                    .append('"')
                    .append(more)
                    .append(" d=\"")
                    .append(path)
                    .append("\"/>\n");
        }
    }

    private void circle(int x, int y, int radius, int direction) {
        move(areas, x - radius, y);
        for (int half = 1; half >= -1; half -= 2) {
            areas.append('a')
                    .append(radius)
                    .append(' ')
                    .append(radius)
                    .append(" 0 1 ")
                    .append(direction);
            areas.append(' ').append(half * 2 * radius).append(" 0");
        }
        areas.append('z');
    }

    private void flush() {
        if (width > 0) {
            StringBuilder path = width >= SOLID && height >= SOLID ? solids : areas;
            move(path, left, top).append('h').append(width).append('v').append(height);
            path.append('h').append(-width).append('z');
            width = 0;
        }
    }

    private static StringBuilder move(StringBuilder path, int x, int y) {
        return path.append('M').append(x).append(' ').append(y);
    }
}
