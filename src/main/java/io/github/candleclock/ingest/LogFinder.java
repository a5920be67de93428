package io.github.candleclock.ingest;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Walks the folders with logs. Links to files are followed, links to folders are not, so no walk goes round in circles. */
final class LogFinder {
    private static final String ENDING = ".jsonl";

    /**
     * A log as the walk found it.
     *
     * @param path its real path: the same file reached in two ways is one log
     * @param root the {@code projects} folder that the walk began in
     * @param folder the folder directly below {@code projects} that it lies in; empty where it lies directly in {@code projects}
     */
    record Found(Path path, Path root, String folder, long size, long modifiedMillis) {}

    private LogFinder() {}

    /**
     * Walks below each {@code projects} folder.
     *
     * @param trouble takes what could not be read, and why; folders named like a log too
     */
    static void walk(List<Path> projectFolders, Consumer<Found> logs, BiConsumer<Path, String> trouble) {
        for (Path projects : projectFolders) {
            try {
                Files.walkFileTree(projects, new Visitor(projects, logs, trouble));
            } catch (IOException e) {
                trouble.accept(projects, Trouble.words(e));
            }
        }
    }

    static boolean isLogName(Path path) {
        Path name = path.getFileName();
        return name != null && name.toString().endsWith(ENDING);
    }

    static String folderOf(Path projects, Path log) {
        Path below = projects.relativize(log);
        return below.getNameCount() > 1 ? below.getName(0).toString() : "";
    }

    private static final class Visitor extends SimpleFileVisitor<Path> {
        private final Path projects;
        private final Consumer<Found> logs;
        private final BiConsumer<Path, String> trouble;

        private Visitor(Path projects, Consumer<Found> logs, BiConsumer<Path, String> trouble) {
            this.projects = projects;
            this.logs = logs;
            this.trouble = trouble;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (isLogName(folder)) {
                trouble.accept(folder, "is a folder");
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (!isLogName(file)) {
                return FileVisitResult.CONTINUE;
            }
            String folder = folderOf(projects, file);
            if (attributes.isSymbolicLink()) {
                followLink(file, folder);
            } else if (attributes.isRegularFile()) {
                logs.accept(new Found(
                        file,
                        projects,
                        folder,
                        attributes.size(),
                        attributes.lastModifiedTime().toMillis()));
            } else {
                trouble.accept(file, "is no regular file");
            }
            return FileVisitResult.CONTINUE;
        }

        private void followLink(Path link, String folder) {
            try {
                Path real = link.toRealPath();
                BasicFileAttributes target = Files.readAttributes(real, BasicFileAttributes.class);
                if (target.isRegularFile()) {
                    logs.accept(new Found(
                            real,
                            projects,
                            folder,
                            target.size(),
                            target.lastModifiedTime().toMillis()));
                }
            } catch (IOException e) {
                trouble.accept(link, Trouble.words(e));
            }
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            trouble.accept(file, Trouble.words(e));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
            if (e != null) {
                trouble.accept(folder, Trouble.words(e));
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
