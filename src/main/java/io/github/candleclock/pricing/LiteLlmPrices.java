package io.github.candleclock.pricing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads LiteLLM's price list: dollars per token, by model. A list in the form of the bundled one is read too. */
public final class LiteLlmPrices {
    private static final String INPUT = "input_cost_per_token";
    private static final String OUTPUT = "output_cost_per_token";
    private static final String CACHE_WRITE = "cache_creation_input_token_cost";
    private static final String CACHE_READ = "cache_read_input_token_cost";
    private static final String LARGE = "_above_200k_tokens";
    private static final String FAST = "provider_specific_entry.fast";
    private static final String CONTEXT = "max_input_tokens";
    private static final String MODE = "mode";
    /** Entries of LiteLLM's list that are no models. */
    private static final Set<String> NO_MODELS = Set.of("sample_spec", "fallback_generalizations");

    private static final Set<String> FIGURES = Set.of(
            INPUT,
            OUTPUT,
            CACHE_WRITE,
            CACHE_READ,
            INPUT + LARGE,
            OUTPUT + LARGE,
            CACHE_WRITE + LARGE,
            CACHE_READ + LARGE,
            FAST,
            CONTEXT,
            MODE);

    /** What answers in words; the list holds pictures, sounds and embeddings too. */
    private static final Set<String> TALKING = Set.of("chat", "completion", "responses");

    private final PriceList bundled = PriceList.bundled();
    private final boolean isByHand;

    private LiteLlmPrices(boolean isByHand) {
        this.isByHand = isByHand;
    }

    /**
     * What a list gave.
     *
     * @param leftOut a sentence for each price that could not be used
     */
    public record Listed(Map<String, ModelPrice> prices, List<String> leftOut) {
        public Listed {
            prices = Collections.unmodifiableMap(new LinkedHashMap<>(prices));
            leftOut = List.copyOf(leftOut);
        }
    }

    /** Reads a list of thousands, in which some prices may be unusable; a fault where none is usable. */
    public static Listed read(byte[] list) throws PriceException {
        try {
            return read(new ByteArrayInputStream(list));
        } catch (IOException e) {
            throw new PriceException("it is no text in UTF-8");
        }
    }

    /** Reads a list of thousands from a stream, which the caller closes. */
    public static Listed read(InputStream in) throws IOException, PriceException {
        List<String> leftOut = new ArrayList<>();
        PriceJson json = PriceJson.read(in, FIGURES::contains);
        Map<String, ModelPrice> prices = new LiteLlmPrices(false).prices(json, fault -> leftOut.add(fault.sentence()));
        return new Listed(prices, leftOut);
    }

    /**
     * The prices of a file that a person chose. What a person wrote has to be right: its first unusable price is a fault. LiteLLM's own entries,
     * which name their mode, are another's, and its list holds slips: they are left out.
     */
    static Listed chosen(PriceJson json) throws PriceException {
        List<String> leftOut = new ArrayList<>();
        Map<String, ModelPrice> prices = new LiteLlmPrices(true).prices(json, fault -> {
            String model = fault.model().orElse("");
            if (!json.models().getOrDefault(model, Map.of()).containsKey(MODE)) {
                throw fault;
            }
            leftOut.add(fault.sentence());
        });
        return new Listed(prices, leftOut);
    }

    static PriceJson parse(InputStream in) throws IOException, PriceException {
        return PriceJson.read(in, FIGURES::contains);
    }

    private Map<String, ModelPrice> prices(PriceJson json, Faults faults) throws PriceException {
        Map<String, ModelPrice> prices =
                json.isOurs() ? OwnPrices.read(json.models(), faults) : listed(json.models(), faults);
        if (prices.isEmpty()) {
            throw new PriceException("it holds no price that can be used: a model needs " + INPUT + " and " + OUTPUT);
        }
        return prices;
    }

    private Map<String, ModelPrice> listed(Map<String, Map<String, String>> models, Faults faults)
            throws PriceException {
        Map<String, ModelPrice> prices = new LinkedHashMap<>();
        for (Map.Entry<String, Map<String, String>> model : models.entrySet()) {
            try {
                Map<String, String> figures = model.getValue();
                if (!NO_MODELS.contains(model.getKey()) && isPriced(model.getKey(), figures)) {
                    prices.put(model.getKey(), price(model.getKey(), figures));
                }
            } catch (PriceException e) {
                faults.take(e);
            }
        }
        return prices;
    }

    /** LiteLLM's own entries name their mode, and many have no price per token; one without a mode was written by hand. */
    private boolean isPriced(String model, Map<String, String> figures) throws PriceException {
        boolean isComplete = figures.containsKey(INPUT) && figures.containsKey(OUTPUT);
        if (!isComplete && isByHand && !figures.containsKey(MODE)) {
            throw PriceException.ofFigure(model, figures.containsKey(INPUT) ? OUTPUT : INPUT, " is missing");
        }
        return isComplete && TALKING.contains(figures.getOrDefault(MODE, "chat"));
    }

    /** What LiteLLM does not know of a model, the bundled list may; a key of a region has its region's price already. */
    private ModelPrice price(String model, Map<String, String> figures) throws PriceException {
        Optional<ModelPrice> like = bundled.priceOf(model);
        boolean hasLarge = figures.containsKey(INPUT + LARGE) && figures.containsKey(OUTPUT + LARGE);
        BigDecimal regional = like.map(ModelPrice::regional).orElse(BigDecimal.ONE);
        String fast = figures.get(FAST);
        return new ModelPrice(
                rates(model, "", figures),
                hasLarge ? Optional.of(rates(model, LARGE, figures)) : Optional.empty(),
                fast == null
                        ? like.map(ModelPrice::fast).orElse(BigDecimal.ONE)
                        : ExactFigure.read(model, FAST, fast).factor(),
                PriceKey.isInRegion(model) ? BigDecimal.ONE : regional,
                context(model, figures).or(() -> like.map(ModelPrice::context)).orElse(0L));
    }

    private static ModelPrice.Rates rates(String model, String suffix, Map<String, String> figures)
            throws PriceException {
        return ModelPrice.Rates.of(
                rate(model, INPUT + suffix, figures).orElseThrow(),
                rate(model, OUTPUT + suffix, figures).orElseThrow(),
                rate(model, CACHE_WRITE + suffix, figures),
                rate(model, CACHE_READ + suffix, figures));
    }

    private static Optional<Long> rate(String model, String name, Map<String, String> figures) throws PriceException {
        String text = figures.get(name);
        return text == null
                ? Optional.empty()
                : Optional.of(ExactFigure.read(model, name, text).perToken());
    }

    /** The list writes sentences in this place too; a context is no reason to refuse a price. */
    private static Optional<Long> context(String model, Map<String, String> figures) {
        try {
            String text = figures.get(CONTEXT);
            return text == null
                    ? Optional.empty()
                    : Optional.of(ExactFigure.read(model, CONTEXT, text).tokens());
        } catch (PriceException e) {
            return Optional.empty();
        }
    }
}
