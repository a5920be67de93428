package io.github.candleclock.cli;

import io.github.candleclock.archive.Archive;
import io.github.candleclock.archive.Forgotten;
import io.github.candleclock.ingest.LogRoots;
import io.github.candleclock.ingest.LogScan;
import io.github.candleclock.usage.EventKey;
import io.github.candleclock.usage.UsageEvent;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What comes back when something forgotten is taken back: where its answers still are. */
record TakenBack(Forgotten.Rule rule, int answers) {
    /** Takes back what was forgotten last in any of these archives; nothing where nothing was. */
    static Optional<TakenBack> newest(ArchivesFound found, LogRoots roots, Outside outside) throws IOException {
        Optional<Forgotten.Rule> newest = Optional.empty();
        for (ArchivesFound.Own own : found.own()) {
            Optional<Forgotten.Rule> last = last(own);
            if (last.isPresent()
                    && newest.map(rule -> rule.upTo().isBefore(last.get().upTo()))
                            .orElse(true)) {
                newest = last;
            }
        }
        if (newest.isEmpty()) {
            return Optional.empty();
        }
        for (ArchivesFound.Own own : found.own()) {
            if (last(own).equals(newest)) {
                Forgotten.undo(own.folder());
            }
        }
        return Optional.of(new TakenBack(newest.get(), count(newest.get(), found, roots, outside)));
    }

    private static Optional<Forgotten.Rule> last(ArchivesFound.Own own) throws IOException {
        List<Forgotten.Rule> rules = Forgotten.read(own.folder()).rules();
        return rules.isEmpty() ? Optional.empty() : Optional.of(rules.get(rules.size() - 1));
    }

    private static int count(Forgotten.Rule rule, ArchivesFound found, LogRoots roots, Outside outside)
            throws IOException {
        Set<EventKey> back = ConcurrentHashMap.newKeySet();
        Set<Forgotten> still = new HashSet<>();
        for (ArchivesFound.Own own : found.own()) {
            still.add(Forgotten.read(own.folder()));
            try (Archive archive = own.open(found, outside.clock())) {
                archive.load(batch -> batch.answers().stream()
                        .filter(answer -> rule.holds(answer.best()))
                        .forEach(answer -> back.add(answer.best().key())));
            }
        }
        LogScan.readAll(
                roots,
                outside.zone(),
                batch -> batch.events().stream()
                        .filter(rule::holds)
                        .filter(event -> isRemembered(event, still))
                        .forEach(event -> back.add(event.key())));
        return back.size();
    }

    private static boolean isRemembered(UsageEvent event, Set<Forgotten> still) {
        return still.stream().noneMatch(forgotten -> forgotten.holds(event));
    }
}
