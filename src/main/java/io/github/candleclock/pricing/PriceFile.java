package io.github.candleclock.pricing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads the bundled price list: dollars per million tokens, by model. */
final class PriceFile {
    private static final String RESOURCE = "/pricing/prices.json";

    private PriceFile() {}

    static PriceList bundled() {
        try (InputStream in = PriceFile.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the jar holds no " + RESOURCE);
            }
            try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
                return read(parser);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PriceList read(JsonParser parser) {
        Map<String, ModelPrice> prices = new LinkedHashMap<>();
        parser.nextToken();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (!name.equals("models")) {
                parser.skipChildren();
                continue;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String model = parser.currentName();
                parser.nextToken();
                prices.put(model, model(parser));
            }
        }
        return new PriceList(prices);
    }

    private static ModelPrice model(JsonParser parser) {
        Map<String, BigDecimal> figures = new HashMap<>();
        Optional<ModelPrice.Rates> large = Optional.empty();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                large = Optional.of(rates(figures(parser)));
            } else {
                figures.put(name, parser.getDecimalValue());
            }
        }
        return new ModelPrice(
                rates(figures),
                large,
                figures.getOrDefault("fast", BigDecimal.ONE),
                figures.getOrDefault("regional", BigDecimal.ONE),
                figures.getOrDefault("context", BigDecimal.ZERO).longValue());
    }

    private static Map<String, BigDecimal> figures(JsonParser parser) {
        Map<String, BigDecimal> figures = new HashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            figures.put(name, parser.getDecimalValue());
        }
        return figures;
    }

    private static ModelPrice.Rates rates(Map<String, BigDecimal> figures) {
        return new ModelPrice.Rates(
                perToken(figures, "input"),
                perToken(figures, "output"),
                perToken(figures, "cacheWrite5m"),
                perToken(figures, "cacheRead"));
    }

    /** Dollars per million tokens are micro-dollars per token: six more places make pico-dollars. */
    private static long perToken(Map<String, BigDecimal> figures, String name) {
        BigDecimal dollars = figures.get(name);
        if (dollars == null) {
            throw new IllegalStateException("a price without " + name);
        }
        return dollars.movePointRight(6).longValueExact();
    }
}
