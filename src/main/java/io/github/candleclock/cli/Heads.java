package io.github.candleclock.cli;

import io.github.candleclock.archive.Head;
import io.github.candleclock.archive.HeadFile;
import io.github.candleclock.ingest.LogRoots;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The heads of this machine's own archives, without the archives. */
final class Heads {
    private static final String ARCHIVES = "archives";

    private Heads() {}

    /** The newest heads that tell of these logs, and of no logs twice: what they say can be added up. */
    static List<Head> read(Path dataFolder, LogRoots roots) throws IOException {
        Path archives = dataFolder.resolve(ARCHIVES);
        if (!Files.isDirectory(archives)) {
            return List.of();
        }
        List<Head> newest;
        try (Stream<Path> folders = Files.list(archives)) {
            newest = folders.flatMap(folder -> HeadFile.read(folder).stream())
                    .sorted(Comparator.comparing(Head::at).reversed())
                    .toList();
        }
        Set<String> asked = names(roots);
        Set<String> told = new HashSet<>();
        List<Head> chosen = new ArrayList<>();
        for (Head head : newest) {
            if (!Collections.disjoint(head.roots(), asked) && Collections.disjoint(head.roots(), told)) {
                chosen.add(head);
                told.addAll(head.roots());
            }
        }
        return List.copyOf(chosen);
    }

    /** As heads name them; one whose folder is gone may still have an archive. */
    private static Set<String> names(LogRoots roots) {
        return Stream.concat(roots.candidates().stream(), roots.existing().stream())
                .map(Path::toString)
                .collect(Collectors.toSet());
    }
}
