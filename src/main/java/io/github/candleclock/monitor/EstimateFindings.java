package io.github.candleclock.monitor;

import io.github.candleclock.budget.Budget;
import io.github.candleclock.budget.LimitChoice;
import io.github.candleclock.limit.Estimate;
import io.github.candleclock.limit.Estimates;
import io.github.candleclock.report.Finding;
import io.github.candleclock.text.Figures;
import java.util.List;

/** What is to be said of the limit that the candle burns by while Claude tells none. */
final class EstimateFindings {
    private static final String WITHOUT = "While Claude says nothing and no block budget is set, ";

    private EstimateFindings() {}

    /**
     * @param estimates those that there are, the chosen one first
     * @param blocks of the last ninety days, from which guesses are made
     */
    static Finding of(LimitChoice choice, List<Estimate> estimates, int blocks) {
        if (choice.amount().isPresent()) {
            Budget amount = choice.amount().get();
            return Finding.ok(
                    LimitFindings.TOPIC,
                    "While Claude says nothing, the five hours are taken to hold " + amount.amount(amount.limit())
                            + ", as you set it.");
        }
        if (choice.basis().isEmpty() || estimates.isEmpty()) {
            String why = choice.basis().isEmpty()
                    ? "as you set it."
                    : "a guess needs " + Estimates.LEAST_BLOCKS + " whole blocks of the last 90 days, and there "
                            + (blocks == 1 ? "is " : "are ") + blocks + ".";
            return Finding.ok(LimitFindings.TOPIC, WITHOUT + "the candle burns by the clock: " + why);
        }
        return Finding.ok(
                LimitFindings.TOPIC,
                WITHOUT + "the five hours are guessed to hold the first of these that is not exceeded.",
                Finding.table(
                                "lrl",
                                estimates.stream().map(EstimateFindings::row).toList())
                        .toArray(String[]::new));
    }

    private static List<String> row(Estimate estimate) {
        String tokens = estimate.inputOutput().isPresent()
                ? "or " + Figures.tokens(estimate.inputOutput().getAsLong()) + " tokens of input and output"
                : "of " + Counted.of(estimate.blocks(), "block");
        return List.of(estimate.basis().words(), "≈ " + Figures.dollars(estimate.dollars()), tokens);
    }
}
