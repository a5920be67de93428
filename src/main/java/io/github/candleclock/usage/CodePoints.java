package io.github.candleclock.usage;

import java.util.Comparator;

/** The order of texts by code point, in which "smallest" is meant wherever the rules of counting break a tie by a name. */
public final class CodePoints {
    public static final Comparator<String> ORDER = CodePoints::compare;

    private CodePoints() {}

    /** Java's own order is by UTF-16 unit, which sorts what lies beyond the first plane too early. */
    public static int compare(String a, String b) {
        int length = Math.min(a.length(), b.length());
        for (int i = 0; i < length; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                boolean isPair = Character.isSurrogate(x) != Character.isSurrogate(y);
                return isPair ? (Character.isSurrogate(x) ? 1 : -1) : Character.compare(x, y);
            }
        }
        return Integer.compare(a.length(), b.length());
    }
}
