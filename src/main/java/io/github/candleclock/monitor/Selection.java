package io.github.candleclock.monitor;

import io.github.candleclock.project.ProjectFilter;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which usage a question is about.
 *
 * @param since the first day that counts, in the rules' zone
 * @param until the last day that counts
 * @param projects whose usage counts
 */
public record Selection(Optional<LocalDate> since, Optional<LocalDate> until, ProjectFilter projects) {
    public static final Selection ALL = new Selection(Optional.empty(), Optional.empty(), ProjectFilter.ALL);

    boolean holds(LocalDate day) {
        return since.map(first -> !day.isBefore(first)).orElse(true)
                && until.map(last -> !day.isAfter(last)).orElse(true);
    }
}
