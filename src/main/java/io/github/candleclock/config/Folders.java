package io.github.candleclock.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * What paths that people write are reckoned from.
 *
 * @param home what a leading {@code ~} stands for
 * @param base where a relative path begins
 */
record Folders(Path home, Path base) {
    /** The path, absolute; an {@link IllegalArgumentException} with a sentence where it is none. */
    Path path(String text) {
        try {
            boolean isHome = text.equals("~") || text.startsWith("~/") || text.startsWith("~\\");
            Path path = isHome ? home.resolve(text.substring(Math.min(2, text.length()))) : base.resolve(text);
            return path.toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("\"" + text + "\" is no path here: " + e.getReason(), e);
        }
    }
}
