package io.github.candleclock.ingest;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Finds where a JSON string ends, eight bytes at a time, and looks at whatever is not plain in it. */
final class PlainString {
    /** The string does not end, or holds what may not stand in one. */
    static final int NONE = 0;

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;
    private static final long QUOTES = ONES * '"';
    private static final long BACKSLASHES = ONES * '\\';
    private static final long BLANKS = ONES * ' ';

    private PlainString() {}

    /*
     * In a word of ASCII without quote, backslash and control character no byte has to borrow when 1 (the first two made 0) or 0x20 is taken
     * from it; what is beyond ASCII has its own high bit.
     */

    /** The position of the closing quote of the string that begins at {@code from}: negated where the string holds an escape. */
    static int end(byte[] bytes, int from, int end) {
        boolean isEscaped = false;
        int at = from;
        while (true) {
            // written out here: the quick compiler does not inline a method of this size
            for (; at <= end - 8; at += 8) {
                long word = (long) WORD.get(bytes, at);
                long borrowed = ((word ^ QUOTES) - ONES) | ((word ^ BACKSLASHES) - ONES) | (word - BLANKS) | word;
                if ((borrowed & HIGH) != 0) {
                    break;
                }
            }
            while (at < end && bytes[at] >= ' ' && bytes[at] != '"' && bytes[at] != '\\') {
                at++;
            }
            if (at >= end) {
                return NONE;
            }
            byte c = bytes[at];
            if (c == '"') {
                return isEscaped ? -at : at;
            }
            int next = c == '\\' ? escape(bytes, at, end) : c < 0 ? character(bytes, at, end) : NONE;
            if (next == NONE) {
                return NONE;
            }
            isEscaped |= c == '\\';
            at = next;
        }
    }

    private static int escape(byte[] bytes, int at, int end) {
        if (at + 1 >= end) {
            return NONE;
        }
        return switch (bytes[at + 1]) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> at + 2;
            case 'u' -> hasFourDigits(bytes, at + 2, end) ? at + 6 : NONE;
            default -> NONE;
        };
    }

    private static boolean hasFourDigits(byte[] bytes, int from, int end) {
        boolean isHex = from + 4 <= end;
        for (int i = from; i < from + 4 && isHex; i++) {
            isHex = Character.digit(bytes[i], 16) >= 0;
        }
        return isHex;
    }

    /** Behind a character of two to four bytes of UTF-8. */
    private static int character(byte[] bytes, int at, int end) {
        int lead = bytes[at];
        int length = (lead & 0xe0) == 0xc0 ? 2 : (lead & 0xf0) == 0xe0 ? 3 : (lead & 0xf8) == 0xf0 ? 4 : 0;
        if (length == 0 || at + length > end) {
            return NONE;
        }
        for (int i = at + 1; i < at + length; i++) {
            if ((bytes[i] & 0xc0) != 0x80) {
                return NONE;
            }
        }
        return at + length;
    }
}
