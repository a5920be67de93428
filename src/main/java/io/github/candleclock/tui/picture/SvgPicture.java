package io.github.candleclock.tui.picture;

import io.github.candleclock.text.Width;
import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.theme.Role;
import io.github.candleclock.tui.theme.Theme;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A drawn canvas in a theme's colours, as SVG. What lies below comes first: grounds, then shapes, then words. */
public final class SvgPicture {
    private static final int MARGIN = 16;
    private static final int CORNER = 14;
    private static final double SCALE = 0.625;

    /** At this size most fonts of equal width are as wide as a cell; the runs' own lengths do the rest. */
    private static final String FONT =
            "font-family=\"ui-monospace,Menlo,Consolas,'DejaVu Sans Mono',monospace\" " + "font-size=\"26.6\"";

    private final Canvas canvas;
    private final Theme theme;
    private final Map<Role, Ink> grounds = new EnumMap<>(Role.class);
    private final Map<Role, Ink> shapes = new EnumMap<>(Role.class);
    private final Map<Role, Writing> words = new EnumMap<>(Role.class);
    private final Map<Role, Writing> boldWords = new EnumMap<>(Role.class);

    private SvgPicture(Canvas canvas, Theme theme) {
        this.canvas = canvas;
        this.theme = theme;
    }

    /** The picture's whole text, the same for the same canvas and theme. */
    public static String of(Canvas canvas, Theme theme) {
        SvgPicture picture = new SvgPicture(canvas, theme);
        picture.look();
        return picture.text();
    }

    private void look() {
        for (int y = 0; y < canvas.height(); y++) {
            for (int x = 0; x < canvas.width(); x++) {
                look(x, y);
            }
        }
    }

    private void look(int x, int y) {
        Role ground = canvas.groundAt(x, y);
        if (ground != Role.BACKGROUND) {
            ink(grounds, ground).rect(x * Cell.WIDTH, y * Cell.HEIGHT, Cell.WIDTH, Cell.HEIGHT);
        }
        int point = canvas.codePoint(x, y);
        if (point == Canvas.TAIL || point == ' ') {
            return;
        }
        Role role = canvas.role(x, y);
        Optional<Shape> shape = Shape.of(point);
        if (shape.isPresent()) {
            shape.get().draw(ink(shapes, role), x * Cell.WIDTH, y * Cell.HEIGHT);
        } else {
            (canvas.isBold(x, y) ? boldWords : words)
                    .computeIfAbsent(role, first -> new Writing())
                    .add(Character.toString(point) + canvas.marks(x, y), Width.of(point), x, y);
        }
    }

    private String text() {
        int width = canvas.width() * Cell.WIDTH + 2 * MARGIN;
        int height = canvas.height() * Cell.HEIGHT + 2 * MARGIN;
        StringBuilder svg = new StringBuilder();
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"%d %d %d %d\" %s>\n",
                Math.round(width * SCALE),
                Math.round(height * SCALE),
                -MARGIN,
                -MARGIN,
                width,
                height,
                FONT));
        svg.append(String.format(
                Locale.ROOT,
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"%d\" fill=\"%s\"/>\n",
                -MARGIN,
                -MARGIN,
                width,
                height,
                CORNER,
                colour(Role.BACKGROUND)));
        grounds.forEach((role, ink) -> ink.appendTo(svg, colour(role)));
        shapes.forEach((role, ink) -> ink.appendTo(svg, colour(role)));
        words.forEach((role, writing) -> writing.appendTo(svg, colour(role), false));
        boldWords.forEach((role, writing) -> writing.appendTo(svg, colour(role), true));
        return svg.append("</svg>\n").toString();
    }

    private static Ink ink(Map<Role, Ink> inks, Role role) {
        return inks.computeIfAbsent(role, first -> new Ink());
    }

    private String colour(Role role) {
        return String.format(Locale.ROOT, "#%06x", theme.rgb(role));
    }
}
