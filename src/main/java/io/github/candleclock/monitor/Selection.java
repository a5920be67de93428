package io.github.candleclock.monitor;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which usage a question is about.
 *
 * @param since the first day that counts, in the rules' zone
 * @param until the last day that counts
 */
public record Selection(Optional<LocalDate> since, Optional<LocalDate> until) {
    public static final Selection ALL = new Selection(Optional.empty(), Optional.empty());

    boolean holds(LocalDate day) {
        return since.map(first -> !day.isBefore(first)).orElse(true)
                && until.map(last -> !day.isAfter(last)).orElse(true);
    }
}
