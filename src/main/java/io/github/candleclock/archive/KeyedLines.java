package io.github.candleclock.archive;

import java.util.ArrayList;
import java.util.List;

/** Small texts of lines {@code key=value}, which people can read and a value with any characters survives. */
final class KeyedLines {
    /** One line, taken apart; a blank line has an empty key. */
    record Line(String key, String value) {}

    private KeyedLines() {}

    static String line(String key, String value) {
        return key + "=" + value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r") + "\n";
    }

    static List<Line> read(String text) {
        List<Line> lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            int equals = line.indexOf('=');
            lines.add(
                    equals < 0
                            ? new Line(line, "")
                            : new Line(line.substring(0, equals), unescaped(line.substring(equals + 1))));
        }
        return lines;
    }

    /** The value of the first line with this key; empty where there is none. */
    static String value(List<Line> lines, String key) {
        return lines.stream()
                .filter(line -> line.key().equals(key))
                .map(Line::value)
                .findFirst()
                .orElse("");
    }

    /** The lines between blank ones. */
    static List<List<Line>> parts(List<Line> lines) {
        List<List<Line>> parts = new ArrayList<>();
        parts.add(new ArrayList<>());
        for (Line line : lines) {
            if (line.key().isEmpty()) {
                parts.add(new ArrayList<>());
            } else {
                parts.get(parts.size() - 1).add(line);
            }
        }
        return parts;
    }

    private static String unescaped(String value) {
        StringBuilder plain = new StringBuilder(value.length());
        boolean isEscaped = false;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (isEscaped) {
                plain.append(c == 'n' ? '\n' : c == 'r' ? '\r' : c);
                isEscaped = false;
            } else if (c == '\\') {
                isEscaped = true;
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
