package io.github.candleclock.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * What paths that people write are reckoned from.
 *
 * @param home what a leading {@code ~} stands for
 * @param folder where a relative path begins
 */
record PathBase(Path home, Path folder) {
    /** The path, absolute; an {@link IllegalArgumentException} with a sentence where it is none. */
    Path path(String text) {
        try {
            boolean isHome = text.equals("~") || text.startsWith("~/") || text.startsWith("~\\");
            Path path = isHome ? home.resolve(text.substring(Math.min(2, text.length()))) : folder.resolve(text);
            return path.toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("\"" + text + "\" is no path here: " + e.getReason(), e);
        }
    }
}
