package io.github.candleclock.cli;

import io.github.candleclock.readings.OwnFolder;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotLinkException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;

/**
 * A file that other programs write too. It is replaced as a whole, behind all links that lead to it, and only while it is what was read.
 *
 * @param named as people name it, links and all
 * @param beforeRename what happens last before a new file takes its place
 */
record SharedFile(Path named, Runnable beforeRename) {
    /** The bytes of it; nothing where there is none. */
    Optional<byte[]> read() throws IOException {
        try {
            return Optional.of(Files.readAllBytes(real()));
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        }
    }

    /** The file itself, or where it would be. */
    Path real() throws IOException {
        if (Files.exists(named)) {
            return named.toRealPath();
        }
        if (Files.exists(named, LinkOption.NOFOLLOW_LINKS)) {
            throw new NotLinkException(named.toString(), null, "it is a link to a file that is not there");
        }
        Path folder = named.toAbsolutePath().normalize().getParent();
        return folder != null && Files.isDirectory(folder)
                ? folder.toRealPath().resolve(named.getFileName())
                : named.toAbsolutePath().normalize();
    }

    /**
     * Replaces what was read by something else; nothing is no file.
     *
     * @return whether it was still as it was read; if not, nothing has happened
     */
    boolean replace(Optional<byte[]> read, Optional<byte[]> then) throws IOException {
        Path file = real();
        if (Files.exists(file) && !Files.isWritable(file)) {
            throw new AccessDeniedException(file.toString(), null, "it may not be written");
        }
        if (then.isEmpty()) {
            return isAsRead(read) && Files.deleteIfExists(file);
        }
        Path folder = Optional.ofNullable(file.getParent())
                .orElseThrow(() -> new FileSystemException(file.toString(), null, "it is no file"));
        OwnFolder.make(folder);
        Path made = folder.resolve(
                "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
        try {
            OwnerOnly.write(made, then.get());
            if (read.isPresent()) {
                OwnerOnly.likeThatOf(file, made);
            }
            return isAsRead(read) && take(made, file, read.isPresent());
        } finally {
            Files.deleteIfExists(made);
        }
    }

    private boolean isAsRead(Optional<byte[]> read) throws IOException {
        beforeRename.run();
        Optional<byte[]> now = read();
        return now.isPresent() == read.isPresent() && (now.isEmpty() || Arrays.equals(now.get(), read.get()));
    }

    private static boolean take(Path made, Path file, boolean replaces) throws IOException {
        if (replaces) {
            Files.move(made, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } else {
            // without being told to replace, a file that has come since is left alone
            Files.move(made, file);
        }
        return true;
    }
}
