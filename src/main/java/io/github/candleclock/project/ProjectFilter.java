package io.github.candleclock.project;

import java.util.List;

/** Which projects somebody asks for: any of the named ones, and of these only those with any of the tags. */
public final class ProjectFilter {
    public static final ProjectFilter ALL = new ProjectFilter(List.of(), List.of());

    private record Wanted(String name, Glob glob) {}

    private final List<Wanted> names;
    private final List<String> tags;

    /**
     * A filter; an empty list asks for all.
     *
     * @param names names as they are shown, in any case, or paths or patterns as in {@link ProjectRule}
     * @throws IllegalArgumentException with a sentence, for a broken pattern
     */
    public ProjectFilter(List<String> names, List<String> tags) {
        this.names = names.stream().map(name -> new Wanted(name, Glob.of(name))).toList();
        this.tags = List.copyOf(tags);
    }

    public boolean isAll() {
        return names.isEmpty() && tags.isEmpty();
    }

    /**
     * Whether a project is asked for.
     *
     * @param shown what the project is called where others are called the same
     */
    public boolean holds(Project project, String shown) {
        return (names.isEmpty() || names.stream().anyMatch(wanted -> isCalled(wanted, project, shown)))
                && (tags.isEmpty() || tags.stream().anyMatch(tag -> isTagged(project, tag)));
    }

    private static boolean isCalled(Wanted wanted, Project project, String shown) {
        return wanted.name.equalsIgnoreCase(project.name())
                || wanted.name.equalsIgnoreCase(shown)
                || wanted.glob.matches(project.id());
    }

    private static boolean isTagged(Project project, String tag) {
        return project.tags().stream().anyMatch(tag::equalsIgnoreCase);
    }
}
