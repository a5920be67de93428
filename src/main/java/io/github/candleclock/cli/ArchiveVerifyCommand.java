package io.github.candleclock.cli;

import io.github.candleclock.archive.Archive;
import io.github.candleclock.archive.ArchiveHealth;
import io.github.candleclock.report.JsonArchives;
import io.github.candleclock.report.TableVerified;
import io.github.candleclock.report.VerifiedRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reads every byte of the archives, and says what is damaged. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = "Reads every byte of the archives, and says what is damaged; the exit code is 1 if something is.")
final class ArchiveVerifyCommand implements Callable<Integer> {
    private final Outside outside;

    @Mixin
    private LogOptions logs = new LogOptions();

    @Option(
            names = {"-j", "--json"},
            description = "Print JSON.")
    private boolean json;

    ArchiveVerifyCommand(Outside outside) {
        this.outside = outside;
    }

    @Override
    public Integer call() {
        ArchivesFound found = ArchivesFound.of(outside, logs);
        List<VerifiedRow> rows = new ArrayList<>();
        found.own().forEach(own -> rows.add(row(own.folder(), true)));
        found.others().forEach(folder -> rows.add(row(folder, false)));
        if (json) {
            JsonArchives.writeVerified(rows, outside.out());
        } else if (rows.isEmpty()) {
            outside.out().println("There is no archive yet, and so nothing in it can be damaged.");
        } else {
            new TableVerified(outside::shown).write(rows, outside.out());
        }
        outside.out().flush();
        return rows.stream().allMatch(VerifiedRow::isSound) ? 0 : 1;
    }

    private VerifiedRow row(Path folder, boolean isOwn) {
        try (Archive archive = Archive.openReadOnly(folder, outside.clock())) {
            ArchiveHealth health = archive.health();
            return new VerifiedRow(health, isOwn, Archive.verify(folder));
        }
    }
}
