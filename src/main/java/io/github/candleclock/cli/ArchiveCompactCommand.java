package io.github.candleclock.cli;

import io.github.candleclock.archive.Archive;
import io.github.candleclock.archive.ArchiveHealth;
import io.github.candleclock.report.ArchiveWords;
import io.github.candleclock.text.Figures;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Writes each of this device's archives into one file, without what was forgotten and what is damaged. */
@Command(
        name = "compact",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Writes each archive of this device into as little room as it needs, and erases what was forgotten from the disk.",
            "The dashboard does so by itself, little by little."
        })
final class ArchiveCompactCommand implements Callable<Integer> {
    private final Outside outside;

    @Mixin
    private LogOptions logs = new LogOptions();

    ArchiveCompactCommand(Outside outside) {
        this.outside = outside;
    }

    @Override
    public Integer call() {
        ArchivesFound found = ArchivesFound.of(outside, logs);
        if (found.own().isEmpty()) {
            outside.out().println("There is no archive of this device yet, and so nothing to compact.");
        }
        for (ArchivesFound.Own own : found.own()) {
            try (Archive archive = own.open(found, outside.clock())) {
                ArchiveWriting.require(archive, outside);
                compact(archive);
            }
        }
        return 0;
    }

    private void compact(Archive archive) {
        archive.load(batch -> {});
        ArchiveHealth before = archive.health();
        archive.compactAll();
        ArchiveHealth after = archive.health();
        ArchiveWriting.requireKept(after, outside);
        outside.out()
                .println(outside.shown(after.folder()) + ": " + Figures.bytes(before.bytes()) + " before, "
                        + Figures.bytes(after.bytes()) + " now, for "
                        + ArchiveWords.counted(after.answers(), "answer") + ".");
    }
}
