package io.github.candleclock.budget;

import io.github.candleclock.limit.Estimate.Basis;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * By what people want the five hours measured where Claude says nothing of them.
 *
 * @param amount what they hold; absent where it is to be guessed
 * @param basis of a guess; absent where there is an amount, or where nothing is to be guessed and the clock alone counts
 */
public record LimitChoice(Optional<Budget> amount, Optional<Basis> basis) {
    /** What counts unless people choose. */
    public static final LimitChoice STANDARD = new LimitChoice(Optional.empty(), Optional.of(Basis.HIGHEST));

    private static final LimitChoice NONE = new LimitChoice(Optional.empty(), Optional.empty());
    private static final String NO_LIMIT = "none";

    /**
     * Reads {@code 40usd}, {@code 2Mtok}, the key of a basis, or {@code none}.
     *
     * @throws IllegalArgumentException with a sentence that says what is wrong and what would be right
     */
    public static LimitChoice parse(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        Optional<Basis> basis = Arrays.stream(Basis.values())
                .filter(one -> one.key().equals(word))
                .findFirst();
        if (word.equals(NO_LIMIT)) {
            return NONE;
        }
        return basis.isPresent()
                ? new LimitChoice(Optional.empty(), basis)
                : new LimitChoice(Optional.of(amount(word, text)), Optional.empty());
    }

    private static Budget amount(String word, String text) {
        try {
            return Budget.parse("block=" + word);
        } catch (IllegalArgumentException noAmount) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no limit. Write an amount, such as 40usd or 2Mtok, or "
                            + Arrays.stream(Basis.values()).map(Basis::key).collect(Collectors.joining(", ")) + " or "
                            + NO_LIMIT + ".",
                    noAmount);
        }
    }
}
