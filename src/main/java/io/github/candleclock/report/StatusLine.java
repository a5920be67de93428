package io.github.candleclock.report;

import java.nio.file.Path;

/**
 * What Claude Code's settings of one login say of its status line.
 *
 * @param folder the configuration folder
 * @param projects its folder with logs, by real path: the login's name
 * @param file the settings file, whether it is there or not
 * @param isOff whether the settings turn every status line off
 * @param command what is named, harmless; empty where nothing is
 * @param fault why nothing can be said, with line and column where they are known; empty where something can
 * @param install what to type to put candleclock's in
 */
public record StatusLine(
        Path folder, Path projects, Path file, Kind kind, boolean isOff, String command, String fault, String install) {
    /** Whose it is. */
    public enum Kind {
        OURS,
        /** Ours, which runs another one. */
        WRAPPING,
        OTHER,
        NONE,
        NO_FILE,
        NOT_JSON,
        UNREADABLE;

        /** Whether ours is named. */
        public boolean isOurs() {
            return this == OURS || this == WRAPPING;
        }
    }
}
