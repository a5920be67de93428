package io.github.candleclock.ingest;

import java.math.BigInteger;
import java.util.Comparator;

/** The order of Claude Code's versions: by the numbers between the dots, so that 2.1.9 comes before 2.1.12; other words come last. */
public final class VersionOrder {
    public static final Comparator<String> FIRST = VersionOrder::compare;

    private VersionOrder() {}

    private static int compare(String a, String b) {
        String[] left = a.split("[.+-]", -1);
        String[] right = b.split("[.+-]", -1);
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            int byPart = comparePart(left[i], right[i]);
            if (byPart != 0) {
                return byPart;
            }
        }
        int byLength = Integer.compare(left.length, right.length);
        return byLength != 0 ? byLength : a.compareTo(b);
    }

    private static int comparePart(String a, String b) {
        boolean isNumber = isNumber(a);
        if (isNumber != isNumber(b)) {
            return isNumber ? -1 : 1;
        }
        return isNumber ? new BigInteger(a).compareTo(new BigInteger(b)) : a.compareTo(b);
    }

    private static boolean isNumber(String part) {
        return !part.isEmpty() && part.length() <= 30 && part.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
