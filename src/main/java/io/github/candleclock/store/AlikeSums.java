package io.github.candleclock.store;

import io.github.candleclock.pricing.AlikeAnswers;
import io.github.candleclock.pricing.ModelPrice;
import io.github.candleclock.usage.Cost;
import io.github.candleclock.usage.Terms;
import io.github.candleclock.usage.TokenCounts;
import io.github.candleclock.usage.UsageTotals;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Running sums of some answers, those that are priced alike together.
 *
 * <pre>
 *   model 2, fast        ─▶ sum, searches
 *   model 2, long, us    ─▶ sum, searches
 * </pre>
 */
final class AlikeSums {
    private static final int FAST = 1;
    private static final int BATCH = 2;
    private static final int US = 4;
    private static final int LARGE = 8;
    private static final int STATED = 16;
    private static final int BITS = 5;

    /** The sum of the answers of one kind; what it calls their cost is what the log states. */
    private static final class Part {
        private final Sum sum = new Sum();
        private long webSearches;
    }

    /**
     * What a row says, apart from how much is known of it by now.
     *
     * @param kind equal for answers that are priced alike
     * @param stated the cost that the log states, in pico-dollars; 0 for none
     */
    record Fact(int kind, TokenCounts tokens, long stated, long webSearches) {
        static Fact of(EventColumns columns, int row) {
            TokenCounts tokens = columns.tokens(row);
            Terms terms = columns.terms(row);
            long stated = columns.statedCost(row).map(Cost::picoDollars).orElse(0L);
            int kind = columns.model(row) << BITS
                    | (terms.fast() ? FAST : 0)
                    | (terms.batch() ? BATCH : 0)
                    | (terms.us() ? US : 0)
                    | (ModelPrice.isLarge(tokens) ? LARGE : 0)
                    | (stated > 0 ? STATED : 0);
            return new Fact(kind, tokens, stated, terms.webSearches());
        }
    }

    private final EventColumns columns;
    private final Map<Integer, Part> parts = new TreeMap<>();

    AlikeSums(EventColumns columns) {
        this.columns = columns;
    }

    /** Lets what a row says join the sums, or leave them; {@code sign} is 1 or -1. */
    void add(int sign, Fact fact, boolean isLowerBound) {
        Part part = parts.computeIfAbsent(fact.kind, k -> new Part());
        part.sum.add(sign, fact.tokens, fact.stated, isLowerBound);
        part.webSearches += sign * fact.webSearches;
        if (part.sum.isEmpty()) {
            parts.remove(fact.kind);
        }
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    List<AlikeAnswers> answers() {
        List<AlikeAnswers> answers = new ArrayList<>(parts.size());
        parts.forEach((kind, part) -> answers.add(answers(kind, part)));
        return List.copyOf(answers);
    }

    private AlikeAnswers answers(int kind, Part part) {
        UsageTotals totals = part.sum.totals();
        return new AlikeAnswers(
                columns.models.name(kind >>> BITS),
                new Terms((kind & FAST) != 0, (kind & BATCH) != 0, (kind & US) != 0, part.webSearches),
                (kind & LARGE) != 0,
                totals.tokens(),
                (kind & STATED) != 0 ? Optional.of(totals.cost()) : Optional.empty(),
                totals.events(),
                totals.lowerBounds());
    }
}
