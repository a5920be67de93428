package io.github.candleclock.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;

/**
 * What a file looks like from outside, by one question to the file system.
 *
 * @param inode 0 where the file system has no such number
 * @param modified in milliseconds of the epoch
 */
record FileLook(long inode, long size, long modified) {
    private static final String UNIX = "unix";

    /** @throws java.nio.file.NoSuchFileException when it vanished, which is normal */
    static FileLook at(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains(UNIX)) {
            // without the device's number, which another start of the machine may change
            Map<String, Object> seen = Files.readAttributes(file, UNIX + ":ino,size,lastModifiedTime");
            if (seen.get("ino") instanceof Long inode
                    && seen.get("size") instanceof Long size
                    && seen.get("lastModifiedTime") instanceof FileTime modified) {
                return new FileLook(inode, size, modified.toMillis());
            }
        }
        BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class);
        return new FileLook(0, seen.size(), seen.lastModifiedTime().toMillis());
    }

    /** Whether it looks as it did when it was read up to there. */
    boolean isAsAt(TailPosition position) {
        return inode == position.inode() && size == position.size() && modified == position.modified();
    }

    /** Whether another file lies there now. */
    boolean isOtherThan(TailPosition position) {
        return position.inode() != 0 && inode != 0 && inode != position.inode();
    }
}
