package io.github.candleclock.config;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes plain values as TOML: strings, booleans, numbers, lists and tables of these. */
final class TomlText {
    private TomlText() {}

    static String of(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(TomlText::of).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Map<?, ?> table) {
            return table.entrySet().stream()
                    .map(entry -> key(String.valueOf(entry.getKey())) + " = " + of(entry.getValue()))
                    .collect(Collectors.joining(", ", "{ ", " }"))
                    .replaceFirst("^\\{ {2}}$", "{}");
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value instanceof Boolean ? value.toString() : quoted(value.toString());
    }

    /** A name as it stands in front of an equals sign or in a header. */
    static String key(String name) {
        return name.matches("[A-Za-z0-9_-]+") ? name : quoted(name);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '"' || letter == '\\') {
                quoted.append('\\').append(letter);
            } else if (letter < 0x20 || letter == 0x7f) {
                quoted.append(String.format("\\u%04x", (int) letter));
            } else {
                quoted.append(letter);
            }
        }
        return quoted.append('"').toString();
    }
}
