package io.github.candleclock.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that changes an archive's folder. Files and folders are for their owner's eyes only; what is replaced is there as it was or as it
 * will be, whenever the machine stops.
 */
class Disk {
    static final String UNFINISHED = ".tmp";

    void makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, ownersOnly(folder, "rwx------"));
        }
    }

    /** Opens a file for reading and writing, and makes it where there is none. */
    FileChannel open(Path file) throws IOException {
        return FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                ownersOnly(file, "rw-------"));
    }

    void replace(Path file, String text) throws IOException {
        replace(file, text.getBytes(StandardCharsets.UTF_8));
    }

    void replace(Path file, byte[] bytes) throws IOException {
        // Named by process too: two of them may want to replace the same file.
        Path fresh = file.resolveSibling(
                file.getFileName() + "-" + ProcessHandle.current().pid() + UNFINISHED);
        try {
            write(fresh, bytes);
            rename(fresh, file);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** Writes a file that nobody looks for yet. */
    void write(Path fresh, byte[] bytes) throws IOException {
        try (FileChannel out = open(fresh)) {
            out.truncate(0);
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                out.write(rest);
            }
            // Before the rename: a file system may put the new name on disk before the bytes, and a power cut would
            // leave an empty file.
            out.force(true);
        }
    }

    /** Gives a file that is wholly on disk its name. */
    void rename(Path fresh, Path file) throws IOException {
        try {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        }
        // After the rename: what follows (deleting what the file replaces) must not reach the disk before the name
        // does.
        forceFolder(file.toAbsolutePath().getParent());
    }

    void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    /** Cuts a file off behind what is whole in it. */
    void truncate(Path file, long size) throws IOException {
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
            out.truncate(size);
            // Before new frames: after a power cut the old tail could otherwise stand behind some of them.
            out.force(true);
        }
    }

    SegmentWriter begin(Path file, Device device) throws IOException {
        return SegmentWriter.create(file, device.id());
    }

    /** Goes on in a segment behind its last whole frame; what is behind that is cut off. */
    SegmentWriter goOn(Path file, long end, Device device) throws IOException {
        return SegmentWriter.reopen(file, end, device.id());
    }

    void append(SegmentWriter segment, ArchiveBatch frame) throws IOException {
        segment.append(frame);
    }

    void force(SegmentWriter segment) throws IOException {
        segment.force();
    }

    private static void forceFolder(@Nullable Path folder) throws IOException {
        // Windows has no such call; there a rename is kept by the file system's own journal.
        if (folder != null && isPosix(folder)) {
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }

    private static FileAttribute<?>[] ownersOnly(Path path, String permissions) {
        return isPosix(path)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
