package io.github.candleclock.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Folders that look like Claude Code's and are not among those that are read: another profile's, or the usual one beside a chosen one. */
public final class UnreadRoots {
    private UnreadRoots() {}

    /** Looks where such folders usually are: {@code ~/.claude}, {@code ~/.claude-…}, {@code $XDG_CONFIG_HOME/claude}. */
    public static List<Path> beside(LogRoots roots, Map<String, String> environment, Path home) {
        List<Path> usual = new ArrayList<>(
                LogRoots.choose(List.of(), withoutChoice(environment), home).candidates());
        usual.addAll(profiles(home));
        List<Path> read = roots.existing();
        return new LogRoots(usual)
                .existing().stream()
                        .filter(root -> !read.contains(root))
                        .filter(root -> Files.isDirectory(root.resolve("projects")))
                        .sorted()
                        .toList();
    }

    private static Map<String, String> withoutChoice(Map<String, String> environment) {
        String config = environment.getOrDefault("XDG_CONFIG_HOME", "");
        return Map.of("XDG_CONFIG_HOME", config);
    }

    private static List<Path> profiles(Path home) {
        try (Stream<Path> entries = Files.list(home)) {
            return entries.filter(entry -> String.valueOf(entry.getFileName()).startsWith(".claude-"))
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
