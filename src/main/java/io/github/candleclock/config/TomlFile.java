package io.github.candleclock.config;

import io.github.wasabithumb.jtoml.except.TomlException;
import io.github.wasabithumb.jtoml.except.parse.TomlClobberException;
import io.github.wasabithumb.jtoml.except.parse.TomlExtensionException;
import io.github.wasabithumb.jtoml.except.parse.TomlLocalParseException;
import io.github.wasabithumb.jtoml.key.TomlKey;
import io.github.wasabithumb.jtoml.value.TomlValue;
import io.github.wasabithumb.jtoml.value.table.TomlTable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** One table of a TOML file, asked key by key, so that every fault can be told with its place. Only here and beside is TOML known. */
public final class TomlFile {
    private final String file;
    private final TomlLines lines;
    private final TomlTable table;
    private final List<String> path;

    private TomlFile(String file, TomlLines lines, TomlTable table, List<String> path) {
        this.file = file;
        this.lines = lines;
        this.table = table;
        this.path = path;
    }

    /** Reads a file; the result is its outermost table. */
    public static TomlFile read(Path path) throws SettingsException {
        String file = path.toString();
        try {
            return parse(file, Files.readString(path));
        } catch (NoSuchFileException e) {
            throw new SettingsException(file, "there is no such file");
        } catch (CharacterCodingException e) {
            throw new SettingsException(file, "it is not UTF-8; save it as UTF-8");
        } catch (IOException e) {
            throw new SettingsException(file, "it cannot be read (" + e.getMessage() + ")");
        }
    }

    /** Reads a text; {@code file} is what faults call it. */
    public static TomlFile parse(String file, String text) throws SettingsException {
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try {
            return new TomlFile(file, new TomlLines(unmarked), TomlLines.read(unmarked), List.of());
        } catch (TomlException e) {
            throw unreadable(file, unmarked, e);
        }
    }

    /** What faults call the file. */
    public String file() {
        return file;
    }

    /** The names in this table, in alphabetical order. */
    public Collection<String> keys() {
        TreeSet<String> keys = new TreeSet<>();
        for (TomlKey key : table.keys(false)) {
            keys.add(key.get(0));
        }
        return keys;
    }

    public boolean has(String key) {
        return value(key).isPresent();
    }

    /** Refuses a file with a name that nobody asks for: it would be a slip, silently ignored. */
    public void allow(Collection<String> names) throws SettingsException {
        for (String key : keys()) {
            if (!names.contains(key)) {
                throw unknown(key, Nearest.question(key, names));
            }
        }
    }

    /** A fault of a name that nobody asks for; the hint says what was perhaps meant. */
    SettingsException unknown(String key, String hint) {
        return fault(key, "there is no setting \"" + dotted(key) + "\"" + hint);
    }

    public TomlFile table(String key) throws SettingsException {
        TomlValue value = value(key).orElseThrow(() -> missing(key, "a table: write [" + dotted(key) + "]"));
        if (!value.isTable()) {
            throw fault(key, dotted(key) + " has to be a table: write [" + dotted(key) + "] on a line of its own");
        }
        return new TomlFile(file, lines, value.asTable(), join(path, key));
    }

    /** The tables of a list, in their order; faults below them are told with their places too. */
    public List<TomlFile> tables(String key) throws SettingsException {
        SettingsException wrong =
                fault(key, dotted(key) + " has to be a list of tables: write [[" + dotted(key) + "]] above each");
        TomlValue value = value(key).orElseThrow(() -> wrong);
        if (!value.isArray()) {
            throw wrong;
        }
        List<TomlFile> tables = new ArrayList<>();
        for (TomlValue entry : value.asArray()) {
            if (!entry.isTable()) {
                throw wrong;
            }
            List<String> place = join(join(path, key), TomlLines.entry(tables.size()));
            tables.add(new TomlFile(file, lines, entry.asTable(), place));
        }
        return List.copyOf(tables);
    }

    public boolean flag(String key) throws SettingsException {
        TomlValue value = value(key).orElseThrow(() -> missing(key, "true or false"));
        if (!value.isPrimitive() || !value.asPrimitive().isBoolean()) {
            throw fault(key, dotted(key) + " has to be true or false, without quotes");
        }
        return value.asPrimitive().asBoolean();
    }

    public String string(String key) throws SettingsException {
        TomlValue value = value(key).orElseThrow(() -> missing(key, "a string"));
        if (!value.isPrimitive() || !value.asPrimitive().isString()) {
            throw fault(key, dotted(key) + " has to be a string, in quotes");
        }
        return value.asPrimitive().asString();
    }

    public List<String> strings(String key) throws SettingsException {
        String wanted = "a list of strings, in brackets and quotes: [\"…\", \"…\"]";
        TomlValue value = value(key).orElseThrow(() -> missing(key, wanted));
        List<String> strings = new ArrayList<>();
        if (value.isArray()) {
            for (TomlValue entry : value.asArray()) {
                if (entry.isPrimitive() && entry.asPrimitive().isString()) {
                    strings.add(entry.asPrimitive().asString());
                }
            }
        }
        if (!value.isArray() || strings.size() < value.asArray().size()) {
            throw fault(key, dotted(key) + " has to be " + wanted);
        }
        return List.copyOf(strings);
    }

    public BigDecimal number(String key) throws SettingsException {
        TomlValue value = value(key).orElseThrow(() -> missing(key, "a number"));
        if (value.isPrimitive() && value.asPrimitive().isInteger()) {
            return BigDecimal.valueOf(value.asPrimitive().asLong());
        }
        if (!value.isPrimitive()
                || !value.asPrimitive().isFloat()
                || !Double.isFinite(value.asPrimitive().asDouble())) {
            throw fault(key, dotted(key) + " has to be a number, without quotes");
        }
        // the shortest decimal that is this double: what was written, up to 15 digits
        return BigDecimal.valueOf(value.asPrimitive().asDouble());
    }

    public boolean isFlag(String key) {
        return value(key)
                .filter(value -> value.isPrimitive() && value.asPrimitive().isBoolean())
                .isPresent();
    }

    /** Where this key's line begins; nothing for a key that is not in the file. */
    public Optional<Place> place(String key) {
        return lines.of(join(path, key));
    }

    /** A fault of this key's line, to be thrown by whoever finds it. */
    public SettingsException fault(String key, String sentence) {
        return new SettingsException(file, place(key).orElse(null), sentence);
    }

    /** A fault of this table as a whole. */
    public SettingsException fault(String sentence) {
        return new SettingsException(file, lines.of(path).orElse(null), sentence);
    }

    /** A fault of what this key is given. */
    public SettingsException valueFault(String key, String sentence) {
        return new SettingsException(file, place(key).map(lines::ofValue).orElse(null), sentence);
    }

    private SettingsException missing(String key, String wanted) {
        Optional<Place> table = path.isEmpty() ? Optional.empty() : lines.of(path);
        return new SettingsException(file, table.orElse(null), dotted(key) + " is missing; give it " + wanted);
    }

    private Optional<TomlValue> value(String key) {
        return Optional.ofNullable(table.get(TomlKey.literal(key)));
    }

    private String dotted(String key) {
        return join(path, key).stream()
                .filter(name -> !name.matches("\\[[0-9]+\\]"))
                .map(TomlText::key)
                .collect(Collectors.joining("."));
    }

    static List<String> join(List<String> path, String key) {
        List<String> joined = new ArrayList<>(path);
        joined.add(key);
        return joined;
    }

    private static SettingsException unreadable(String file, String text, TomlException e) {
        boolean twice = e instanceof TomlClobberException || e instanceof TomlExtensionException;
        Place place = new TomlLines(text).ofFault(!twice);
        if (twice) {
            return new SettingsException(
                    file, place, "this name stands in the file for the second time; keep one of the two");
        }
        String reason = Objects.requireNonNullElse(
                e instanceof TomlLocalParseException local ? local.getRawMessage() : e.getMessage(), "Unreadable");
        String advice = reason.contains("string")
                ? "; is a closing quote missing?"
                : "; text stands in quotes, numbers and true or false do not";
        return new SettingsException(file, place, "this is not TOML: " + reason.toLowerCase(Locale.ROOT) + advice);
    }
}
