package io.github.candleclock.ingest;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JsonToken;

/**
 * Tokens of the JSON that Claude Code really writes: no blanks, names without escapes, whole numbers of at most 18 digits. It looks at
 * every byte, so what it reads to the end is JSON; anything else it leaves to jackson-core by throwing {@link InDoubt}. It is here because
 * half of a scan was spent in a parser that can do more.
 *
 * <p>Not thread-safe: one for each scanner, used for line after line.
 */
final class PlainTokens implements JsonTokens {
    /** Thrown where jackson-core has to judge; without a trace it costs next to nothing. */
    static final class InDoubt extends RuntimeException {
        private static final long serialVersionUID = 1;

        private InDoubt() {
            super(null, null, false, false);
        }
    }

    private static final int DEEPEST = 500;
    private static final int MOST_DIGITS = 18;

    private final KnownNames names = new KnownNames();
    private final RecentTexts texts = new RecentTexts();
    private final boolean[] isArray = new boolean[DEEPEST + 2];
    private byte[] bytes = {};
    private int start;
    private int at;
    private int end;
    private int depth;
    private boolean isFirst;
    private boolean isValueNext;
    private String name = "";
    private int from;
    private int to;
    private boolean isEscaped;
    private JsonToken current = JsonToken.NOT_AVAILABLE;

    /** Begins with a line, from its opening brace to behind its closing one. */
    void begin(byte[] line, int lineStart, int lineEnd) {
        bytes = line;
        start = lineStart;
        at = lineStart;
        end = lineEnd;
        depth = 0;
        isValueNext = true;
        isFirst = false;
    }

    @Override
    public JsonToken next() {
        current = step();
        return current;
    }

    private JsonToken step() {
        if (isValueNext) {
            isValueNext = false;
            return value();
        }
        if (depth == 0) {
            check(at == end && at > start);
            return JsonToken.NOT_AVAILABLE;
        }
        byte c = peek();
        if (c == (isArray[depth] ? ']' : '}')) {
            at++;
            isFirst = false;
            return isArray[depth--] ? JsonToken.END_ARRAY : JsonToken.END_OBJECT;
        }
        if (isFirst) {
            isFirst = false;
        } else {
            check(c == ',');
            at++;
        }
        if (isArray[depth]) {
            return value();
        }
        check(peek() == '"');
        readString();
        check(!isEscaped && peek() == ':');
        at++;
        name = names.of(bytes, from, to);
        isValueNext = true;
        return JsonToken.PROPERTY_NAME;
    }

    private JsonToken value() {
        return switch (peek()) {
            case '{' -> open(false, JsonToken.START_OBJECT);
            case '[' -> open(true, JsonToken.START_ARRAY);
            case '"' -> {
                readString();
                yield JsonToken.VALUE_STRING;
            }
            case 't' -> word("true", JsonToken.VALUE_TRUE);
            case 'f' -> word("false", JsonToken.VALUE_FALSE);
            case 'n' -> word("null", JsonToken.VALUE_NULL);
            default -> wholeNumber();
        };
    }

    private JsonToken open(boolean array, JsonToken token) {
        check(depth < DEEPEST);
        isArray[++depth] = array;
        isFirst = true;
        at++;
        return token;
    }

    private JsonToken word(String word, JsonToken token) {
        check(end - at > word.length());
        for (int i = 1; i < word.length(); i++) {
            check(bytes[at + i] == word.charAt(i));
        }
        at += word.length();
        endOfWord();
        return token;
    }

    private JsonToken wholeNumber() {
        from = at;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        to = at;
        int digits = to - from;
        check(digits > 0 && digits <= MOST_DIGITS && (digits == 1 || bytes[from] != '0'));
        endOfWord();
        return JsonToken.VALUE_NUMBER_INT;
    }

    private void endOfWord() {
        byte c = peek();
        check(c == ',' || c == '}' || c == ']');
    }

    private void readString() {
        from = at + 1;
        int close = PlainString.end(bytes, from, end);
        check(close != PlainString.NONE);
        isEscaped = close < 0;
        to = close < 0 ? -close : close;
        at = to + 1;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String string() {
        check(!isEscaped);
        return texts.of(bytes, from, to);
    }

    @Override
    public void skip() {
        if (current == JsonToken.START_OBJECT || current == JsonToken.START_ARRAY) {
            int inside = depth;
            while (depth >= inside) {
                JsonToken unused = next();
            }
        }
    }

    @Override
    public long whole() {
        long value = 0;
        for (int i = from; i < to; i++) {
            value = value * 10 + bytes[i] - '0';
        }
        return value;
    }

    @Override
    public double number() {
        return whole();
    }

    @Override
    public BigDecimal exact() {
        return new BigDecimal(new String(bytes, from, to - from, StandardCharsets.US_ASCII));
    }

    private byte peek() {
        check(at < end);
        return bytes[at];
    }

    private static void check(boolean isPlain) {
        if (!isPlain) {
            throw new InDoubt();
        }
    }
}
