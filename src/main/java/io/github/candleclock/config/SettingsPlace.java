package io.github.candleclock.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where the settings file lies, whether it is there or not.
 *
 * @param namedBy the option or the variable that names it; empty for the usual place
 */
public record SettingsPlace(Path file, String namedBy) {
    private static final String OPTION = "--config";
    private static final String VARIABLE = "CANDLECLOCK_CONFIG";
    private static final String NAME = "config.toml";

    /**
     * The file that was asked for, else the one that {@code CANDLECLOCK_CONFIG} names, else the usual one.
     *
     * @param asked what was typed behind {@code --config}; blank for nothing
     * @param usualFolder where the system wants settings to be
     */
    public static SettingsPlace choose(
            String asked, Map<String, String> environment, Path usualFolder, Path home, Path workingFolder)
            throws SettingsException {
        if (!asked.isBlank()) {
            return named(OPTION, asked, home, workingFolder);
        }
        String variable = environment.getOrDefault(VARIABLE, "");
        if (!variable.isBlank()) {
            return named(VARIABLE, variable, home, workingFolder);
        }
        return new SettingsPlace(usualFolder.resolve(NAME), "");
    }

    /** The file, if there is one. One that was named has to be there. */
    public Optional<Path> existing() throws SettingsException {
        if (Files.exists(file)) {
            return Optional.of(file);
        }
        if (!namedBy.isEmpty()) {
            throw new SettingsException(
                    namedBy, "there is no file " + file + "; 'candleclock config init' writes one there");
        }
        return Optional.empty();
    }

    private static SettingsPlace named(String namedBy, String text, Path home, Path workingFolder)
            throws SettingsException {
        try {
            return new SettingsPlace(new PathBase(home, workingFolder).path(text.strip()), namedBy);
        } catch (IllegalArgumentException e) {
            throw new SettingsException(namedBy, String.valueOf(e.getMessage()));
        }
    }
}
