package io.github.candleclock.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Tells lines that cannot hold an answer from those that may, in one pass and without tokens: most bytes of a log are prompts and tool
 * results. It looks at every byte of a line that it leaves out.
 *
 * <p>It names no faults: what is not plainly one whole object of JSON is {@link #DOUBTFUL}, and jackson-core judges it. A line whose keys
 * are written with escapes counts as one that may.
 */
final class LineSkim {
    /** One whole object, and none of the keys in it tells of an answer or a limit. */
    static final int NO_ANSWER = 0;
    /** It may hold an answer, or say that a limit was reached: to be parsed. */
    static final int MAYBE = 1;
    /** Perhaps not one whole object: to be parsed, so that what it begins with is found and the rest counted. */
    static final int DOUBTFUL = 2;

    /** Claude Code writes usage near the end of a line; 1,118 bytes before it is the most that was measured. */
    private static final int NEAR_END = 1_300;

    /** Which letter of usage a byte is, from 1; 0 for all others. */
    private static final byte[] LETTERS = new byte[256];

    static {
        for (int i = 0; i < 5; i++) {
            LETTERS["usage".charAt(i)] = (byte) (i + 1);
        }
    }

    private static final byte[] QUOTA_LIMITS = "quotaLimits".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] IS_API_ERROR = "isApiErrorMessage".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
    private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};
    private static final byte[] NULL = {'n', 'u', 'l', 'l'};

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

    /*
     * One method, since the quick compiler inlines none of this size. The last byte of the line is a closing brace, and what walks past
     * another byte has seen that it is none: so only behind a closing bracket it may be the end.
     */

    private static int walk(byte[] line, int start, int end) {
        // what is open: a bit for each, 1 for an array, the innermost lowest, and a 1 above the outermost
        long open = 1;
        boolean isKeyNext = false;
        int at = start;
        while (true) {
            byte c = line[at];
            if (c == '"') {
                int close = PlainString.end(line, at + 1, end);
                if (close == PlainString.NONE) {
                    return DOUBTFUL;
                }
                if (isKeyNext) {
                    if (close < 0 || isTelling(line, at + 1, close - at - 1)) {
                        return MAYBE;
                    }
                    at = close + 1;
                    while (isBlank(line[at])) {
                        at++;
                    }
                    if (line[at++] != ':') {
                        return DOUBTFUL;
                    }
                    isKeyNext = false;
                    continue;
                }
                at = (close < 0 ? -close : close) + 1;
            } else if (isBlank(c)) {
                at++;
                continue;
            } else if (isKeyNext) {
                return DOUBTFUL;
            } else if (c == '{' || c == '[') {
                if (open < 0) {
                    return DOUBTFUL;
                }
                open = open << 1 | (c == '[' ? 1 : 0);
                do {
                    at++;
                } while (isBlank(line[at]));
                if (line[at] != c + 2) {
                    isKeyNext = c == '{';
                    continue;
                }
            } else {
                at = behindValue(line, at);
                if (at < 0) {
                    return DOUBTFUL;
                }
            }
            // behind a value
            while (true) {
                c = line[at++];
                if (c == ',') {
                    isKeyNext = (open & 1) == 0;
                    break;
                }
                if (c == ((open & 1) == 0 ? '}' : ']')) {
                    open >>>= 1;
                    if (open == 1 || at == end) {
                        return open == 1 && at == end ? NO_ANSWER : DOUBTFUL;
                    }
                } else if (!isBlank(c)) {
                    return DOUBTFUL;
                }
            }
        }
    }

    /** Behind a number, true, false or null; -1 where none stands. */
    private static int behindValue(byte[] line, int at) {
        return switch (line[at]) {
            case 't' -> behindWord(line, at, TRUE);
            case 'f' -> behindWord(line, at, FALSE);
            case 'n' -> behindWord(line, at, NULL);
            default -> behindNumber(line, at);
        };
    }

    private static int behindWord(byte[] line, int from, byte[] word) {
        int length = 1;
        while (length < word.length && line[from + length] == word[length]) {
            length++;
        }
        return length == word.length ? from + length : -1;
    }

    private static int behindNumber(byte[] line, int from) {
        int whole = line[from] == '-' ? from + 1 : from;
        int at = behindDigits(line, whole);
        if (at == whole || line[whole] == '0' && at > whole + 1) {
            return -1;
        }
        if (line[at] == '.') {
            int fraction = at + 1;
            at = behindDigits(line, fraction);
            if (at == fraction) {
                return -1;
            }
        }
        if (line[at] == 'e' || line[at] == 'E') {
            int exponent = line[at + 1] == '+' || line[at + 1] == '-' ? at + 2 : at + 1;
            at = behindDigits(line, exponent);
            if (at == exponent) {
                return -1;
            }
        }
        return at;
    }

    private static int behindDigits(byte[] line, int from) {
        int at = from;
        while (line[at] >= '0' && line[at] <= '9') {
            at++;
        }
        return at;
    }

    private static boolean isBlank(byte c) {
        return c == ' ' || c == '\t' || c == '\r';
    }

    /** Whether a key of a length is one that answers have, or a message that a limit was reached. */
    private static boolean isTelling(byte[] line, int at, int length) {
        return switch (length) {
            case 5 -> isUsage(line, at);
            case 11 -> line[at] == 'q' && isWord(line, at, QUOTA_LIMITS);
            case 17 -> line[at] == 'i' && isWord(line, at, IS_API_ERROR);
            default -> false;
        };
    }

    private static boolean isWord(byte[] line, int at, byte[] word) {
        return Arrays.equals(line, at, at + word.length, word, 0, word.length);
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
