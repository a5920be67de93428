package io.github.candleclock.monitor;

import io.github.candleclock.project.Project;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * By what projects can be asked for.
 *
 * @param names as they are shown
 */
public record KnownProjects(SortedSet<String> names, SortedSet<String> tags) {
    static KnownProjects of(ProjectBook projects) {
        SortedSet<String> names = new TreeSet<>();
        SortedSet<String> tags = new TreeSet<>();
        for (Project project : projects.all()) {
            names.add(projects.shown(project));
            tags.addAll(project.tags());
        }
        return new KnownProjects(Collections.unmodifiableSortedSet(names), Collections.unmodifiableSortedSet(tags));
    }
}
