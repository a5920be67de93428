package io.github.candleclock.report;

import java.util.Optional;

/**
 * One setting, its value and where that comes from.
 *
 * @param value a string, a boolean, a number, or lists and maps of these
 * @param shown the value as it would stand in the settings file
 * @param from {@code default}, {@code file}, {@code environment} or {@code option}
 * @param name the file, the variable or the option; empty for a default
 * @param line where in the file
 */
public record SettingRow(String key, Object value, String shown, String from, String name, Optional<Integer> line) {}
