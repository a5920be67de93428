package io.github.candleclock.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A theme as it stands in its file: colours by the names the file gives them. Which names there ought to be is known by those who draw,
 * who tell a wrong one through {@link #fault}.
 */
public final class ThemeFile {
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final String ENDING = ".toml";

    private final String name;
    private final boolean light;
    private final TomlFile table;
    private final Map<String, Integer> colours;

    private ThemeFile(String name, TomlFile toml) throws SettingsException {
        toml.allow(List.of("light", "colours"));
        this.name = name;
        this.light = toml.flag("light");
        this.table = toml.table("colours");
        Map<String, Integer> read = new LinkedHashMap<>();
        for (String key : table.keys()) {
            read.put(key, colour(table, key));
        }
        this.colours = Collections.unmodifiableMap(read);
    }

    /** Reads a theme of somebody's own; its name is the file's, without {@code .toml}. */
    public static ThemeFile read(Path path) throws SettingsException {
        Path last = path.getFileName();
        String file = last == null ? path.toString() : last.toString();
        String name = file.endsWith(ENDING) ? file.substring(0, file.length() - ENDING.length()) : file;
        return new ThemeFile(name, TomlFile.read(path));
    }

    /** Reads a theme that comes with the program. */
    public static ThemeFile bundled(String name) throws SettingsException {
        if (!bundledNames().contains(name)) {
            throw new SettingsException(
                    name + ENDING,
                    "no such theme comes with Candleclock; there is " + String.join(", ", bundledNames())
                            + Nearest.question(name, bundledNames()));
        }
        return parse(name, resource(name + ENDING));
    }

    /** The themes that come with the program, in alphabetical order: the build lists them. */
    public static List<String> bundledNames() {
        return resource("names")
                .lines()
                .filter(line -> !line.isBlank())
                .sorted()
                .toList();
    }

    /** Whether somebody who writes this means a file, and not the name of a theme. */
    public static boolean isPath(String theme) {
        return theme.endsWith(ENDING) || theme.contains("/") || theme.contains("\\");
    }

    static ThemeFile parse(String name, String text) throws SettingsException {
        return new ThemeFile(name, TomlFile.parse(name + ENDING, text));
    }

    public String name() {
        return name;
    }

    /** Whether it is made for a light ground. */
    public boolean isLight() {
        return light;
    }

    /** Each colour as {@code 0xRRGGBB}. */
    public Map<String, Integer> colours() {
        return colours;
    }

    /** A fault of the line that gives this name its colour, or of the file if no line does. */
    public SettingsException fault(String colour, String sentence) {
        return table.fault(colour, sentence);
    }

    private static int colour(TomlFile table, String key) throws SettingsException {
        String value = table.string(key);
        if (!COLOUR.matcher(value).matches()) {
            throw table.fault(
                    key, "\"" + value + "\" is no colour; write \"#\" and six hexadecimal digits, as in \"#ff9a3d\"");
        }
        return Integer.parseInt(value.substring(1), 16);
    }

    private static String resource(String file) {
        try (InputStream in = ThemeFile.class.getResourceAsStream("/themes/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the build left out themes/" + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read themes/" + file + " from the program itself", e);
        }
    }
}
