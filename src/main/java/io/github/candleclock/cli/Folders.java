package io.github.candleclock.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The program's own folders, where each system wants them.
 *
 * @param system the system's name, as Java has it
 */
record Folders(Map<String, String> environment, Path home, String system) {
    private static final String OURS = "candleclock";

    static Folders of(Outside outside) {
        return new Folders(outside.environment(), outside.home(), System.getProperty("os.name", ""));
    }

    /** For what the program keeps between runs. */
    Path data() {
        return named("XDG_DATA_HOME").orElseGet(this::systems).resolve(OURS);
    }

    private Path systems() {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            return home.resolve("Library/Application Support");
        }
        return name.startsWith("windows")
                ? named("LOCALAPPDATA").orElse(home.resolve("AppData/Local"))
                : home.resolve(".local/share");
    }

    /** A folder that a variable names; one that is not absolute does not count, by the rule of these variables. */
    private Optional<Path> named(String variable) {
        try {
            return Optional.of(Path.of(environment.getOrDefault(variable, ""))).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
