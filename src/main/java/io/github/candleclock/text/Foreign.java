package io.github.candleclock.text;

/** Text from outside, made fit to be shown: names from logs may hold anything, escape sequences included. */
public final class Foreign {
    private Foreign() {}

    /** The text with everything that could move a cursor, change a colour or hide a letter shown as a dot. */
    public static String harmless(String text) {
        if (text.codePoints().allMatch(Foreign::isPlain)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(point -> out.appendCodePoint(isPlain(point) ? point : '·'));
        return out.toString();
    }

    /** At most {@code columns} wide, with an ellipsis at the end where something had to go. */
    public static String cut(String text, int columns) {
        if (Width.of(text) <= columns) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        int room = columns - 1;
        for (int point : text.codePoints().toArray()) {
            room -= Width.of(point);
            if (room < 0) {
                break;
            }
            out.appendCodePoint(point);
        }
        return columns <= 0 ? "" : out.append('…').toString();
    }

    private static boolean isPlain(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
