package io.github.candleclock.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The Claude configuration folders to read, whether they exist yet or not.
 *
 * @param candidates in the order in which they were named; {@link #existing()} says which of them are there
 */
public record LogRoots(List<Path> candidates) {
    private static final String PROJECTS = "projects";
    private static final String SESSIONS = "sessions";

    public LogRoots {
        candidates = List.copyOf(candidates);
    }

    /**
     * The folders that were asked for, else those of {@code CLAUDE_CONFIG_DIR} (a comma list), else {@code $XDG_CONFIG_HOME/claude} and
     * {@code ~/.claude}. An entry may be a {@code projects} folder itself; {@code ~} is the home.
     */
    public static LogRoots choose(List<String> asked, Map<String, String> environment, Path home) {
        List<String> named = asked.stream().filter(entry -> !entry.isBlank()).toList();
        if (named.isEmpty()) {
            named = entries(environment.getOrDefault("CLAUDE_CONFIG_DIR", ""));
        }
        if (!named.isEmpty()) {
            return new LogRoots(named.stream().map(entry -> folder(entry, home)).toList());
        }
        String config = environment.getOrDefault("XDG_CONFIG_HOME", "");
        Path base = config.isBlank() ? home.resolve(".config") : expand(config, home);
        return new LogRoots(List.of(base.resolve("claude"), home.resolve(".claude")));
    }

    /** The folders that exist now, each once however many names lead to it. */
    public List<Path> existing() {
        Map<Path, Path> byRealPath = new LinkedHashMap<>();
        for (Path candidate : candidates) {
            if (Files.isDirectory(candidate)) {
                realPath(candidate).ifPresent(real -> byRealPath.putIfAbsent(real, real));
            }
        }
        return List.copyOf(byRealPath.values());
    }

    /** Whether a folder, by real path, is {@code projects} below one of the roots. */
    public boolean holds(Path projects) {
        return projectFolders().contains(projects);
    }

    /** The folders with logs that exist now: {@code projects} below each root, by real path. */
    public List<Path> projectFolders() {
        List<Path> folders = new ArrayList<>();
        for (Path root : existing()) {
            Path projects = root.resolve(PROJECTS);
            if (Files.isDirectory(projects)) {
                realPath(projects).filter(real -> !folders.contains(real)).ifPresent(folders::add);
            }
        }
        return List.copyOf(folders);
    }

    /** The folders that exist now in which Claude Code says what its sessions are at: {@code sessions} below each root. */
    List<Path> sessionFolders() {
        return existing().stream()
                .map(root -> root.resolve(SESSIONS))
                .filter(Files::isDirectory)
                .toList();
    }

    /** Where logs of roots would lie that have none now: what is known of them from before is known by these folders. */
    public List<Path> emptyProjectFolders() {
        List<Path> there = projectFolders();
        return candidates.stream()
                .map(candidate -> realPath(candidate)
                        .orElse(candidate.toAbsolutePath().normalize())
                        .resolve(PROJECTS))
                .filter(projects -> !Files.isDirectory(projects) && !there.contains(projects))
                .distinct()
                .toList();
    }

    private static List<String> entries(String list) {
        return List.of(list.split(",")).stream()
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .toList();
    }

    private static Path folder(String entry, Path home) {
        Path path = expand(entry, home).toAbsolutePath().normalize();
        Path parent = path.getParent();
        boolean isProjects = path.endsWith(PROJECTS) && parent != null && !Files.isDirectory(path.resolve(PROJECTS));
        return isProjects && parent != null ? parent : path;
    }

    private static Path expand(String entry, Path home) {
        if (entry.equals("~")) {
            return home;
        }
        return entry.startsWith("~/") ? home.resolve(entry.substring(2)) : Path.of(entry);
    }

    private static Optional<Path> realPath(Path folder) {
        try {
            return Optional.of(folder.toRealPath());
        } catch (IOException vanished) {
            return Optional.empty();
        }
    }
}
