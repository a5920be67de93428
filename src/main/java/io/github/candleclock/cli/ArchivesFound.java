package io.github.candleclock.cli;

import io.github.candleclock.archive.Archive;
import io.github.candleclock.archive.Device;
import io.github.candleclock.archive.Retention;
import io.github.candleclock.config.ArchiveSettings;
import io.github.candleclock.ingest.LogRoots;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The archives that commands speak of: this device's own, and others that are only read.
 *
 * @param missing log roots whose archive is not there yet, with the place where it would be
 * @param others folders of archives of other devices
 */
record ArchivesFound(Device device, Retention keep, List<Own> own, List<Own> missing, List<Path> others) {
    /**
     * One of this device's own.
     *
     * @param root the log root that it keeps; nothing where that is not among those in use
     */
    record Own(Path folder, Optional<Path> root) {
        /** Opens it to be written, if nobody else writes it. */
        Archive open(ArchivesFound found, InstantSource clock) {
            Path kept = root.orElseGet(() -> rootItself(clock));
            return Archive.open(folder, kept, found.device, found.keep, clock);
        }

        private Path rootItself(InstantSource clock) {
            try (Archive looked = Archive.openReadOnly(folder, clock)) {
                return looked.health().root();
            }
        }
    }

    /** Looks for them; a sentence for people where this device has no place for archives. */
    static ArchivesFound of(Outside outside, LogOptions logs) {
        ArchiveSettings settings = logs.settings().settings(outside).archive();
        try {
            ArchivePlace place = ArchivePlace.of(outside, settings);
            LogRoots roots = logs.roots(outside);
            List<Path> all = new ArrayList<>(roots.projectFolders());
            all.addAll(place.ofRootsWithoutLogs(roots));
            return of(place, settings, all);
        } catch (IOException e) {
            throw new Failure(
                    "this device's name among archives cannot be kept in "
                            + outside.shown(Folders.of(outside).data()) + " (" + e.getMessage()
                            + ").\nMake that folder writable, or name another one with XDG_DATA_HOME.",
                    e);
        }
    }

    private static ArchivesFound of(ArchivePlace place, ArchiveSettings settings, List<Path> roots) {
        List<Own> own = new ArrayList<>();
        List<Own> missing = new ArrayList<>();
        for (Path root : roots) {
            Own one = new Own(place.of(root), Optional.of(root));
            (Files.isDirectory(one.folder) ? own : missing).add(one);
        }
        List<Path> known = new ArrayList<>(
                own.stream().map(Own::folder).map(ArchivesFound::real).toList());
        for (Path folder : Archive.below(place.folder())) {
            if (place.isOwn(folder) && !known.contains(real(folder))) {
                own.add(new Own(folder, Optional.empty()));
                known.add(real(folder));
            }
        }
        List<Path> others = settings.others().stream()
                .flatMap(folder -> Archive.below(folder).stream())
                .map(ArchivesFound::real)
                .distinct()
                .filter(folder -> !known.contains(folder))
                .toList();
        return new ArchivesFound(place.device(), new Retention(settings.retention()), own, missing, others);
    }

    /** The same for commands that change archives; a sentence for people where none are kept. */
    static ArchivesFound toWrite(Outside outside, LogOptions logs) {
        if (!logs.settings().settings(outside).archive().isUsed()) {
            throw new Failure("no archive is kept: the setting 'archive' is false, or --no-archive was given.");
        }
        return of(outside, logs);
    }

    /** The own archives of the log roots in use, whether they are there yet or not. */
    List<Own> ofRoots() {
        return everyOwn().stream().filter(one -> one.root().isPresent()).toList();
    }

    /** All of this device's own, those that are not there yet too. */
    List<Own> everyOwn() {
        return Stream.concat(own.stream(), missing.stream()).toList();
    }

    /** The folders of all that are there, own ones first. */
    List<Path> all() {
        List<Path> all = new ArrayList<>(own.stream().map(Own::folder).toList());
        all.addAll(others);
        return all;
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException notThere) {
            return folder.toAbsolutePath().normalize();
        }
    }
}
