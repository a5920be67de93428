package io.github.candleclock.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** How a shell starts the program that runs now. */
final class Launcher {
    private static final String NAME = "candleclock";

    private Launcher() {}

    /**
     * By its name, where PATH leads to it; else by the path of the launcher that lies beside the jar, quoted where a shell needs that.
     *
     * @param classPath where Java found the program
     */
    static String word(Map<String, String> environment, String classPath) {
        Optional<Path> beside = Optional.of(classPath)
                .filter(path -> path.endsWith(".jar") && !path.contains(File.pathSeparator))
                .map(jar -> Path.of(jar).toAbsolutePath().normalize().resolveSibling(NAME))
                .filter(Files::isExecutable);
        return beside.filter(launcher -> !isSame(launcher, onPath(environment)))
                .map(launcher -> quoted(launcher.toString()))
                .orElse(NAME);
    }

    private static Optional<Path> onPath(Map<String, String> environment) {
        return Arrays.stream(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(entry -> !entry.isBlank())
                .flatMap(entry -> in(entry).stream())
                .findFirst();
    }

    private static Optional<Path> in(String folder) {
        try {
            return Optional.of(Path.of(folder, NAME))
                    .filter(Path::isAbsolute)
                    .filter(Files::isRegularFile)
                    .filter(Files::isExecutable);
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    private static boolean isSame(Path launcher, Optional<Path> found) {
        try {
            return found.isPresent() && Files.isSameFile(launcher, found.get());
        } catch (IOException vanished) {
            return false;
        }
    }

    /** A path as one word of a shell. */
    static String quoted(String path) {
        return path.matches("[A-Za-z0-9_@%+=:,./-]+") ? path : "'" + path.replace("'", "'\\''") + "'";
    }
}
