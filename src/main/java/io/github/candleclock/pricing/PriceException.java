package io.github.candleclock.pricing;

import io.github.candleclock.text.Foreign;
import java.io.Serial;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A price, or a list of them, that cannot be used: a sentence that says what is wrong and what to do. It is checked, because lists come
 * from people and from the network, and each reader has to choose whom to tell.
 */
public final class PriceException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private final String sentence;
    private final @Nullable String model;
    private final @Nullable String figure;

    /** A fault of a list as a whole. */
    public PriceException(String sentence) {
        this(null, null, sentence);
    }

    private PriceException(@Nullable String model, @Nullable String figure, String sentence) {
        super(sentence);
        this.sentence = sentence;
        this.model = model;
        this.figure = figure;
    }

    /** A fault of one model: {@code the price of claude-x: …}. */
    static PriceException ofModel(String model, String fault) {
        return new PriceException(model, null, "the price of " + Foreign.harmless(model) + ": " + fault);
    }

    /** A fault of one figure of a model: {@code the price of claude-x: input, 1.2345678, has …}. */
    static PriceException ofFigure(String model, String figure, String fault) {
        return new PriceException(
                model, figure, "the price of " + Foreign.harmless(model) + ": " + Foreign.harmless(figure) + fault);
    }

    /** The same fault, told with the file that it is in. */
    PriceException in(String file) {
        return new PriceException(model, figure, file + ": " + sentence);
    }

    /** What is wrong and what to do. */
    public String sentence() {
        return sentence;
    }

    /** The model whose price is wrong, as the list spells it. */
    public Optional<String> model() {
        return Optional.ofNullable(model);
    }

    /** The figure of the model that is wrong or missing, as the list names it. */
    public Optional<String> figure() {
        return Optional.ofNullable(figure);
    }
}
