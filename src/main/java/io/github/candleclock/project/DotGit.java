package io.github.candleclock.project;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * What makes a folder the top of a work tree: the repository itself in {@code .git}, or a file of that name that says where it is.
 *
 * @param folder the top of the work tree
 * @param elsewhere what the file points to; empty where the repository lies in the folder
 */
record DotGit(Path folder, Optional<Path> elsewhere) {
    /** What Git writes is one line; what is longer was not written by it. */
    private static final int LONGEST_FILE = 4096;

    private static final String POINTER = "gitdir:";

    /** What a folder holds, if it is the top of a work tree. */
    static Optional<DotGit> in(Path folder) throws AccessDeniedException {
        Path git = folder.resolve(".git");
        try {
            BasicFileAttributes attributes = Files.readAttributes(git, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                return hasHead(git) ? Optional.of(new DotGit(folder, Optional.empty())) : Optional.empty();
            }
            return attributes.isRegularFile()
                    ? line(git)
                            .filter(line -> line.startsWith(POINTER))
                            .map(line -> line.substring(POINTER.length()).stripLeading())
                            .map(target -> new DotGit(folder, Optional.of(resolved(folder, target))))
                    : Optional.empty();
        } catch (AccessDeniedException closed) {
            throw closed;
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    /**
     * The root of the repository: of a worktree its main repository's, or its own where that cannot be found.
     *
     * @param home is nobody's main repository
     */
    Path root(Path home) {
        return elsewhere
                .flatMap(DotGit::common)
                .map(DotGit::owner)
                .filter(root -> !isSame(root, home))
                .orElse(folder);
    }

    /** The repository that a worktree shares with others. A submodule, or a repository kept apart from its files, shares none. */
    private static Optional<Path> common(Path worktree) {
        try {
            return line(worktree.resolve("commondir"))
                    .map(line -> resolved(worktree, line))
                    .filter(Files::isDirectory)
                    .filter(DotGit::hasHead)
                    .flatMap(DotGit::named);
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    /** Whose the repository is: in {@code .git}, and in the {@code .bare} that some put beside their worktrees, it is the folder's around it. */
    private static Path owner(Path repository) {
        Path parent = repository.getParent();
        Path name = repository.getFileName();
        return parent != null && name != null && name.toString().startsWith(".") ? parent : repository;
    }

    /** A path without its {@code ..}, by the names that were written unless a link on the way makes them mean something else. */
    private static Optional<Path> named(Path path) {
        Path plain = path.normalize();
        try {
            return Optional.of(isSame(path, plain) ? plain : path.toRealPath());
        } catch (IOException vanished) {
            return Optional.empty();
        }
    }

    static boolean isSame(Path a, Path b) {
        try {
            return a.equals(b) || Files.isSameFile(a, b);
        } catch (IOException gone) {
            return false;
        }
    }

    private static boolean hasHead(Path repository) {
        return Files.exists(repository.resolve("HEAD"), LinkOption.NOFOLLOW_LINKS);
    }

    private static Path resolved(Path folder, String target) {
        try {
            return folder.resolve(target);
        } catch (InvalidPathException noPath) {
            return folder;
        }
    }

    /** The one line of a file that Git wrote; empty where something else lies there. */
    private static Optional<String> line(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(LONGEST_FILE + 1);
        }
        if (bytes.length > LONGEST_FILE) {
            return Optional.empty();
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return Optional.of(text.substring(0, end)).filter(line -> !line.isEmpty() && line.indexOf('\n') < 0);
    }
}
