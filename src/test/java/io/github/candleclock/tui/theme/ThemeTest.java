package io.github.candleclock.tui.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.candleclock.config.SettingsException;
import io.github.candleclock.config.ThemeFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ThemeTest {
    private static final Set<Role> GROUNDS = EnumSet.of(Role.BACKGROUND, Role.SELECTION, Role.ALARM);
    private static final Set<Role> GRAPHICS = EnumSet.of(Role.BORDER, Role.GHOST, Role.WAX, Role.SHADE);

    static List<String> bundled() {
        return ThemeFile.bundledNames();
    }

    @ParameterizedTest
    @MethodSource("bundled")
    void eachBundledThemeNamesEveryRoleAndNoOther(String name) throws SettingsException {
        ThemeFile file = ThemeFile.bundled(name);

        assertThat(file.colours().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Role.values()).map(Role::key).toList());
        assertThat(Theme.of(file).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @MethodSource("bundled")
    void eachBundledThemeCanBeRead(String name) throws SettingsException {
        Theme theme = Theme.of(ThemeFile.bundled(name));

        for (Role role : Role.values()) {
            // the heart of the flame lies inside the flame and carries no meaning of its own
            if (!GROUNDS.contains(role) && role != Role.GLOW) {
                contrasts(theme, role, Role.BACKGROUND, GRAPHICS.contains(role) ? 3 : 4.5);
            }
        }
        for (Role role : List.of(Role.TEXT, Role.DIM)) {
            contrasts(theme, role, Role.SELECTION, 4.5);
            contrasts(theme, role, Role.ALARM, 4.5);
        }
    }

    @ParameterizedTest
    @MethodSource("bundled")
    void aThemeForALightGroundHasOne(String name) throws SettingsException {
        Theme theme = Theme.of(ThemeFile.bundled(name));

        assertThat(luminance(theme.rgb(Role.BACKGROUND)) > luminance(theme.rgb(Role.TEXT)))
                .isEqualTo(theme.isLight());
    }

    @Test
    void aNameThatIsNoRoleIsRefusedWithTheNearestRole(@TempDir Path folder) throws Exception {
        String text = Files.readString(Path.of("themes", "candle-dark.toml"));
        Path path = Files.writeString(folder.resolve("mine.toml"), text.replace("\nflame", "\nflmae"));
        int line = text.substring(0, text.indexOf("\nflame")).split("\n").length + 1;

        assertThat(catchThrowableOfType(SettingsException.class, () -> Theme.of(ThemeFile.read(path))))
                .hasMessage(
                        path + ": line " + line + ", column 1: there is no role \"flmae\"; did you mean \"flame\"?");
    }

    @Test
    void aMissingRoleIsRefused(@TempDir Path folder) throws Exception {
        String text = Files.readString(Path.of("themes", "candle-dark.toml"));
        Path path = Files.writeString(folder.resolve("mine.toml"), text.replaceAll("(?m)^wax .*\n", ""));

        assertThat(catchThrowableOfType(SettingsException.class, () -> Theme.of(ThemeFile.read(path))))
                .hasMessage(path + ": no colour for \"wax\"; add a line for it under [colours]");
    }

    private static void contrasts(Theme theme, Role role, Role ground, double least) {
        double a = luminance(theme.rgb(role)) + 0.05;
        double b = luminance(theme.rgb(ground)) + 0.05;
        assertThat(Math.max(a, b) / Math.min(a, b))
                .as("contrast of %s on %s in %s", role.key(), ground.key(), theme.name())
                .isGreaterThanOrEqualTo(least);
    }

    /** Relative luminance as WCAG 2 defines it. */
    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 0xff) + 0.7152 * linear(rgb >> 8 & 0xff) + 0.0722 * linear(rgb & 0xff);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
