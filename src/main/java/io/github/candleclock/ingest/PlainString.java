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

    /** A word with nothing set but the high bit of its byte n, taken down to bit 0, times this: the highest byte is n. */
    private static final long PLACES = 0x0001020304050607L;

    /** The greatest byte that goes on with a character, as all that do are negative, and ASCII is greater. */
    private static final byte LAST_MORE = (byte) 0xbf;

    /** How many bytes an escape has that goes on with this byte: 2, 6 for a {@code u}, 0 where it is none. */
    private static final byte[] ESCAPES = new byte[256];

    static {
        for (char c : "\"\\/bfnrt".toCharArray()) {
            ESCAPES[c] = 2;
        }
        ESCAPES['u'] = 6;
    }

    private PlainString() {}

    /*
     * In a word of ASCII without quote, backslash and control character no byte has to borrow when 1 (the first two made 0) or 0x20 is taken
     * from it; what is beyond ASCII has its own high bit. The lowest byte that differs is the first in the string, and none below it borrowed.
     * All in one method: the quick compiler does not inline methods of this size.
     */

    /** The position of the closing quote of the string that begins at {@code from}: negated where the string holds an escape. */
    static int end(byte[] bytes, int from, int end) {
        boolean isEscaped = false;
        int at = from;
        while (true) {
            long odd = 0;
            for (; at <= end - 8; at += 8) {
                long word = (long) WORD.get(bytes, at);
                odd = (((word ^ QUOTES) - ONES) | ((word ^ BACKSLASHES) - ONES) | (word - BLANKS) | word) & HIGH;
                if (odd != 0) {
                    at += (int) (((odd & -odd) >>> 7) * PLACES >>> 56);
                    break;
                }
            }
            if (odd == 0) {
                while (at < end && bytes[at] >= ' ' && bytes[at] != '"' && bytes[at] != '\\') {
                    at++;
                }
                if (at >= end) {
                    return NONE;
                }
            }
            byte c = bytes[at];
            if (c == '"') {
                return isEscaped ? -at : at;
            }
            if (c == '\\') {
                int length = at + 1 < end ? ESCAPES[bytes[at + 1] & 0xff] : 0;
                if (length == 0 || length == 6 && !hasFourDigits(bytes, at + 2, end)) {
                    return NONE;
                }
                isEscaped = true;
                at += length;
            } else {
                at = c < 0 ? behindCharacters(bytes, at, end) : NONE;
                if (at == NONE) {
                    return NONE;
                }
            }
        }
    }

    /** Behind the characters of two to four bytes that stand here: well-formed UTF-8, about which no reader disagrees. */
    private static int behindCharacters(byte[] bytes, int from, int end) {
        int at = from;
        for (byte lead = bytes[at]; lead < 0; lead = bytes[at]) {
            if (lead < (byte) 0xe0) {
                if (at + 2 >= end || lead < (byte) 0xc2 || bytes[at + 1] > LAST_MORE) {
                    return NONE;
                }
                at += 2;
            } else if (lead < (byte) 0xf0) {
                if (at + 3 >= end || bytes[at + 1] > LAST_MORE || bytes[at + 2] > LAST_MORE) {
                    return NONE;
                }
                // what two bytes would hold, and half of a pair
                if (lead == (byte) 0xe0 && bytes[at + 1] < (byte) 0xa0
                        || lead == (byte) 0xed && bytes[at + 1] >= (byte) 0xa0) {
                    return NONE;
                }
                at += 3;
            } else {
                if (at + 4 >= end
                        || bytes[at + 1] > LAST_MORE
                        || bytes[at + 2] > LAST_MORE
                        || bytes[at + 3] > LAST_MORE) {
                    return NONE;
                }
                // what three bytes would hold, and what is beyond Unicode
                if (lead == (byte) 0xf0 && bytes[at + 1] < (byte) 0x90
                        || lead == (byte) 0xf4 && bytes[at + 1] >= (byte) 0x90
                        || lead > (byte) 0xf4) {
                    return NONE;
                }
                at += 4;
            }
        }
        return at;
    }

    private static boolean hasFourDigits(byte[] bytes, int from, int end) {
        boolean isHex = from + 4 <= end;
        for (int i = from; i < from + 4 && isHex; i++) {
            isHex = Character.digit(bytes[i], 16) >= 0;
        }
        return isHex;
    }
}
