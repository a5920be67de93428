package io.github.candleclock.cli;

import io.github.candleclock.archive.Archive;
import io.github.candleclock.archive.ArchiveBatch;
import io.github.candleclock.ingest.Sighting;
import io.github.candleclock.usage.EventKey;
import io.github.candleclock.usage.MergedAnswer;
import io.github.candleclock.usage.Origin;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** All that an archive holds and has not forgotten, each answer once. Belongs to the thread of its command. */
final class ArchiveContents {
    private static final Comparator<MergedAnswer> BY_TIME = Comparator.<MergedAnswer, Instant>comparing(
                    answer -> answer.best().at())
            .thenComparingLong(answer -> answer.best().key().high())
            .thenComparingLong(answer -> answer.best().key().low());

    private final Map<EventKey, MergedAnswer> answers = new HashMap<>();
    private final Map<String, Set<Sighting>> sightings = new TreeMap<>();
    private final Map<String, String> kinds = new TreeMap<>();

    /** Reads a whole archive. */
    static ArchiveContents of(Archive archive) {
        ArchiveContents contents = new ArchiveContents();
        archive.load(contents::take);
        return contents;
    }

    private void take(ArchiveBatch batch) {
        batch.answers().forEach(answer -> put(ofDevice(answer, batch.device())));
        batch.sightings().forEach(this::put);
        batch.kinds().forEach(kind -> put(kind.agent(), kind.kind()));
    }

    /** Takes an answer, and hands back what was known of it before. */
    Optional<MergedAnswer> put(MergedAnswer answer) {
        EventKey key = answer.best().key();
        Optional<MergedAnswer> known = Optional.ofNullable(answers.get(key));
        answers.put(key, known.map(before -> before.with(answer)).orElse(answer));
        return known;
    }

    /** Says whether it was not known. */
    boolean put(Sighting sighting) {
        return sightings
                .computeIfAbsent(sighting.session(), session -> new LinkedHashSet<>())
                .add(sighting);
    }

    /** Says whether it was not known. */
    boolean put(String agent, String kind) {
        return kinds.putIfAbsent(agent, kind) == null;
    }

    /** Oldest first. */
    List<MergedAnswer> answers() {
        return answers.values().stream().sorted(BY_TIME).toList();
    }

    List<Sighting> sightings(String session) {
        return new ArrayList<>(sightings.getOrDefault(session, Set.of()));
    }

    Optional<String> kind(String agent) {
        return Optional.ofNullable(kinds.get(agent));
    }

    /** The same answer, told by a device; what names another device already keeps it. */
    private static MergedAnswer ofDevice(MergedAnswer answer, String device) {
        Origin origin = answer.best().origin();
        return device.isEmpty() || !origin.device().isEmpty()
                ? answer
                : new MergedAnswer(answer.best().withOrigin(origin.withDevice(device)), answer.first(), answer.last());
    }
}
