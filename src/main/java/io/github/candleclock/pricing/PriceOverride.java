package io.github.candleclock.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * What a person sets of one model's price, by the names of {@link #NAMES}: prices in dollars per million tokens, factors, and tokens of
 * context. What is not set is as in the price list.
 */
public record PriceOverride(Map<String, BigDecimal> figures) {
    private static final String LONG = "long_";
    private static final String INPUT = "input";
    private static final String OUTPUT = "output";
    private static final String CACHE_WRITE = "cache_write_5m";
    private static final String CACHE_READ = "cache_read";
    private static final String FAST = "fast";
    private static final String REGIONAL = "regional";
    private static final String CONTEXT = "context";

    /** All that can be set. */
    public static final List<String> NAMES = List.of(
            INPUT,
            OUTPUT,
            CACHE_WRITE,
            CACHE_READ,
            LONG + INPUT,
            LONG + OUTPUT,
            LONG + CACHE_WRITE,
            LONG + CACHE_READ,
            FAST,
            REGIONAL,
            CONTEXT);

    public PriceOverride {
        figures = Map.copyOf(figures);
    }

    /**
     * The prices that people set, as a layer of their own.
     *
     * @param overrides by model
     * @param base the list that says what is not set
     * @throws PriceException for a figure that is wrong or missing; it names model and figure
     */
    public static PriceLayer layer(PriceSource source, Map<String, PriceOverride> overrides, PriceList base)
            throws PriceException {
        Map<String, ModelPrice> prices = new LinkedHashMap<>();
        for (Map.Entry<String, PriceOverride> override : overrides.entrySet()) {
            String model = override.getKey();
            prices.put(model, override.getValue().price(model, base.find(model).map(PriceOverride::asPaid)));
        }
        return new PriceLayer(source, prices);
    }

    /** Whoever sets the price of a region's model sets what is paid there: nothing is added to it. */
    private static ModelPrice asPaid(PriceList.Found found) {
        ModelPrice price = found.price();
        return found.inRegion()
                ? new ModelPrice(
                        price.base().times(price.regional()),
                        price.large().map(large -> large.times(price.regional())),
                        price.fast(),
                        BigDecimal.ONE,
                        price.context())
                : price;
    }

    private ModelPrice price(String model, Optional<ModelPrice> listed) throws PriceException {
        for (String name : figures.keySet()) {
            if (!NAMES.contains(name)) {
                throw PriceException.ofFigure(
                        model, name, " is no figure of a price; there are " + String.join(", ", NAMES));
            }
        }
        Optional<ModelPrice.Rates> large = listed.flatMap(ModelPrice::large);
        boolean setsLong = figures.keySet().stream().anyMatch(name -> name.startsWith(LONG));
        return new ModelPrice(
                rates(model, "", listed.map(ModelPrice::base)),
                setsLong ? Optional.of(rates(model, LONG, large)) : large,
                factor(model, FAST, listed.map(ModelPrice::fast)),
                factor(model, REGIONAL, listed.map(ModelPrice::regional)),
                figures.containsKey(CONTEXT)
                        ? figure(model, CONTEXT).orElseThrow().tokens()
                        : listed.map(ModelPrice::context).orElse(0L));
    }

    private ModelPrice.Rates rates(String model, String prefix, Optional<ModelPrice.Rates> listed)
            throws PriceException {
        long input = needed(model, prefix + INPUT, listed.map(ModelPrice.Rates::input));
        long output = needed(model, prefix + OUTPUT, listed.map(ModelPrice.Rates::output));
        return ModelPrice.Rates.of(
                input,
                output,
                rate(model, prefix + CACHE_WRITE).or(() -> scaled(listed, ModelPrice.Rates::cacheWrite5m, input)),
                rate(model, prefix + CACHE_READ).or(() -> scaled(listed, ModelPrice.Rates::cacheRead, input)));
    }

    private long needed(String model, String name, Optional<Long> listed) throws PriceException {
        Optional<Long> rate = rate(model, name).or(() -> listed);
        if (rate.isEmpty()) {
            throw PriceException.ofFigure(
                    model, name, " is missing, and the price list has none; write it in dollars for a million tokens");
        }
        return rate.get();
    }

    private Optional<Long> rate(String model, String name) throws PriceException {
        Optional<ExactFigure> figure = figure(model, name);
        return figure.isEmpty() ? Optional.empty() : Optional.of(figure.get().perMillion());
    }

    private BigDecimal factor(String model, String name, Optional<BigDecimal> listed) throws PriceException {
        Optional<ExactFigure> figure = figure(model, name);
        return figure.isEmpty() ? listed.orElse(BigDecimal.ONE) : figure.get().factor();
    }

    private Optional<ExactFigure> figure(String model, String name) {
        return Optional.ofNullable(figures.get(name)).map(written -> new ExactFigure(model, name, written));
    }

    /** Cache prices follow the input price, as they do at Anthropic; a list without an input price has no measure for them. */
    private static Optional<Long> scaled(
            Optional<ModelPrice.Rates> listed, ToLongFunction<ModelPrice.Rates> cache, long input) {
        return listed.filter(rates -> rates.input() > 0)
                .map(rates -> BigDecimal.valueOf(cache.applyAsLong(rates))
                        .multiply(BigDecimal.valueOf(input))
                        .divide(BigDecimal.valueOf(rates.input()), 0, RoundingMode.HALF_UP)
                        .longValueExact());
    }
}
