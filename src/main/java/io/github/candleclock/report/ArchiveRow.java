package io.github.candleclock.report;

import io.github.candleclock.archive.ArchiveHealth;
import io.github.candleclock.archive.Forgotten;
import java.util.List;
import java.util.Optional;

/**
 * One archive, and how it is.
 *
 * @param answers how many it holds, copies of one counted once and none that is forgotten
 * @param isOwn this device writes it
 * @param isInUse it keeps the logs that are read now, or is read beside them
 * @param forgotten what was forgotten in it, oldest first
 */
public record ArchiveRow(
        ArchiveHealth health, long answers, boolean isOwn, boolean isInUse, List<Forgotten.Rule> forgotten) {
    public ArchiveRow {
        forgotten = List.copyOf(forgotten);
    }

    /** How many bytes an answer takes, where there is any. */
    Optional<Long> bytesPerAnswer() {
        return answers == 0 ? Optional.empty() : Optional.of(Math.round(health.bytes() / (double) answers));
    }
}
