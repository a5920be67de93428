package io.github.candleclock.limit;

import io.github.candleclock.limit.Estimate.Basis;
import io.github.candleclock.usage.Quantiles;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Guesses what the five hours hold, from past blocks and from what people found out about their plans. */
public final class Estimates {
    /** Fewer blocks say nothing: the first long day would stand against a few short ones. */
    public static final int LEAST_BLOCKS = 8;

    private Estimates() {}

    /**
     * All estimates that there are, the chosen one first.
     *
     * @param chosen what people want to go by, for which there may be too few blocks; of plans, only theirs is guessed by
     * @param blocks what each block that is over came to, in dollars
     */
    public static List<Estimate> of(Optional<Basis> chosen, Quantiles blocks) {
        return Stream.concat(chosen.stream(), Stream.of(Basis.HIGHEST, Basis.P90))
                .distinct()
                .flatMap(basis -> of(basis, blocks).stream())
                .toList();
    }

    private static Optional<Estimate> of(Basis basis, Quantiles blocks) {
        return switch (basis) {
            case HIGHEST -> ofBlocks(basis, 1, blocks);
            case P90 -> ofBlocks(basis, 0.9, blocks);
            case PRO -> ofPlan(basis, 18, 19_000);
            case MAX5 -> ofPlan(basis, 35, 88_000);
            case MAX20 -> ofPlan(basis, 140, 220_000);
        };
    }

    private static Optional<Estimate> ofPlan(Basis basis, double dollars, long inputOutput) {
        return Optional.of(new Estimate(basis, dollars, OptionalLong.of(inputOutput), 0));
    }

    private static Optional<Estimate> ofBlocks(Basis basis, double share, Quantiles blocks) {
        double dollars = blocks.at(share);
        return blocks.size() < LEAST_BLOCKS || dollars <= 0
                ? Optional.empty()
                : Optional.of(new Estimate(basis, dollars, OptionalLong.empty(), blocks.size()));
    }
}
