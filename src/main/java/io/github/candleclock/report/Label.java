package io.github.candleclock.report;

import java.util.Map;

/**
 * What a row is about, in one of the things it is told apart by.
 *
 * @param key how programs know it: a day as {@code YYYY-MM-DD}, a session's id, a project's path
 * @param shown how people read it
 * @param facts what JSON says of it beside its key
 */
public record Label(Grouping by, String key, String shown, Map<String, String> facts) {
    public Label(Grouping by, String key, String shown) {
        this(by, key, shown, Map.of());
    }
}
