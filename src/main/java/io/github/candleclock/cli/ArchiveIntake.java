package io.github.candleclock.cli;

import io.github.candleclock.archive.Archive;
import io.github.candleclock.archive.ArchiveBatch;
import io.github.candleclock.archive.Forgotten;
import io.github.candleclock.archive.Retention;
import io.github.candleclock.ingest.AgentKind;
import io.github.candleclock.ingest.Sighting;
import io.github.candleclock.report.ArchiveLine;
import io.github.candleclock.usage.MergedAnswer;
import io.github.candleclock.usage.Origin;
import io.github.candleclock.usage.UsageEvent;
import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Takes lines into one archive: what it knows already is left out, and so is what was forgotten there. Belongs to its command's thread. */
final class ArchiveIntake implements Closeable {
    private static final int AT_ONCE = 4096;

    private final Outside outside;
    private final String device;
    private final Archive archive;
    private final Forgotten forgotten;
    private final Optional<Instant> earliest;
    private final ArchiveContents contents;
    private final Map<String, List<MergedAnswer>> answers = new TreeMap<>();
    private final List<Sighting> sightings = new ArrayList<>();
    private final List<AgentKind> kinds = new ArrayList<>();
    private int waiting;
    private Taken taken = new Taken(0, 0, 0, 0);

    /**
     * How many answers came in.
     *
     * @param added that were not known
     * @param raised that are better known now than before
     * @param known that told nothing new
     * @param forgotten that are to stay forgotten
     */
    record Taken(long added, long raised, long known, long forgotten) {
        Taken plus(Taken other) {
            return new Taken(
                    added + other.added, raised + other.raised, known + other.known, forgotten + other.forgotten);
        }
    }

    private ArchiveIntake(Outside outside, String device, Archive archive, Forgotten forgotten, Retention keep) {
        this.outside = outside;
        this.device = device;
        this.archive = archive;
        this.forgotten = forgotten;
        this.earliest = keep.earliest(outside.clock().instant());
        this.contents = ArchiveContents.of(archive);
    }

    /** Opens an archive to be written; a failure that says who writes it where somebody else does. */
    static ArchiveIntake into(ArchivesFound.Own own, ArchivesFound found, Outside outside) throws IOException {
        Archive archive = own.open(found, outside.clock());
        try {
            ArchiveWriting.require(archive, outside);
            return new ArchiveIntake(outside, found.device().id(), archive, Forgotten.read(own.folder()), found.keep());
        } catch (IOException | RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    void take(ArchiveLine line) {
        if (line instanceof ArchiveLine.Session session) {
            session.sightings().stream().filter(contents::put).forEach(sightings::add);
        } else if (line instanceof ArchiveLine.Agent agent) {
            if (contents.put(agent.kind().agent(), agent.kind().kind())) {
                kinds.add(agent.kind());
            }
        } else if (line instanceof ArchiveLine.Answer answer) {
            take(here(answer.answer()));
        }
        if (waiting + sightings.size() + kinds.size() >= AT_ONCE) {
            append();
        }
    }

    private void take(MergedAnswer answer) {
        if (isForgotten(answer.best())) {
            taken = taken.plus(new Taken(0, 0, 0, 1));
            return;
        }
        Optional<MergedAnswer> before = contents.put(answer);
        if (before.map(known -> known.with(answer).equals(known)).orElse(false)) {
            taken = taken.plus(new Taken(0, 0, 1, 0));
            return;
        }
        taken = taken.plus(before.isPresent() ? new Taken(0, 1, 0, 0) : new Taken(1, 0, 0, 0));
        answers.computeIfAbsent(answer.best().origin().device(), id -> new ArrayList<>())
                .add(answer);
        waiting++;
    }

    /** What this device wrote itself needs no name here. */
    private MergedAnswer here(MergedAnswer answer) {
        Origin origin = answer.best().origin();
        return origin.device().equals(device)
                ? new MergedAnswer(answer.best().withOrigin(origin.withDevice("")), answer.first(), answer.last())
                : answer;
    }

    private boolean isForgotten(UsageEvent event) {
        return forgotten.holds(event)
                || earliest.map(first -> event.at().isBefore(first)).orElse(false);
    }

    /** Keeps what was taken so far, and tells how much that was. */
    Taken end() {
        append();
        return taken;
    }

    private void append() {
        append("", answers.getOrDefault("", List.of()), sightings, kinds);
        answers.forEach((id, some) -> {
            if (!id.isEmpty()) {
                append(id, some, List.of(), List.of());
            }
        });
        answers.clear();
        sightings.clear();
        kinds.clear();
        waiting = 0;
    }

    private void append(String from, List<MergedAnswer> some, List<Sighting> seen, List<AgentKind> agents) {
        ArchiveBatch batch = new ArchiveBatch(from, some, seen, agents, List.of());
        if (!batch.isEmpty() && !archive.append(batch)) {
            throw ArchiveWriting.failed(archive.health(), outside);
        }
    }

    @Override
    public void close() {
        archive.close();
    }
}
