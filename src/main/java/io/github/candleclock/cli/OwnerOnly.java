package io.github.candleclock.cli;

import io.github.candleclock.readings.OwnFolder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/** Files that nobody else may look into, where the system knows such permissions. */
final class OwnerOnly {
    private static final boolean IS_POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private OwnerOnly() {}

    /** Writes a file, and waits for the disk to have it. */
    static void write(Path file, byte[] bytes) throws IOException {
        Set<StandardOpenOption> options =
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        try (FileChannel channel = OwnFolder.open(file, options)) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }

    /** Gives a file the permissions of another, where the system knows them. */
    static void likeThatOf(Path other, Path file) throws IOException {
        if (IS_POSIX) {
            Files.setPosixFilePermissions(file, Files.getPosixFilePermissions(other));
        }
    }
}
