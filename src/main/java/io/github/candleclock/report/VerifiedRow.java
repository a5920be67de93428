package io.github.candleclock.report;

import io.github.candleclock.archive.ArchiveHealth;
import io.github.candleclock.archive.Verified;

/**
 * An archive that was read from end to end, and what came of it.
 *
 * @param isOwn this device writes it
 */
public record VerifiedRow(ArchiveHealth health, boolean isOwn, Verified verified) {
    /** Whether all of it can be read. What was not written to its end is no damage: it stands in the logs. */
    public boolean isSound() {
        return verified.isSound();
    }
}
