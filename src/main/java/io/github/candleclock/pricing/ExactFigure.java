package io.github.candleclock.pricing;

import io.github.candleclock.text.Foreign;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * One figure of a model's price as it was written, made exact; what would not be exact, or cannot be meant, is refused.
 *
 * @param name the figure's name in the list it comes from
 */
record ExactFigure(String model, String name, BigDecimal written) {
    private static final int LONGEST = 100;
    private static final MathContext OF_A_DOUBLE = new MathContext(15);

    /** Ten thousand dollars for a million tokens: ten times the dearest model, and a thousandth of a slip in the unit. */
    private static final BigDecimal DEAREST = new BigDecimal("10000");

    private static final BigDecimal LARGEST_FACTOR = new BigDecimal("1000");
    private static final BigDecimal LONGEST_CONTEXT = new BigDecimal("1000000000");
    private static final int DECIMALS = 6;

    static ExactFigure read(String model, String name, String text) throws PriceException {
        try {
            if (text.length() <= LONGEST) {
                return new ExactFigure(model, name, new BigDecimal(text.strip()));
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw PriceException.ofFigure(
                model, name, " has to be a number, and is '" + Foreign.cut(Foreign.harmless(text), 40) + "'");
    }

    /** Pico-dollars per token, of dollars per million tokens. */
    long perMillion() throws PriceException {
        return pico(written, "write it in dollars for a million tokens");
    }

    /**
     * Pico-dollars per token, of dollars per token. Such lists are made by programs that multiply doubles, and hold figures like
     * {@code 2.9999900000000002e-06}: what was meant are the fifteen digits that a double keeps.
     */
    long perToken() throws PriceException {
        return pico(
                written.round(OF_A_DOUBLE).scaleByPowerOfTen(6), "write it in dollars for one token, such as 3e-06");
    }

    private long pico(BigDecimal dollars, String hint) throws PriceException {
        if (dollars.signum() < 0) {
            throw fault("is negative; " + hint);
        }
        if (dollars.compareTo(DEAREST) > 0) {
            throw fault("is more than $10,000 for a million tokens; " + hint);
        }
        BigDecimal exact = dollars.stripTrailingZeros();
        if (exact.scale() > DECIMALS) {
            throw fault("has more than six decimals in dollars for a million tokens, and sums have to be exact");
        }
        return exact.movePointRight(DECIMALS).longValueExact();
    }

    /** A factor on prices: above 0. */
    BigDecimal factor() throws PriceException {
        BigDecimal exact = written.stripTrailingZeros();
        if (exact.signum() <= 0 || exact.compareTo(LARGEST_FACTOR) > 0 || exact.scale() > DECIMALS) {
            throw fault("has to be a factor above 0 and at most 1000, with at most six decimals, such as 1.1");
        }
        return exact;
    }

    /** A number of tokens. */
    long tokens() throws PriceException {
        BigDecimal exact = written.stripTrailingZeros();
        if (exact.signum() <= 0 || exact.compareTo(LONGEST_CONTEXT) > 0 || exact.scale() > 0) {
            throw fault("has to be a whole number of tokens, such as 200000");
        }
        return exact.longValueExact();
    }

    private PriceException fault(String sentence) {
        String shown = written.precision() > 30 ? "" : ", " + written + ",";
        return PriceException.ofFigure(model, name, shown + " " + sentence);
    }
}
