package io.github.candleclock.cli;

import io.github.candleclock.archive.Archives;
import io.github.candleclock.archive.Device;
import io.github.candleclock.archive.Retention;
import io.github.candleclock.config.ArchiveSettings;
import io.github.candleclock.ingest.LogRoots;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Where this device keeps its archives: for each log root a folder that is named by device and root, so that devices can share the folder
 * around it.
 *
 * @param folder holds them all
 */
record ArchivePlace(Path folder, Device device) {
    private static final int LETTERS = 8;

    /** The place that settings name, else the program's own; fails where this device has no id and can keep none. */
    static ArchivePlace of(Outside outside, ArchiveSettings settings) throws IOException {
        Path data = Folders.of(outside).data();
        Device device = Device.of(data);
        return new ArchivePlace(
                settings.folder().orElse(data).resolve("archives"),
                settings.device().map(device::named).orElse(device));
    }

    /**
     * The archive of one log root.
     *
     * @param root a {@code projects} folder by its real path
     */
    Path of(Path root) {
        return folder.resolve(mine() + hash(root.toString()).substring(0, LETTERS));
    }

    /** Opens the archives of some logs; where this device can keep none, none is kept, and the reports are as good as the logs. */
    static Archives open(Outside outside, ArchiveSettings settings, LogRoots roots) {
        ArchivePlace place;
        try {
            place = of(outside, settings);
        } catch (IOException e) {
            outside.err().println("candleclock: no archive is kept: " + e.getMessage());
            return Archives.none(outside.clock());
        }
        Archives archives = new Archives(
                root -> Optional.of(place.of(root)),
                place.device,
                new Retention(settings.retention()),
                outside.clock());
        archives.openOwn(roots.projectFolders());
        archives.openOwn(place.ofRootsWithoutLogs(roots));
        archives.openOthers(settings.others());
        return archives;
    }

    /** Roots that have no logs any more, but an archive of what they had. */
    List<Path> ofRootsWithoutLogs(LogRoots roots) {
        return roots.emptyProjectFolders().stream()
                .filter(root -> Files.isDirectory(of(root)))
                .toList();
    }

    /** Whether a folder is named like an archive of this device. */
    boolean isOwn(Path archive) {
        return String.valueOf(archive.getFileName()).startsWith(mine());
    }

    private String mine() {
        return device.id().substring(0, LETTERS) + "-";
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
