package io.github.candleclock.cli;

import io.github.candleclock.ingest.LogRoots;
import io.github.candleclock.report.StatusLine;
import io.github.candleclock.report.StatusLine.Kind;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks which status line Claude Code's settings of each login name. Nothing is changed. */
record StatusLines(Outside outside) {
    private static final String INSTALL = "candleclock statusline install";

    /** One for each folder that has logs. */
    List<StatusLine> of(LogRoots roots) {
        List<StatusLine> lines = new ArrayList<>();
        for (Path root : roots.existing()) {
            try {
                Path projects = root.resolve("projects").toRealPath();
                if (Files.isDirectory(projects)) {
                    lines.add(look(root, projects));
                }
            } catch (IOException noLogs) {
                // a folder without logs is nobody's login yet
            }
        }
        return lines;
    }

    private StatusLine look(Path root, Path projects) {
        Path file = root.resolve("settings.json");
        try {
            Optional<byte[]> bytes = new SharedFile(file, () -> {}).read();
            ClaudeSettings settings = ClaudeSettings.read(bytes);
            String command = settings.command().map(ClaudeSettings::words).orElse("");
            return new StatusLine(
                    root, projects, file, kind(bytes, settings), settings.isOff(), command, "", install(root));
        } catch (JsonFault fault) {
            String place = "line " + fault.line() + ", column " + fault.column() + ": " + fault.getMessage();
            return new StatusLine(root, projects, file, Kind.NOT_JSON, false, "", place, install(root));
        } catch (IOException fault) {
            String reason = fault instanceof AccessDeniedException
                    ? "no permission to read"
                    : StatuslineInstallCommand.reason(fault);
            return new StatusLine(root, projects, file, Kind.UNREADABLE, false, "", reason, install(root));
        }
    }

    private static Kind kind(Optional<byte[]> bytes, ClaudeSettings settings) throws JsonFault {
        if (bytes.isEmpty()) {
            return Kind.NO_FILE;
        }
        if (settings.isOurs()) {
            return settings.isWrapping() ? Kind.WRAPPING : Kind.OURS;
        }
        return settings.command().isPresent() ? Kind.OTHER : Kind.NONE;
    }

    /** Where it would not change these settings of itself, it is told which. */
    private String install(Path root) {
        boolean isUsual =
                outside.environment().getOrDefault("CLAUDE_CONFIG_DIR", "").isBlank()
                        && isSame(root, outside.home().resolve(".claude"));
        return isUsual ? INSTALL : INSTALL + " --claude-dir " + word(root);
    }

    /** A shell knows the home, but not in quotes. */
    private String word(Path root) {
        String shown = outside.shown(root);
        return shown.matches("~/[A-Za-z0-9_./-]+") ? shown : Launcher.quoted(root.toString());
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException missing) {
            return false;
        }
    }
}
