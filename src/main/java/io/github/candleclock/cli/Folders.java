package io.github.candleclock.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The program's own folders, where each system wants them.
 *
 * <pre>
 *          Windows          elsewhere          without the variable   on macOS
 * config   %APPDATA%        $XDG_CONFIG_HOME   ~/.config              ~/Library/Application Support
 * data     %LOCALAPPDATA%   $XDG_DATA_HOME     ~/.local/share         ~/Library/Application Support
 * state    %LOCALAPPDATA%   $XDG_STATE_HOME    ~/.local/state         ~/Library/Application Support
 * cache    %LOCALAPPDATA%   $XDG_CACHE_HOME    ~/.cache               ~/Library/Caches
 * </pre>
 *
 * @param system the system's name, as Java has it
 */
record Folders(Map<String, String> environment, Path home, String system) {
    private static final String OURS = "candleclock";
    private static final String MAC = "Library/Application Support";

    static Folders of(Outside outside) {
        return new Folders(outside.environment(), outside.home(), System.getProperty("os.name", ""));
    }

    /** For what people set. */
    Path config() {
        return isWindows() ? ours("APPDATA", "AppData/Roaming") : ours("XDG_CONFIG_HOME", isMac() ? MAC : ".config");
    }

    /** For what the program keeps between runs. */
    Path data() {
        return isWindows() ? local() : ours("XDG_DATA_HOME", isMac() ? MAC : ".local/share");
    }

    /** For what the program keeps between runs and nobody would copy to another machine, such as its own log. */
    Path state() {
        return isWindows() ? local() : ours("XDG_STATE_HOME", isMac() ? MAC : ".local/state");
    }

    /** For what may be deleted at any time. */
    Path cache() {
        return isWindows() ? local() : ours("XDG_CACHE_HOME", isMac() ? "Library/Caches" : ".cache");
    }

    private Path local() {
        return ours("LOCALAPPDATA", "AppData/Local");
    }

    private boolean isWindows() {
        return system.toLowerCase(Locale.ROOT).startsWith("windows");
    }

    private boolean isMac() {
        return system.toLowerCase(Locale.ROOT).startsWith("mac");
    }

    /** Ours in the folder that a variable names; one that is not absolute does not count, by the rule of these variables. */
    private Path ours(String variable, String underHome) {
        return named(variable).orElse(home.resolve(underHome)).resolve(OURS);
    }

    private Optional<Path> named(String variable) {
        try {
            return Optional.of(Path.of(environment.getOrDefault(variable, ""))).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
