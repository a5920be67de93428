package io.github.candleclock.project;

import java.nio.file.AccessDeniedException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks upward from a folder for the repository around it, as Git does, but without asking Git, and without following links, so that a
 * root is called what people call it.
 *
 * <pre>
 *   web/.git/HEAD                                                        web
 *   web-fix/.git      "gitdir: …/web/.git/worktrees/fix"                 web, its main repository
 *   web/lib/.git      "gitdir: ../.git/modules/lib"                      web/lib, a submodule
 * </pre>
 *
 * <p>A folder that is gone has nothing in it, so the nearest one above it decides. Belongs to one thread.
 */
final class RepositoriesOnDisk implements Repositories {
    /** No system opens a longer one. */
    private static final int LONGEST_PATH = 4096;

    private final Path home;
    private final Map<Path, Optional<Path>> known = new HashMap<>();

    RepositoriesOnDisk(Path home) {
        this.home = home.toAbsolutePath().normalize();
    }

    @Override
    public Optional<String> rootOf(String folder) {
        // another system's path is not absolute here; asking a server on the network might take for ever
        if (folder.length() > LONGEST_PATH || folder.startsWith("\\\\")) {
            return Optional.empty();
        }
        try {
            Path path = Path.of(folder);
            return path.isAbsolute() ? look(path.normalize()).map(Path::toString) : Optional.empty();
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    private Optional<Path> look(Path from) {
        List<Path> walked = new ArrayList<>();
        Optional<Path> found = Optional.empty();
        for (Path at = from; at != null; at = at.getParent()) {
            Optional<Path> before = known.get(at);
            if (before != null) {
                found = before;
                break;
            }
            walked.add(at);
            try {
                found = DotGit.in(at).map(git -> git.root(home));
            } catch (AccessDeniedException closed) {
                break;
            }
            if (found.isPresent()) {
                found = found.filter(root -> !isHome(root));
                break;
            }
        }
        for (Path folder : walked) {
            known.put(folder, found);
        }
        return found;
    }

    /** The home may be known by another name than the one that lines tell. */
    private boolean isHome(Path root) {
        return DotGit.isSame(root, home);
    }
}
