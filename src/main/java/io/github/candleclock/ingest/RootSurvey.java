package io.github.candleclock.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Looks at the folders that logs are looked for in: which are there, what they hold, and which others there would be. */
final class RootSurvey {
    private static final String PROJECTS = "projects";
    /** What people typed, which Claude Code keeps beside its logs under a name like theirs. */
    private static final String TYPED = "history.jsonl";

    private static final int MOST_ASTRAY = 1_000;

    private RootSurvey() {}

    static List<Survey.Root> of(LogRoots roots, List<LogFinder.Found> logs) {
        List<Survey.Root> found = new ArrayList<>();
        Set<Path> known = new HashSet<>();
        for (Path named : roots.candidates()) {
            Optional<Path> real = real(named).filter(Files::isDirectory);
            Optional<Path> projects = real.flatMap(root -> real(root.resolve(PROJECTS)));
            boolean hasProjects = projects.filter(Files::isDirectory).isPresent();
            List<LogFinder.Found> below = logs.stream()
                    .filter(log -> hasProjects && log.path().startsWith(projects.orElseThrow()))
                    .toList();
            found.add(new Survey.Root(
                    named,
                    real,
                    real.isPresent() && !known.add(real.get()),
                    hasProjects,
                    below.size(),
                    LogScan.bytes(below),
                    hasProjects ? List.of() : real.map(RootSurvey::astray).orElse(List.of())));
        }
        return List.copyOf(found);
    }

    private static List<Path> astray(Path root) {
        try (Stream<Path> files = Files.walk(root, 2)) {
            return files.filter(LogFinder::isLogName)
                    .filter(file -> !file.endsWith(TYPED))
                    .limit(MOST_ASTRAY)
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            return List.of();
        }
    }

    private static Optional<Path> real(Path path) {
        try {
            return Optional.of(path.toRealPath());
        } catch (IOException missing) {
            return Optional.empty();
        }
    }
}
