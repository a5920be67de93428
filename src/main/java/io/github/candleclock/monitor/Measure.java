package io.github.candleclock.monitor;

import io.github.candleclock.budget.Budget;
import java.time.Instant;
import java.util.Optional;

/**
 * What the candle burns down by, and where that comes from. Whatever the source, the panels need no more than this.
 *
 * @param used the share that is used; above 1 when more than all is
 * @param ceiling what makes up the whole, as far as it is known; absent where it burns by the clock, which says nothing about lasting
 * @param expected the share that will be used at the end; absent while not yet known
 * @param spentAt when all of it is used at the expected rate, or when it was; absent while it lasts or is not yet known
 * @param elsewhere the share that was used outside of these logs, as far as that is certain
 */
public record Measure(
        double used,
        Source source,
        Optional<Ceiling> ceiling,
        Optional<Double> expected,
        Optional<Instant> spentAt,
        double elsewhere) {

    /**
     * The amount that makes up the whole.
     *
     * @param limit in dollars or tokens
     */
    public record Ceiling(Budget.Unit unit, double limit) {}

    /**
     * Where the used share comes from.
     *
     * @param at when Claude told the percentage that it goes back to; absent where none does
     * @param isStale that was too long ago to be taken for now
     * @param words what people have set ({@code limit}, {@code block budget}), or what an estimate goes by; empty otherwise
     */
    public record Source(Provenance provenance, Optional<Instant> at, boolean isStale, String words) {
        static Source of(Provenance provenance) {
            return new Source(provenance, Optional.empty(), false, "");
        }
    }

    /** Burns by the clock alone. */
    public static Measure ofClock(double elapsed) {
        return new Measure(
                elapsed, Source.of(Provenance.CLOCK), Optional.empty(), Optional.empty(), Optional.empty(), 0);
    }

    public Provenance provenance() {
        return source.provenance;
    }

    /** Whether there is a limit to burn down from, and not the clock alone. */
    public boolean isOfLimit() {
        return provenance() != Provenance.CLOCK;
    }

    /** Whether the share is Claude's own or worked out from it: then percents say more than amounts. */
    public boolean isOfClaude() {
        return provenance() == Provenance.OFFICIAL || provenance() == Provenance.CALIBRATED;
    }
}
