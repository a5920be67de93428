package io.github.candleclock.config;

import io.github.wasabithumb.jtoml.JToml;
import io.github.wasabithumb.jtoml.except.TomlException;
import io.github.wasabithumb.jtoml.key.TomlKey;
import io.github.wasabithumb.jtoml.value.TomlValue;
import io.github.wasabithumb.jtoml.value.table.TomlTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Finds the place of a fault or of a key in a TOML text. The library reads fast and forgets places, so this asks it again for every
 * beginning of the text that ends with a line, and only once there is a fault to tell:
 *
 * <pre>
 *   light = true          reads
 *   [colours]             reads
 *   flame = "#ff9a3d      does not, nor does any longer beginning: the fault is in the line after the longest one that reads
 *   wax = "#f0dcae"
 * </pre>
 */
final class TomlLines {
    private static final JToml READER = JToml.jToml();

    private final List<String> lines;
    /** Of every name, once one was asked for. */
    private final Map<List<String>, Place> places = new HashMap<>();

    TomlLines(String text) {
        this.lines = text.lines().toList();
    }

    static TomlTable read(String text) {
        return READER.readFromString(text);
    }

    /** Where the statement begins that cannot be read; its value, if it has one and the value is what is wrong. */
    Place ofFault(boolean inValue) {
        int good = 0;
        for (int count = 1; count <= lines.size(); count++) {
            if (beginning(count).isPresent()) {
                good = count;
            }
        }
        int faulty = Math.min(good, lines.size() - 1);
        Place statement = new Place(faulty + 1, 1 + firstVisible(lines.get(faulty), 0));
        return inValue ? ofValue(statement) : statement;
    }

    /** Where a statement's value begins; the statement's own place, if it has none. */
    Place ofValue(Place statement) {
        String line = lines.get(statement.line() - 1);
        int equals = line.indexOf('=');
        int value = equals < 0 ? line.length() : firstVisible(line, equals + 1);
        return value < line.length() ? new Place(statement.line(), 1 + value) : statement;
    }

    /** Where the statement begins that first gives this name; behind a list's name stands an {@link #entry}. */
    Optional<Place> of(List<String> path) {
        if (places.isEmpty()) {
            findPlaces();
        }
        return Optional.ofNullable(places.get(path));
    }

    /** What stands in a path for the entry of a list, counted from 0. */
    static String entry(int index) {
        return "[" + index + "]";
    }

    private void findPlaces() {
        int before = 0;
        for (int count = 1; count <= lines.size(); count++) {
            Optional<TomlTable> table = beginning(count);
            if (table.isPresent()) {
                note(List.of(), table.get(), new Place(before + 1, 1 + firstVisible(lines.get(before), 0)));
                before = count;
            }
        }
    }

    private void note(List<String> path, TomlValue value, Place place) {
        places.putIfAbsent(path, place);
        if (value.isTable()) {
            for (TomlKey key : value.asTable().keys(false)) {
                note(
                        TomlFile.join(path, key.get(0)),
                        Objects.requireNonNull(value.asTable().get(TomlKey.literal(key.get(0)))),
                        place);
            }
        } else if (value.isArray()) {
            for (int i = 0; i < value.asArray().size(); i++) {
                note(TomlFile.join(path, entry(i)), value.asArray().get(i), place);
            }
        }
    }

    private Optional<TomlTable> beginning(int count) {
        try {
            return Optional.of(read(String.join("\n", lines.subList(0, count)) + "\n"));
        } catch (TomlException e) {
            return Optional.empty();
        }
    }

    private static int firstVisible(String line, int from) {
        int at = from;
        while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
            at++;
        }
        return at;
    }
}
