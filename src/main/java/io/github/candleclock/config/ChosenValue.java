package io.github.candleclock.config;

/**
 * A setting's value as it was written, and where.
 *
 * @param key with dots between tables and names
 * @param value a string, a boolean, a number, or lists and maps of these
 */
public record ChosenValue(String key, Object value, SettingOrigin origin) {
    /** The value as it would stand in the file. */
    public String shown() {
        return TomlText.of(value);
    }
}
