package io.github.candleclock.monitor;

import io.github.candleclock.budget.Budget;
import io.github.candleclock.budget.BudgetState;
import io.github.candleclock.limit.Estimate;
import io.github.candleclock.usage.Cost;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What the candle burns down by where Claude says nothing: a limit that people set, their block budgets, a guess, or the clock. */
final class OwnMeasure {
    private final Function<Budget, BudgetState> standing;

    /** @param standing how any amount stands in the active block */
    OwnMeasure(Function<Budget, BudgetState> standing) {
        this.standing = standing;
    }

    /**
     * By the first of these that there is.
     *
     * @param limit set by people
     * @param budgets of the block; the one that is furthest used counts
     * @param estimates in the order in which they count
     * @param elapsed the share of the block that has gone by
     */
    Measure of(Optional<Budget> limit, List<BudgetState> budgets, List<Estimate> estimates, double elapsed) {
        return limit.map(amount -> measure(standing.apply(amount), Provenance.SET_BY_YOU, "limit"))
                .or(() -> budgets.stream()
                        .max(Comparator.comparingDouble(BudgetState::share))
                        .map(state -> measure(state, Provenance.SET_BY_YOU, "block budget")))
                .or(() -> estimates.stream()
                        .map(guess -> measure(
                                standing.apply(amount(guess)),
                                Provenance.ESTIMATED,
                                guess.basis().words()))
                        // what is used refutes a guess that it exceeds
                        .filter(guess -> guess.used() < 1)
                        .findFirst())
                .orElseGet(() -> Measure.ofClock(elapsed));
    }

    private static Budget amount(Estimate estimate) {
        long picoDollars = Math.max(1, Math.round(estimate.dollars() * Cost.PICO_PER_DOLLAR));
        return new Budget(Budget.Span.BLOCK, Budget.Unit.DOLLARS, picoDollars);
    }

    private static Measure measure(BudgetState state, Provenance provenance, String words) {
        Budget budget = state.budget();
        return new Measure(
                state.share(),
                new Measure.Source(provenance, Optional.empty(), false, words),
                Optional.of(new Measure.Ceiling(budget.unit(), budget.unit().whole(budget.limit()))),
                state.projected().map(amount -> amount / budget.limit()),
                state.breaksAt(),
                0);
    }
}
