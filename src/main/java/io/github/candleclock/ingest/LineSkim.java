package io.github.candleclock.ingest;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Tells lines that cannot hold an answer from those that may, without parsing them: most bytes of a log are prompts and tool results. It
 * walks brackets and strings, eight bytes of a string at a time.
 *
 * <p>A line whose keys are written with escapes counts as one that may. What is no whole object, or no JSON as far as a glance at
 * brackets and strings tells, is {@link #DOUBTFUL}; inside what is well bracketed, faults such as a missing comma are not looked for.
 */
final class LineSkim {
    /** One whole object, and the word usage is no string of it. */
    static final int NO_ANSWER = 0;
    /** It may hold an answer: to be parsed. */
    static final int MAYBE = 1;
    /** Not one whole object: to be parsed, so that what it begins with is found and the rest counted. */
    static final int DOUBTFUL = 2;

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;
    private static final long BLANKS = ONES * ' ';
    private static final long QUOTES = ONES * '"';
    private static final long BACKSLASHES = ONES * '\\';
    private static final int DEEPEST = 500;
    /** Claude Code writes usage near the end of a line; 1,118 bytes before it is the most that was measured. */
    private static final int NEAR_END = 1_300;

    /** Which letter of usage a byte is, from 1; 0 for all others. */
    private static final byte[] LETTERS = new byte[256];

    static {
        for (int i = 0; i < 5; i++) {
            LETTERS["usage".charAt(i)] = (byte) (i + 1);
        }
    }

    private LineSkim() {}

    /** Looks at one object's line, from its first byte that is not blank to behind its last. */
    static int of(byte[] line, int start, int end) {
        if (line[start] != '{' || line[end - 1] != '}') {
            return DOUBTFUL;
        }
        return endsWithUsage(line, Math.max(start, end - NEAR_END), end) ? MAYBE : walk(line, start, end);
    }

    /** Whether the key stands in a stretch: each of its five letters is another one, so every fifth byte is enough to see it. */
    private static boolean endsWithUsage(byte[] line, int start, int end) {
        for (int at = end - 8; at > start + 5; at -= 5) {
            int letter = LETTERS[line[at] & 0xff];
            int key = at + 1 - letter;
            if (letter > 0 && line[key - 1] == '"' && isUsage(line, key)) {
                return true;
            }
        }
        return false;
    }

    private static int walk(byte[] line, int start, int end) {
        int depth = 0;
        for (int at = start; at < end; at++) {
            byte c = line[at];
            if (c == '"') {
                int close = closingQuote(line, at + 1, end);
                if (close < 0) {
                    return close == -2 ? MAYBE : DOUBTFUL;
                }
                if (close - at == 6 && isUsage(line, at + 1)) {
                    return MAYBE;
                }
                at = close;
            } else if (c == '{' || c == '[') {
                if (++depth > DEEPEST || c == '{' && !opensWell(line, at + 1, end)) {
                    return DOUBTFUL;
                }
            } else if ((c == '}' || c == ']') && --depth == 0) {
                return at == end - 1 ? NO_ANSWER : DOUBTFUL;
            } else if (c == '\n' || c == 0) {
                return DOUBTFUL;
            }
        }
        return DOUBTFUL;
    }

    /** Behind an opening brace stands a key or the closing brace. */
    private static boolean opensWell(byte[] line, int from, int end) {
        int at = from;
        while (at < end && (line[at] == ' ' || line[at] == '\t' || line[at] == '\r')) {
            at++;
        }
        return at < end && (line[at] == '"' || line[at] == '}');
    }

    /*
     * A word holds a quote, a backslash or a control character where a byte of ASCII, from which 1 (the first two made 0) or 0x20 is taken,
     * has to borrow.
     */

    /** Where the string that begins at {@code from} ends; -1 where it does not, -2 where an escape may spell a key. */
    private static int closingQuote(byte[] line, int from, int end) {
        int at = from;
        while (true) {
            // written out here: the quick compiler does not inline a method of this size
            for (; at <= end - 8; at += 8) {
                long word = (long) WORD.get(line, at);
                long borrowed = ((word ^ QUOTES) - ONES) | ((word ^ BACKSLASHES) - ONES) | (word - BLANKS);
                if ((borrowed & ~word & HIGH) != 0) {
                    break;
                }
            }
            while (at < end && line[at] != '"' && line[at] != '\\' && (line[at] < 0 || line[at] >= 0x20)) {
                at++;
            }
            if (at >= end || line[at] >= 0 && line[at] < 0x20) {
                return -1;
            }
            if (line[at] == '"') {
                return at;
            }
            if (at + 4 < end && isEscapedLetter(line, at + 1)) {
                return -2;
            }
            at += 2;
        }
    }

    /** Whether {@code u006x} or {@code u007x} stands here: a lower-case letter. */
    private static boolean isEscapedLetter(byte[] line, int at) {
        return line[at] == 'u'
                && line[at + 1] == '0'
                && line[at + 2] == '0'
                && (line[at + 3] == '6' || line[at + 3] == '7');
    }

    /** Whether {@code usage"} stands here. */
    private static boolean isUsage(byte[] line, int at) {
        return line[at] == 'u'
                && line[at + 1] == 's'
                && line[at + 2] == 'a'
                && line[at + 3] == 'g'
                && line[at + 4] == 'e'
                && line[at + 5] == '"';
    }
}
