package io.github.candleclock.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * How a file looked: when two stamps are equal, it need not be read again.
 *
 * @param identity the file system's own, or the time of birth where it has none: a file that took another's name differs here
 */
record Stamp(Object identity, long size, FileTime modified) {
    static final Stamp MISSING = new Stamp("", -1, FileTime.fromMillis(0));

    static Stamp of(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return of(attributes);
        } catch (IOException e) {
            return MISSING;
        }
    }

    static Stamp of(BasicFileAttributes attributes) {
        Object key = attributes.fileKey();
        return new Stamp(
                key == null ? attributes.creationTime() : key, attributes.size(), attributes.lastModifiedTime());
    }
}
