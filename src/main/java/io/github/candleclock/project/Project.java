package io.github.candleclock.project;

import io.github.candleclock.usage.CodePoints;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What work belongs to. Two with the same id are one project, though the folders of one may have different tags.
 *
 * @param id tells projects apart: a repository's root, else a working folder, else a log folder's name or {@link Whereabouts#UNKNOWN};
 *     or the name that a rule gave
 * @param name what people read
 * @param tags in the order of their letters
 */
public record Project(String id, String name, Set<String> tags) {
    public Project {
        Set<String> sorted = new TreeSet<>(CodePoints.ORDER);
        sorted.addAll(tags);
        tags = Collections.unmodifiableSet(sorted);
    }
}
