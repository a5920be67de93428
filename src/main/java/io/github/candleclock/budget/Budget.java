package io.github.candleclock.budget;

import io.github.candleclock.text.Figures;
import io.github.candleclock.usage.Cost;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A limit people set for themselves.
 *
 * @param limit in pico-dollars or in tokens of all kinds, as the unit says
 */
public record Budget(Span span, Unit unit, long limit) {
    private static final Pattern FORM =
            Pattern.compile("(block|day)=([0-9]+(?:\\.[0-9]+)?)([kmg]?)(usd|tok)", Pattern.CASE_INSENSITIVE);

    /** How long a budget counts before it starts anew. */
    public enum Span {
        BLOCK("block"),
        DAY("day");

        private final String word;

        Span(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** What a budget counts. */
    public enum Unit {
        DOLLARS(Cost.PICO_PER_DOLLAR),
        TOKENS(1);

        private final double counted;

        Unit(double counted) {
            this.counted = counted;
        }

        /** What was counted, in pico-dollars or tokens, in whole dollars or tokens. */
        public double whole(double amount) {
            return amount / counted;
        }
    }

    public Budget {
        if (limit <= 0) {
            throw new IllegalArgumentException("a budget is more than nothing");
        }
    }

    /**
     * Reads {@code block=20usd}, {@code day=50usd}, {@code block=2Mtok}; k, M and G stand for thousands, millions and billions.
     *
     * @throws IllegalArgumentException with a sentence that says what is wrong and what would be right
     */
    public static Budget parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException("'" + text
                    + "' is no budget. Write a span, an amount and a unit: block=20usd, day=50usd, block=2Mtok.");
        }
        Span span = Span.valueOf(form.group(1).toUpperCase(Locale.ROOT));
        boolean isDollars = form.group(4).equalsIgnoreCase("usd");
        BigDecimal amount = new BigDecimal(form.group(2)).multiply(factor(form.group(3)));
        try {
            long limit = amount.movePointRight(isDollars ? 12 : 0).longValueExact();
            return new Budget(span, isDollars ? Unit.DOLLARS : Unit.TOKENS, limit);
        } catch (ArithmeticException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "'" + text
                            + "' is no budget: the amount must be above 0, below 9 million dollars, and in whole tokens.",
                    e);
        }
    }

    /** The budget in words: {@code block budget of $20.00}. */
    public String words() {
        return span.word() + " budget of " + amount(limit);
    }

    /** An amount in this budget's unit, as it is written. */
    public String amount(double inUnit) {
        return unit == Unit.DOLLARS
                ? Figures.dollars(inUnit / Cost.PICO_PER_DOLLAR)
                : Figures.tokens(inUnit) + " tokens";
    }

    private static BigDecimal factor(String letter) {
        return switch (letter.toLowerCase(Locale.ROOT)) {
            case "k" -> BigDecimal.valueOf(1_000);
            case "m" -> BigDecimal.valueOf(1_000_000);
            case "g" -> BigDecimal.valueOf(1_000_000_000);
            default -> BigDecimal.ONE;
        };
    }
}
