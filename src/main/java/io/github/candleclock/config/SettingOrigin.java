package io.github.candleclock.config;

import java.util.Optional;

/**
 * Where a setting's value comes from.
 *
 * @param name the file, the environment variable or the option; empty for a default
 * @param place where in the file
 */
public record SettingOrigin(Kind kind, String name, Optional<Place> place) {
    static final SettingOrigin DEFAULT = new SettingOrigin(Kind.DEFAULT, "", Optional.empty());

    /** The layers, from below: a later one counts before an earlier one. */
    public enum Kind {
        DEFAULT,
        FILE,
        ENVIRONMENT,
        OPTION
    }
}
