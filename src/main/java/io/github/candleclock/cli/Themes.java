package io.github.candleclock.cli;

import io.github.candleclock.config.SettingsException;
import io.github.candleclock.config.ThemeFile;
import io.github.candleclock.tui.theme.Theme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The themes there are, in the order in which the key goes through them: the one to begin with comes first. */
final class Themes {
    private Themes() {}

    /**
     * Reads the bundled themes and the one that was asked for.
     *
     * @param asked a bundled theme's name, or a theme file; empty for what suits the background
     * @param isLight whether the terminal's background is light, where that is known; unknown counts as dark
     */
    static List<Theme> read(String asked, Optional<Boolean> isLight) {
        List<Theme> themes = new ArrayList<>();
        try {
            for (String name : ThemeFile.bundledNames()) {
                themes.add(Theme.of(ThemeFile.bundled(name)));
            }
            if (asked.isBlank()) {
                boolean light = isLight.orElse(false);
                bringFirst(
                        themes,
                        themes.stream()
                                .filter(theme -> theme.isLight() == light)
                                .findFirst());
                return themes;
            }
            Optional<Theme> bundled =
                    themes.stream().filter(theme -> theme.name().equals(asked)).findFirst();
            bringFirst(
                    themes,
                    Optional.of(bundled.isPresent() ? bundled.get() : Theme.of(ThemeFile.read(Path.of(asked)))));
            return themes;
        } catch (SettingsException e) {
            throw new Failure(String.valueOf(e.getMessage()), e);
        }
    }

    /** Whether a theme's name is that of a file of somebody's own. */
    static boolean isFile(String asked) {
        return !ThemeFile.bundledNames().contains(asked);
    }

    private static void bringFirst(List<Theme> themes, Optional<Theme> chosen) {
        chosen.ifPresent(theme -> {
            themes.remove(theme);
            themes.add(0, theme);
        });
    }
}
