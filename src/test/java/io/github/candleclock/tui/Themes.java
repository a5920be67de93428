package io.github.candleclock.tui;

import io.github.candleclock.tui.theme.Role;
import io.github.candleclock.tui.theme.Theme;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Themes for tests; each role has a colour of its own. */
final class Themes {
    private Themes() {}

    static Theme named(String name) {
        return new Theme(
                name,
                false,
                Arrays.stream(Role.values())
                        .collect(Collectors.toMap(Function.identity(), role -> (name + role).hashCode() & 0xffffff)));
    }
}
