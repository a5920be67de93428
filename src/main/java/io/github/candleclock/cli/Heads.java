package io.github.candleclock.cli;

import io.github.candleclock.archive.Head;
import io.github.candleclock.ingest.LogRoots;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which heads are read beside one another. */
final class Heads {
    /** Who keeps heads makes them anew every minute; one that reads other devices' archives too makes none. */
    private static final Duration NEW = Duration.ofMinutes(2);

    private Heads() {}

    static boolean areNew(List<Head> heads, Instant now) {
        return heads.stream().allMatch(head -> head.at().isAfter(now.minus(NEW)));
    }

    /** Whether heads tell of nothing that was not asked for: who keeps them may read more logs than these. */
    static boolean isOfNoOtherThan(LogRoots roots, List<Head> heads) {
        List<String> asked = roots.existing().stream().map(Path::toString).toList();
        return heads.stream().allMatch(head -> asked.containsAll(head.roots()));
    }

    /** The newest of them, and of no logs two: what they say can be added up. Who reads several log roots leaves one head in all of them. */
    static List<Head> ofDifferentLogs(List<Head> heads) {
        Set<String> told = new HashSet<>();
        List<Head> chosen = new ArrayList<>();
        heads.stream().sorted(Comparator.comparing(Head::at).reversed()).forEach(head -> {
            if (Collections.disjoint(head.roots(), told)) {
                chosen.add(head);
                told.addAll(head.roots());
            }
        });
        return List.copyOf(chosen);
    }
}
