package io.github.candleclock.tui.theme;

import java.util.EnumMap;
import java.util.Map;

/** A colour for every role, as 24-bit RGB. */
public final class Theme {
    private final String name;
    private final boolean light;
    private final Map<Role, Integer> colours;

    public Theme(String name, boolean light, Map<Role, Integer> colours) {
        for (Role role : Role.values()) {
            if (!colours.containsKey(role)) {
                throw new IllegalArgumentException("theme " + name + " gives no colour to " + role.key());
            }
        }
        this.name = name;
        this.light = light;
        this.colours = new EnumMap<>(colours);
    }

    public String name() {
        return name;
    }

    /** Whether it is made for a light ground. */
    public boolean isLight() {
        return light;
    }

    /** The role's colour as {@code 0xRRGGBB}. */
    public int rgb(Role role) {
        return colours.getOrDefault(role, 0);
    }
}
