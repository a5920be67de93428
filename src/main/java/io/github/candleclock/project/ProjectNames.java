package io.github.candleclock.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Names projects: a folder's repository is the project, and a person's rules may call it, and others with it, by a name and tag it.
 *
 * <p>Each place is named once. Belongs to one thread, apart from {@link #PLAIN}, which keeps nothing.
 */
public final class ProjectNames {
    /** By the folder alone: no rules, and no look at repositories. */
    public static final ProjectNames PLAIN = new ProjectNames(List.of(), Repositories.NONE);

    private final List<Ready> rules = new ArrayList<>();
    private final Repositories repositories;
    private final Map<String, Project> known = new HashMap<>();

    private record Ready(Glob glob, ProjectRule rule) {}

    public ProjectNames(List<ProjectRule> rules, Repositories repositories) {
        rules.forEach(rule -> this.rules.add(new Ready(Glob.of(rule.match()), rule)));
        this.repositories = repositories;
    }

    /** The project of a session, by what {@link Whereabouts#project()} says of it. */
    public Project of(String whereabouts) {
        return this == PLAIN ? named(whereabouts) : known.computeIfAbsent(whereabouts, this::named);
    }

    private Project named(String whereabouts) {
        String id = repositories.rootOf(whereabouts).orElse(whereabouts);
        List<ProjectRule> matching = rules.stream()
                .filter(ready -> ready.glob.matches(id))
                .map(Ready::rule)
                .toList();
        Set<String> tags = new HashSet<>();
        matching.forEach(rule -> tags.addAll(rule.tags()));
        Optional<String> name =
                matching.stream().flatMap(rule -> rule.name().stream()).findFirst();
        return new Project(name.orElse(id), name.orElseGet(() -> Whereabouts.shortName(id)), tags);
    }
}
