package io.github.candleclock.tui.theme;

import io.github.candleclock.config.Nearest;
import io.github.candleclock.config.SettingsException;
import io.github.candleclock.config.ThemeFile;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
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

    /** Gives each role the colour its name has in the file, and refuses a file that leaves one out or names one that is none. */
    public static Theme of(ThemeFile file) throws SettingsException {
        List<String> names = Arrays.stream(Role.values()).map(Role::key).toList();
        for (String name : file.colours().keySet()) {
            if (!names.contains(name)) {
                throw file.fault(name, "there is no role \"" + name + "\"" + Nearest.question(name, names));
            }
        }
        Map<Role, Integer> colours = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            Integer rgb = file.colours().get(role.key());
            if (rgb == null) {
                throw file.fault(role.key(), "no colour for \"" + role.key() + "\"; add a line for it under [colours]");
            }
            colours.put(role, rgb);
        }
        return new Theme(file.name(), file.isLight(), colours);
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
