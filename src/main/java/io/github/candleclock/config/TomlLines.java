package io.github.candleclock.config;

import io.github.wasabithumb.jtoml.JToml;
import io.github.wasabithumb.jtoml.except.TomlException;
import io.github.wasabithumb.jtoml.value.table.TomlTable;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

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
        String line = lines.get(faulty);
        int equals = line.indexOf('=');
        int value = equals < 0 ? -1 : firstVisible(line, equals + 1);
        return new Place(
                faulty + 1, 1 + (inValue && value >= 0 && value < line.length() ? value : firstVisible(line, 0)));
    }

    /** Where the statement begins that first makes the condition true. */
    Optional<Place> of(Predicate<TomlTable> condition) {
        int before = 0;
        for (int count = 1; count <= lines.size(); count++) {
            Optional<TomlTable> table = beginning(count);
            if (table.isPresent() && condition.test(table.get())) {
                return Optional.of(new Place(before + 1, 1 + firstVisible(lines.get(before), 0)));
            }
            before = table.isPresent() ? count : before;
        }
        return Optional.empty();
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
