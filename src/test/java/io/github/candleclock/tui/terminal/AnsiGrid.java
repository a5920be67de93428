package io.github.candleclock.tui.terminal;

import io.github.candleclock.text.Width;
import io.github.candleclock.tui.canvas.Canvas;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/** A terminal for tests: knows just what a frame may use, and fails on anything else. */
final class AnsiGrid {
    final int width;
    final int height;
    final int[] points;
    final Pen[] pens;
    final Map<Integer, String> marks = new HashMap<>();
    private final IntUnaryOperator columns;
    private Pen pen = Pen.PLAIN;
    private int x;
    private int y;

    AnsiGrid(int width, int height) {
        this(width, height, Width::of);
    }

    /** @param columns how wide this terminal thinks a character is */
    AnsiGrid(int width, int height, IntUnaryOperator columns) {
        this.width = width;
        this.height = height;
        this.columns = columns;
        points = new int[width * height];
        pens = new Pen[width * height];
        Arrays.fill(points, ' ');
        Arrays.fill(pens, Pen.PLAIN);
    }

    void play(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            if (point != 0x1b) {
                print(point);
                at += Character.charCount(point);
                continue;
            }
            int end = at + 2;
            while (text.charAt(end) < 0x40) {
                end++;
            }
            control(text.substring(at + 2, end), text.charAt(end));
            at = end + 1;
        }
    }

    private void print(int point) {
        int wide = columns.applyAsInt(point);
        if (wide == 0) {
            int before = y * width + x - 1;
            marks.merge(points[before] == Canvas.TAIL ? before - 1 : before, Character.toString(point), String::concat);
            return;
        }
        // as with wrapping off: what does not fit goes to the last column
        x = Math.min(x, width - wide);
        for (int i = 0; i < wide; i++) {
            unpair(x + i);
            set(x + i, i == 0 ? point : Canvas.TAIL, pen);
        }
        x += wide;
    }

    private void unpair(int column) {
        if (column + 1 < width && points[y * width + column + 1] == Canvas.TAIL) {
            set(column + 1, ' ', pens[y * width + column + 1]);
        }
        if (points[y * width + column] == Canvas.TAIL && column > 0) {
            set(column - 1, ' ', pens[y * width + column - 1]);
        }
    }

    private void set(int column, int point, Pen drawn) {
        points[y * width + column] = point;
        pens[y * width + column] = drawn;
        marks.remove(y * width + column);
    }

    private void control(String parameters, char last) {
        String[] values = parameters.split(";", -1);
        switch (last) {
            case 'H' -> {
                y = Integer.parseInt(values[0]) - 1;
                x = Integer.parseInt(values[1]) - 1;
            }
            case 'G' -> x = Integer.parseInt(values[0]) - 1;
            case 'J' -> {
                Arrays.fill(points, ' ');
                Arrays.fill(pens, pen);
                marks.clear();
            }
            case 'm' -> style(List.of(values).iterator());
            case 'h', 'l' -> {
                if (!parameters.equals("?2026")) {
                    throw new AssertionError("mode " + parameters + " is not for frames");
                }
            }
            default -> throw new AssertionError("CSI " + parameters + last);
        }
    }

    private void style(Iterator<String> values) {
        while (values.hasNext()) {
            String value = values.next();
            switch (value) {
                case "0" -> pen = Pen.PLAIN;
                case "1", "22" -> pen = new Pen(pen.ink(), pen.ground(), value.equals("1"), pen.reverse());
                case "7", "27" -> pen = new Pen(pen.ink(), pen.ground(), pen.bold(), value.equals("7"));
                case "38", "48" -> colour(value.equals("38"), value + rest(values));
                default -> {
                    int number = Integer.parseInt(value);
                    colour(number % 100 / 10 % 2 == 1, value);
                }
            }
        }
    }

    private static String rest(Iterator<String> values) {
        String kind = values.next();
        String rest = ";" + kind + ";" + values.next();
        return kind.equals("5") ? rest : rest + ";" + values.next() + ";" + values.next();
    }

    private void colour(boolean ink, String sgr) {
        pen = ink
                ? new Pen(sgr, pen.ground(), pen.bold(), pen.reverse())
                : new Pen(pen.ink(), sgr, pen.bold(), pen.reverse());
    }
}
