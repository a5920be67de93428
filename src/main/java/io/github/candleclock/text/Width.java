package io.github.candleclock.text;

/**
 * How many columns text takes in a terminal: 0 for combining marks and what is not seen, 2 for East Asian wide and emoji, else 1. The same
 * on every Java, for {@link WidthTable} is fixed.
 *
 * <p>What Unicode leaves to the place (ambiguous) is 1, as in terminals not set up for East Asia. A vowel sign that takes room beside its
 * letter is 1. So is each of the two regional indicators of a flag, though Unicode counts them among the emoji: where terminals show a
 * flag, it takes the two columns of both.
 */
public final class Width {
    private static final int FIRST_IN_TABLE = 0x300;

    private Width() {}

    /** Columns of one code point. */
    public static int of(int codePoint) {
        if (codePoint < FIRST_IN_TABLE) {
            return isControl(codePoint) ? 0 : 1;
        }
        if (isDrawing(codePoint)) {
            return 1;
        }
        if (isMark(codePoint) || isFormat(codePoint)) {
            return 0;
        }
        return WidthTable.has(WidthTable.WIDE, codePoint) ? 2 : 1;
    }

    /** Columns of a text. */
    public static int of(String text) {
        int columns = 0;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            columns += of(point);
            at += Character.charCount(point);
        }
        return columns;
    }

    /** Whether the code point is drawn onto the one before it and takes no column of its own. */
    public static boolean isMark(int codePoint) {
        return codePoint >= FIRST_IN_TABLE && WidthTable.has(WidthTable.MARKS, codePoint);
    }

    /** Whether the code point is not seen: it steers a terminal, a line or the order of letters. */
    static boolean isUnseen(int codePoint) {
        return codePoint < FIRST_IN_TABLE ? isControl(codePoint) : isFormat(codePoint);
    }

    /** Of the characters below the table: C0, DEL, C1, and the soft hyphen, which is a format. */
    private static boolean isControl(int codePoint) {
        return codePoint < 0x20 || codePoint >= 0x7f && codePoint < 0xa0 || codePoint == 0xad;
    }

    /** Boxes, blocks and braille: most of a frame that is not ASCII, and nothing of it is in the table. */
    private static boolean isDrawing(int codePoint) {
        return codePoint >= 0x2500 && codePoint < 0x25fd || codePoint >= 0x2800 && codePoint < 0x2900;
    }

    private static boolean isFormat(int codePoint) {
        return WidthTable.has(WidthTable.FORMATS, codePoint);
    }
}
