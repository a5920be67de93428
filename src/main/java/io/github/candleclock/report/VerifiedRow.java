package io.github.candleclock.report;

import io.github.candleclock.archive.ArchiveHealth;
import io.github.candleclock.archive.Verified;

/**
 * An archive that was read from end to end, and what came of it.
 *
 * @param isOwn this device writes it
 * @param isHeadSound its head page can be read, or there is none
 */
public record VerifiedRow(ArchiveHealth health, boolean isOwn, Verified verified, boolean isHeadSound) {
    /** Whether all of it can be read. What was not written to its end is no damage: it stands in the logs. */
    public boolean isSound() {
        return verified.isSound() && isHeadSound;
    }
}
