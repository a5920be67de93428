package io.github.candleclock.cli;

import io.github.candleclock.archive.Archive;
import io.github.candleclock.archive.ArchiveHealth;
import io.github.candleclock.archive.Forgotten;
import io.github.candleclock.report.ArchiveList;
import io.github.candleclock.report.ArchiveRow;
import io.github.candleclock.report.JsonArchives;
import io.github.candleclock.report.TableArchives;
import io.github.candleclock.usage.EventKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints where archives lie, what is in them and how they are. */
@Command(
        name = "archive",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        synopsisSubcommandLabel = "[COMMAND]",
        description = "Prints where your history is kept, how much it is and how it is.")
final class ArchiveCommand implements Callable<Integer> {
    private final Outside outside;

    @Mixin
    private LogOptions logs = new LogOptions();

    @Option(
            names = {"-j", "--json"},
            description = "Print JSON.")
    private boolean json;

    ArchiveCommand(Outside outside) {
        this.outside = outside;
    }

    @Override
    public Integer call() {
        ArchivesFound found = ArchivesFound.of(outside, logs);
        List<ArchiveRow> rows = new ArrayList<>();
        for (ArchivesFound.Own own : found.own()) {
            rows.add(row(own.folder(), true, own.root().isPresent()));
        }
        for (Path other : found.others()) {
            rows.add(row(other, false, true));
        }
        List<Path> missing =
                found.missing().stream().flatMap(own -> own.root().stream()).toList();
        ArchiveList list = new ArchiveList(found.device(), retention(), rows, missing);
        if (json) {
            JsonArchives.write(list, outside.out());
        } else {
            new TableArchives(logs.zone(outside), outside::shown).write(list, outside.out());
        }
        outside.out().flush();
        return 0;
    }

    private ArchiveRow row(Path folder, boolean isOwn, boolean isInUse) {
        try (Archive archive = Archive.openReadOnly(folder, outside.clock())) {
            Set<EventKey> answers = new HashSet<>();
            archive.load(batch ->
                    batch.answers().forEach(answer -> answers.add(answer.best().key())));
            ArchiveHealth health = archive.health();
            return new ArchiveRow(health, answers.size(), isOwn, isInUse, rules(folder));
        }
    }

    /** What cannot be told stands in the archive's health as its trouble. */
    private static List<Forgotten.Rule> rules(Path folder) {
        try {
            return Forgotten.read(folder).rules();
        } catch (IOException e) {
            return List.of();
        }
    }

    private String retention() {
        return logs.settings().chosen(outside).values().stream()
                .filter(value -> value.key().equals("retention"))
                .map(value -> value.value().toString())
                .findFirst()
                .orElseThrow();
    }
}
