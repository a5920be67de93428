package io.github.candleclock.cli;

import io.github.candleclock.readings.OwnFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a settings file was before a status line was put into it, and what it was then: two copies of whole files, named by a hash of the
 * path.
 *
 * <pre>
 *   statusline/31f0c7a29b45de08.backup      the file before; missing where there was none
 *   statusline/31f0c7a29b45de08.installed   the file after
 * </pre>
 */
record FormerSettings(Path backup, Path installed) {
    /** @param file the settings file itself, behind all links */
    static FormerSettings of(Path state, Path file) {
        Path folder = state.resolve("statusline");
        String name = OwnFolder.hash(file.toString());
        return new FormerSettings(folder.resolve(name + ".backup"), folder.resolve(name + ".installed"));
    }

    void keep(Optional<byte[]> before, byte[] after) throws IOException {
        Path folder = backup.getParent();
        if (folder != null) {
            OwnFolder.make(folder);
        }
        if (before.isPresent()) {
            OwnerOnly.write(backup, before.get());
        } else {
            Files.deleteIfExists(backup);
        }
        OwnerOnly.write(installed, after);
    }

    Optional<byte[]> before() throws IOException {
        return read(backup);
    }

    /** Whether the file was put in place by us at all. */
    boolean isKept() {
        return Files.exists(installed);
    }

    boolean isAsInstalled(byte[] now) throws IOException {
        return read(installed).filter(bytes -> Arrays.equals(bytes, now)).isPresent();
    }

    void forget() throws IOException {
        Files.deleteIfExists(installed);
        Files.deleteIfExists(backup);
    }

    private static Optional<byte[]> read(Path file) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        }
    }
}
