package io.github.candleclock.project;

import java.nio.file.Path;
import java.util.Optional;

/** Which repository a folder belongs to. */
public interface Repositories {
    /** Looks at nothing: no folder belongs to a repository. */
    Repositories NONE = folder -> Optional.empty();

    /** The root of the repository that a folder lies in, where there is one that can be looked at. */
    Optional<String> rootOf(String folder);

    /**
     * The repositories on this machine. Each folder is looked at once. Belongs to one thread.
     *
     * @param home whose own repository, where people keep their settings, is not that of all work below it
     */
    static Repositories onDisk(Path home) {
        return new RepositoriesOnDisk(home);
    }
}
