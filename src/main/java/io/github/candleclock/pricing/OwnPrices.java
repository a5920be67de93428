package io.github.candleclock.pricing;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads prices in the form of the bundled list: dollars per million tokens, by model. */
final class OwnPrices {
    private static final Set<String> RATES = Set.of("input", "output", "cacheWrite5m", "cacheRead");
    private static final Set<String> FACTORS = Set.of("fast", "regional", "context");
    private static final String LONG = "long.";

    private OwnPrices() {}

    /**
     * The prices of a list.
     *
     * @param faults takes the fault of a model, which is then left out; or throws it, which ends the reading
     */
    static Map<String, ModelPrice> read(Map<String, Map<String, String>> models, Faults faults) throws PriceException {
        Map<String, ModelPrice> prices = new LinkedHashMap<>();
        for (Map.Entry<String, Map<String, String>> model : models.entrySet()) {
            try {
                prices.put(model.getKey(), price(model.getKey(), model.getValue()));
            } catch (PriceException e) {
                faults.take(e);
            }
        }
        return prices;
    }

    private static ModelPrice price(String model, Map<String, String> figures) throws PriceException {
        for (String name : figures.keySet()) {
            String figure = name.startsWith(LONG) ? name.substring(LONG.length()) : name;
            if (!RATES.contains(figure) && !FACTORS.contains(name)) {
                throw PriceException.ofFigure(
                        model,
                        name,
                        " is no figure of a price; there are input, output, cacheWrite5m, cacheRead, long, fast, regional and context");
            }
        }
        boolean hasLong = figures.keySet().stream().anyMatch(name -> name.startsWith(LONG));
        return new ModelPrice(
                rates(model, "", figures),
                hasLong ? Optional.of(rates(model, LONG, figures)) : Optional.empty(),
                factor(model, "fast", figures),
                factor(model, "regional", figures),
                figures.containsKey("context")
                        ? ExactFigure.read(model, "context", figures.getOrDefault("context", ""))
                                .tokens()
                        : 0);
    }

    private static ModelPrice.Rates rates(String model, String prefix, Map<String, String> figures)
            throws PriceException {
        for (String needed : List.of("input", "output")) {
            if (!figures.containsKey(prefix + needed)) {
                throw PriceException.ofFigure(model, prefix + needed, " is missing");
            }
        }
        return ModelPrice.Rates.of(
                rate(model, prefix + "input", figures).orElseThrow(),
                rate(model, prefix + "output", figures).orElseThrow(),
                rate(model, prefix + "cacheWrite5m", figures),
                rate(model, prefix + "cacheRead", figures));
    }

    private static Optional<Long> rate(String model, String name, Map<String, String> figures) throws PriceException {
        String text = figures.get(name);
        return text == null
                ? Optional.empty()
                : Optional.of(ExactFigure.read(model, name, text).perMillion());
    }

    private static BigDecimal factor(String model, String name, Map<String, String> figures) throws PriceException {
        String text = figures.get(name);
        return text == null
                ? BigDecimal.ONE
                : ExactFigure.read(model, name, text).factor();
    }
}
