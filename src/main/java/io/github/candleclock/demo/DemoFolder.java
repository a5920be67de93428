package io.github.candleclock.demo;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** The folder that the story is written into: a temporary one that goes when it is closed, or a chosen one that stays. */
public final class DemoFolder implements Closeable {
    private final Path path;
    private final boolean passing;

    private DemoFolder(Path path, boolean passing) {
        this.path = path;
        this.passing = passing;
    }

    /** A new folder in the system's temporary one, which only its owner may look into. */
    public static DemoFolder temporary() throws IOException {
        // where files have POSIX permissions, Java gives a temporary folder 0700 by itself
        return new DemoFolder(Files.createTempDirectory("candleclock-demo-"), true);
    }

    /** A folder somebody chose: made if it is missing, and never deleted. */
    public static DemoFolder chosen(Path path) throws IOException {
        return new DemoFolder(Files.createDirectories(path), false);
    }

    public Path path() {
        return path;
    }

    /** Deletes a temporary folder with all that is in it. Harmless when called again, or from a shutdown hook at the same time. */
    @Override
    public synchronized void close() throws IOException {
        if (passing && Files.exists(path)) {
            Files.walkFileTree(path, new Deleting());
        }
    }

    private static final class Deleting extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (failure instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw failure;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure) throws IOException {
            if (failure != null) {
                throw failure;
            }
            Files.deleteIfExists(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
