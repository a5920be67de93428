package io.github.candleclock.text;

import java.text.Normalizer;

/**
 * Text from outside, made fit to be shown: names from logs may hold anything, escape sequences included.
 *
 * <p>What terminals disagree about is decided here, so that a name takes the columns that were counted: emoji are shown one by one and in
 * their own colour, for some terminals join them and others do not; a flag is shown as its two letters.
 */
public final class Foreign {
    /** So many marks a letter keeps: enough for what people write, too few to paint over the lines around it. */
    private static final int MOST_MARKS = 4;

    private static final int DOT = '·';

    private Foreign() {}

    /**
     * The text with its accents composed and without what only says how to join or colour emoji. Everything that could move a cursor,
     * change a colour, turn the order of letters or hide one is shown as a dot.
     */
    public static String harmless(String text) {
        if (text.chars().allMatch(Foreign::isPlain)) {
            return text;
        }
        // before composing, which takes long where marks are many; and after, for one mark may come out as two
        return cleaned(Normalizer.normalize(cleaned(text), Normalizer.Form.NFC));
    }

    /** At most {@code columns} wide, with an ellipsis at the end where something had to go. A letter keeps its marks. */
    public static String cut(String text, int columns) {
        if (Width.of(text) <= columns) {
            return text;
        }
        int room = columns - 1;
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            room -= Width.of(point);
            if (room < 0) {
                break;
            }
            at += Character.charCount(point);
        }
        return columns <= 0 ? "" : text.substring(0, at) + '…';
    }

    /** Whether a char needs no second look: it is seen, takes one column and composes with nothing before it. */
    private static boolean isPlain(int unit) {
        return unit < 0x300 && !Width.isUnseen(unit);
    }

    private static String cleaned(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int base = DOT;
        int marks = MOST_MARKS;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            at += Character.charCount(point);
            if (isLeftOut(point)) {
                continue;
            }
            if (Width.isMark(point) && (isHangul(base) || !isJamo(point))) {
                if (marks < MOST_MARKS) {
                    out.appendCodePoint(point);
                    marks++;
                }
                continue;
            }
            base = shown(point);
            marks = 0;
            out.appendCodePoint(base);
        }
        return out.toString();
    }

    private static int shown(int point) {
        if (point >= 0x1f1e6 && point <= 0x1f1ff) {
            return 'A' + point - 0x1f1e6;
        }
        return Width.isUnseen(point) || Width.isMark(point) || isBlank(point) || isNothing(point) ? DOT : point;
    }

    /** Joiners, selectors of a variant, tags of flags, tones of skin: they change what stands before them, where a terminal knows how. */
    private static boolean isLeftOut(int point) {
        return point == 0x200c
                || point == 0x200d
                || point == 0x34f
                || point >= 0x17b4 && point <= 0x17b5
                || point >= 0x180b && point <= 0x180d
                || point == 0x180f
                || point >= 0xfe00 && point <= 0xfe0f
                || point >= 0x1f3fb && point <= 0x1f3ff
                || point >= 0xe0020 && point <= 0xe007f
                || point >= 0xe0100 && point <= 0xe01ef;
    }

    /** Fillers of Hangul: letters that nobody sees, of no column in some terminals. */
    private static boolean isBlank(int point) {
        return point == 0x115f || point == 0x3164 || point == 0xffa0;
    }

    /** Half of a pair, a private sign, or no character at all: Unicode will not change its mind about these. */
    private static boolean isNothing(int point) {
        int type = Character.getType(point);
        return type == Character.SURROGATE
                || type == Character.PRIVATE_USE
                || point >= 0xfdd0 && point <= 0xfdef
                || (point & 0xfffe) == 0xfffe;
    }

    /** Medial and final letters, which have a place only below or beside an initial one. */
    private static boolean isJamo(int mark) {
        return mark >= 0x1160 && mark <= 0x11ff || mark >= 0xd7b0 && mark <= 0xd7fb;
    }

    private static boolean isHangul(int base) {
        return base >= 0x1100 && base <= 0x115e || base >= 0xa960 && base <= 0xa97c || base >= 0xac00 && base <= 0xd7a3;
    }
}
