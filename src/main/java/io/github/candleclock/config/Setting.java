package io.github.candleclock.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One setting: what it is called, what it means, and the one parser that reads it wherever it is given.
 *
 * @param key its name in the file, with dots between tables and names
 * @param standard the texts that count where nobody gives others
 * @param meaning one sentence or two
 */
record Setting<T>(String key, Shape shape, List<String> standard, Parser<T> parser, String meaning) {
    static final String PREFIX = "CANDLECLOCK_";

    /** Reads texts; an {@link IllegalArgumentException} with a sentence says what is wrong with them. */
    interface Parser<T> {
        T parse(List<String> texts, PathBase base);
    }

    /** A setting that is one of several words, in small letters or capitals. */
    static <T> Setting<T> ofWords(String key, Shape shape, String standard, Map<String, T> words, String meaning) {
        Parser<T> parser = (texts, base) -> {
            T value = words.get(texts.get(0).strip().toLowerCase(Locale.ROOT));
            if (value == null) {
                throw new IllegalArgumentException("\"" + texts.get(0) + "\" is none of "
                        + String.join(", ", words.keySet()) + Nearest.question(texts.get(0), words.keySet()));
            }
            return value;
        };
        return new Setting<>(key, shape, List.of(standard), parser, meaning);
    }

    /** The environment variable that gives it. */
    String variable() {
        return PREFIX + key.replace('.', '_').toUpperCase(Locale.ROOT);
    }

    /** The table that holds it, or nothing for the outermost one. */
    String table() {
        return key.substring(0, Math.max(0, key.indexOf('.')));
    }

    /** Its name in its table. */
    String name() {
        return key.substring(key.indexOf('.') + 1);
    }

    /** The default as a plain value, to be written. */
    Object standardValue() {
        return shape.value(standard);
    }

    /** The default. It holds no path, so it does not matter where paths are reckoned from. */
    T standardParsed() {
        return parser.parse(standard, new PathBase(Path.of(""), Path.of("")));
    }
}
