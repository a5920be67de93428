package io.github.candleclock.project;

import java.util.Optional;
import java.util.Set;

/**
 * What a person wants some projects to be called and tagged. A broken pattern, a blank name and a blank tag are an
 * {@link IllegalArgumentException} with a sentence.
 *
 * @param match a pattern over a project's path, as {@link Glob} reads it
 * @param name what they are called; all projects of one name are one project
 * @param tags what they are tagged with
 */
public record ProjectRule(String match, Optional<String> name, Set<String> tags) {
    public ProjectRule {
        tags = Set.copyOf(tags);
        Glob.of(match);
        if (name.filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException("a project's name must not be blank; leave it out to keep the folder's");
        }
        if (tags.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("a tag must not be blank");
        }
    }

    /** The same rule with the home in place of a leading {@code ~}. What would mean something in a pattern is taken as it is. */
    public ProjectRule inHome(String home) {
        boolean isBelowHome = match.equals("~") || match.startsWith("~/") || match.startsWith("~\\");
        return isBelowHome ? new ProjectRule(Glob.quoted(home) + match.substring(1), name, tags) : this;
    }
}
