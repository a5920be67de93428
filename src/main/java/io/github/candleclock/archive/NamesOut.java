package io.github.candleclock.archive;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes the names of one frame: each in full where it comes first, as a number from then on. Number 0 is the empty name.
 * {@link NamesIn} reads them.
 */
final class NamesOut {
    private final ByteSink sink;
    private final Map<String, Integer> numbers = new HashMap<>();

    NamesOut(ByteSink sink) {
        this.sink = sink;
    }

    void name(String name) {
        if (name.isEmpty()) {
            sink.number(0);
            return;
        }
        int next = numbers.size() + 1;
        Integer known = numbers.putIfAbsent(name, next);
        sink.number(known == null ? next : known);
        if (known == null) {
            inFull(name);
        }
    }

    /** UTF-8, with its length in front. Half of a surrogate pair, which JSON can hold, has none: such a name is written as chars. */
    private void inFull(String name) {
        byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
        boolean isWhole = new String(utf8, StandardCharsets.UTF_8).equals(name);
        byte[] written = isWhole ? utf8 : chars(name);
        sink.number((long) written.length << 1 | (isWhole ? 0 : 1));
        sink.bytes(written);
    }

    private static byte[] chars(String name) {
        byte[] chars = new byte[2 * name.length()];
        for (int i = 0; i < name.length(); i++) {
            chars[2 * i] = (byte) (name.charAt(i) >>> 8);
            chars[2 * i + 1] = (byte) name.charAt(i);
        }
        return chars;
    }
}
