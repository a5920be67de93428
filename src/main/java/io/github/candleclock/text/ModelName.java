package io.github.candleclock.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A model's name as people say it: {@code opus 4.8} for {@code claude-opus-4-8}. */
public final class ModelName {
    private static final String RELEASE = "(?:-(?:\\d{8}|latest))?";
    private static final Pattern FAMILY_FIRST = Pattern.compile("claude-([a-z]+)-(\\d{1,2})(?:-(\\d{1,2}))?" + RELEASE);
    private static final Pattern VERSION_FIRST =
            Pattern.compile("claude-(\\d{1,2})(?:-(\\d{1,2}))?-([a-z]+)" + RELEASE);

    private ModelName() {}

    /** The short name; a name of another shape is shown as it is, made harmless. */
    public static String of(String model) {
        Matcher family = FAMILY_FIRST.matcher(model);
        if (family.matches()) {
            return family.group(1) + " " + version(family.group(2), family.group(3));
        }
        Matcher version = VERSION_FIRST.matcher(model);
        if (version.matches()) {
            return version.group(3) + " " + version(version.group(1), version.group(2));
        }
        return Foreign.harmless(model);
    }

    @SuppressWarnings("NullAway") // a group that did not take part in the match is null
    private static String version(String major, String minor) {
        return minor == null ? major : major + "." + minor;
    }
}
