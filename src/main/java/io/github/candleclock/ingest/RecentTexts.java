package io.github.candleclock.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Texts that came before, so that a session's id or a model's name is made once and not for each line. */
final class RecentTexts {
    private static final int SLOTS = 1 << 9;
    private static final int LONGEST = 256;

    private final String[] texts = new String[SLOTS];
    private final byte[][] spellings = new byte[SLOTS][];

    RecentTexts() {
        Arrays.fill(texts, "");
        Arrays.fill(spellings, new byte[0]);
    }

    String of(byte[] bytes, int from, int to) {
        if (to - from > LONGEST) {
            return new String(bytes, from, to - from, StandardCharsets.UTF_8);
        }
        int slot = hash(bytes, from, to) & SLOTS - 1;
        byte[] known = spellings[slot];
        if (!Arrays.equals(known, 0, known.length, bytes, from, to)) {
            spellings[slot] = Arrays.copyOfRange(bytes, from, to);
            texts[slot] = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        }
        return texts[slot];
    }

    private static int hash(byte[] bytes, int from, int to) {
        int hash = to - from;
        for (int i = Math.max(from, to - 12); i < to; i++) {
            hash = hash * 31 + bytes[i];
        }
        return hash ^ hash >>> 9;
    }
}
