package io.github.candleclock.pricing;

import java.util.Locale;
import java.util.regex.Pattern;

/** The rule by which a model's many spellings meet a key of a price list. */
final class PriceKey {
    private static final Pattern REGION = Pattern.compile("(?:^|/)(?:us|eu|apac|jp|au)\\.anthropic\\.");

    private PriceKey() {}

    /** The name as it is compared: {@code claude-opus-4-5-20251101} for {@code Claude-Opus-4.5@20251101}. */
    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace('.', '-').replace('@', '-');
    }

    /** Whether a name is that of a model in one of Bedrock's regions, where it costs more. */
    static boolean isInRegion(String name) {
        return REGION.matcher(name.toLowerCase(Locale.ROOT)).find();
    }

    /**
     * Whether a key stands on whole parts of a name, and is not followed by a version of one or two digits; a date may follow. Both are
     * plain. A list has thousands of keys, for which patterns would be slow to make.
     */
    static boolean stands(String key, String name) {
        for (int at = name.indexOf(key); at >= 0; at = name.indexOf(key, at + 1)) {
            int end = at + key.length();
            if (!isLetterOrDigit(name, at - 1) && !isLetterOrDigit(name, end) && !isVersion(name, end)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isVersion(String name, int at) {
        boolean isBegun = at < name.length() && name.charAt(at) == '-' && isDigit(name, at + 1);
        return isBegun && (!isDigit(name, at + 2) || !isDigit(name, at + 3));
    }

    private static boolean isDigit(String name, int at) {
        return at < name.length() && name.charAt(at) >= '0' && name.charAt(at) <= '9';
    }

    private static boolean isLetterOrDigit(String name, int at) {
        return at >= 0 && at < name.length() && (isDigit(name, at) || name.charAt(at) >= 'a' && name.charAt(at) <= 'z');
    }
}
