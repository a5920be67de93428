package io.github.candleclock.cli;

import io.github.candleclock.archive.Archive;
import io.github.candleclock.archive.ArchiveHealth;
import io.github.candleclock.report.ArchiveWords;

/** Whether a command may write an archive, and whether it could: where not, a sentence ends it. */
final class ArchiveWriting {
    private ArchiveWriting() {}

    static void require(Archive archive, Outside outside) {
        if (archive.isWriter()) {
            return;
        }
        ArchiveHealth health = archive.health();
        String folder = outside.shown(health.folder());
        throw new Failure(ArchiveWords.writer(health.writer())
                .map(writer -> "the archive " + folder + " is being written by " + writer
                        + ", which keeps it compact by itself.\nEnd that first, or wait until it has ended.")
                .orElseGet(() -> "the archive " + folder + " "
                        + health.trouble().orElse("is being written by somebody else") + "."));
    }

    static void requireKept(ArchiveHealth health, Outside outside) {
        if (health.trouble().isPresent()) {
            throw failed(health, outside);
        }
    }

    /** What to say where something could not be kept. */
    static Failure failed(ArchiveHealth health, Outside outside) {
        return new Failure("the archive " + outside.shown(health.folder()) + " "
                + health.trouble().orElse("cannot be written")
                + ".\nWhat it held before is still there. Try again when that is mended.");
    }
}
