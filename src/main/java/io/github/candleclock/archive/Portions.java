package io.github.candleclock.archive;

import io.github.candleclock.ingest.LogState;
import io.github.candleclock.usage.EventKey;
import io.github.candleclock.usage.MergedAnswer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes frames of a batch: each answer once, and no frame so long that its loss would be a great one. */
final class Portions {
    static final int ANSWERS = 2_000;

    /** A position names sessions and a path: it is longer than an answer. */
    private static final int LOGS = 500;

    private Portions() {}

    static ArchiveBatch merged(ArchiveBatch batch) {
        Map<EventKey, MergedAnswer> answers = new LinkedHashMap<>();
        for (MergedAnswer answer : batch.answers()) {
            answers.merge(answer.best().key(), answer, MergedAnswer::with);
        }
        return answers.size() == batch.answers().size() ? batch : batch.withAnswers(List.copyOf(answers.values()));
    }

    /** The frames of a batch, positions last: whatever is cut off, none is ahead of the answers read before it. */
    static List<ArchiveBatch> of(ArchiveBatch batch) {
        List<ArchiveBatch> frames = new ArrayList<>();
        int longest = Math.max(
                batch.answers().size(),
                Math.max(batch.sightings().size(), batch.kinds().size()));
        for (int from = 0; from < longest; from += ANSWERS) {
            frames.add(new ArchiveBatch(
                    batch.device(),
                    part(batch.answers(), from, ANSWERS),
                    part(batch.sightings(), from, ANSWERS),
                    part(batch.kinds(), from, ANSWERS),
                    List.of()));
        }
        for (int from = 0; from < batch.logs().size(); from += LOGS) {
            List<LogState> logs = part(batch.logs(), from, LOGS);
            if (from == 0 && !frames.isEmpty()) {
                frames.set(frames.size() - 1, frames.get(frames.size() - 1).withLogs(logs));
            } else {
                frames.add(ofLogs(logs));
            }
        }
        return frames;
    }

    static ArchiveBatch ofLogs(List<LogState> logs) {
        return new ArchiveBatch("", List.of(), List.of(), List.of(), logs);
    }

    private static <T> List<T> part(List<T> all, int from, int most) {
        return from >= all.size() ? List.of() : all.subList(from, Math.min(all.size(), from + most));
    }
}
