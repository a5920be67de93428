package io.github.candleclock.project;

import java.util.regex.Pattern;

/** Turns one pattern over paths into a regular expression. For one pattern only. */
final class GlobReader {
    private final String glob;
    private final String asWritten;
    private final StringBuilder regex = new StringBuilder();
    private int at;
    private int braces;

    GlobReader(String glob, String asWritten) {
        this.glob = glob;
        this.asWritten = asWritten;
    }

    String regex() {
        while (at < glob.length()) {
            int point = glob.codePointAt(at);
            at += Character.charCount(point);
            switch (point) {
                case '*' -> stars();
                case '?' -> regex.append("[^/]");
                case '[' -> characters();
                case '{' -> {
                    braces++;
                    regex.append("(?:");
                }
                case '}' -> regex.append(braces > 0 ? ")" : "\\}");
                case ',' -> regex.append(braces > 0 ? "|" : ",");
                default -> regex.append(Pattern.quote(Character.toString(point)));
            }
            if (point == '}' && braces > 0) {
                braces--;
            }
        }
        if (braces > 0) {
            throw broken("has a { without its }");
        }
        return regex.toString();
    }

    private void stars() {
        int from = at - 1;
        while (at < glob.length() && glob.charAt(at) == '*') {
            at++;
        }
        boolean isWholePart = from == 0 || glob.charAt(from - 1) == '/';
        if (at - from == 1) {
            regex.append("[^/]*");
        } else if (isWholePart && at < glob.length() && glob.charAt(at) == '/') {
            // no folder between is fine too: a/**/b matches a/b
            at++;
            regex.append("(?:.*/)?");
        } else {
            regex.append(".*");
        }
    }

    private void characters() {
        boolean isNegated = at < glob.length() && (glob.charAt(at) == '!' || glob.charAt(at) == '^');
        int from = isNegated ? at + 1 : at;
        // a bracket that comes first is one of the characters
        int to = glob.indexOf(']', from + 1);
        if (to < 0) {
            throw broken("has a [ without its ]");
        }
        String inside = glob.substring(from, to);
        if (inside.indexOf('/') >= 0) {
            throw broken("has a slash between [ and ]; a slash stands for itself only outside of them");
        }
        regex.append(isNegated ? "[^/" : "[");
        ranges(inside.codePoints().toArray());
        regex.append(']');
        at = to + 1;
    }

    private void ranges(int[] points) {
        for (int i = 0; i < points.length; i++) {
            regex.append(literal(points[i]));
            if (i + 2 < points.length && points[i + 1] == '-') {
                if (points[i + 2] < points[i]) {
                    throw broken("has a range that runs backwards; write [a-z], not [z-a]");
                }
                regex.append('-').append(literal(points[i + 2]));
                i += 2;
            }
        }
    }

    private static String literal(int point) {
        return String.format("\\x{%x}", point);
    }

    private IllegalArgumentException broken(String what) {
        return new IllegalArgumentException("the pattern \"" + asWritten + "\" " + what);
    }
}
