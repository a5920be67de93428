package io.github.candleclock.pricing;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * A price list as it is written, before anything is believed: the figures of each model as text, by name; a figure one level down as
 * {@code long.input}.
 *
 * @param head the list's own words, such as {@code asOf}
 * @param isOurs the models stand in an object {@code models}, as in the bundled list; otherwise each is a field of the list itself
 */
record PriceJson(Map<String, String> head, Map<String, Map<String, String>> models, boolean isOurs) {
    private static final String MODELS = "models";
    /** Far more than there are; a broken list must not take all memory. */
    private static final int MOST_MODELS = 100_000;

    private static final int MOST_FIGURES = 1_000;

    /**
     * Reads a whole list.
     *
     * @param isWanted which figures are kept of models that stand in the list itself, where there are many others
     */
    static PriceJson read(InputStream in, Predicate<String> isWanted) throws IOException, PriceException {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
            return new Reading(parser, isWanted).list();
        } catch (JacksonException e) {
            if (e.getCause() instanceof IOException trouble) {
                throw trouble;
            }
            throw new PriceException(
                    e instanceof StreamConstraintsException
                            ? "it is nested deeper, or holds a longer name or number, than a price list does"
                            : "it is no JSON from line " + e.getLocation().getLineNr() + ", column "
                                    + e.getLocation().getColumnNr() + " on");
        }
    }

    /** One pass through a list. */
    private record Reading(JsonParser parser, Predicate<String> isWanted) {
        PriceJson list() throws PriceException {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new PriceException("it has to be a JSON object with a model's name for each price");
            }
            Map<String, String> head = new LinkedHashMap<>();
            Map<String, Map<String, String>> models = new LinkedHashMap<>();
            Map<String, Map<String, String>> ours = new LinkedHashMap<>();
            boolean isOurs = false;
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                boolean isObject = parser.nextToken() == JsonToken.START_OBJECT;
                if (isObject && name.equals(MODELS)) {
                    isOurs = true;
                    models(ours);
                } else if (isObject) {
                    add(models, name, isWanted);
                } else {
                    scalar(name, head, figure -> true);
                }
            }
            if (parser.nextToken() != null) {
                throw new PriceException("something stands behind the end of its JSON, at line "
                        + parser.currentTokenLocation().getLineNr());
            }
            return new PriceJson(head, isOurs ? ours : models, isOurs);
        }

        private void models(Map<String, Map<String, String>> ours) throws PriceException {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String model = parser.currentName();
                if (parser.nextToken() != JsonToken.START_OBJECT) {
                    throw PriceException.ofModel(model, "it has to be an object, with input and output");
                }
                add(ours, model, figure -> true);
            }
        }

        private void add(Map<String, Map<String, String>> models, String model, Predicate<String> isKept)
                throws PriceException {
            Map<String, String> figures = new LinkedHashMap<>();
            object("", figures, isKept);
            models.put(model, figures);
            if (models.size() > MOST_MODELS || figures.size() > MOST_FIGURES) {
                throw new PriceException("it is too long for a price list");
            }
        }

        private void object(String prefix, Map<String, String> figures, Predicate<String> isKept) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = prefix + parser.currentName();
                boolean isInner = parser.nextToken() == JsonToken.START_OBJECT && prefix.isEmpty();
                if (isInner) {
                    object(name + ".", figures, isKept);
                } else {
                    scalar(name, figures, isKept);
                }
            }
        }

        private void scalar(String name, Map<String, String> figures, Predicate<String> isKept) {
            JsonToken token = parser.currentToken();
            if (token.isStructStart()) {
                parser.skipChildren();
            } else if (token != JsonToken.VALUE_NULL && isKept.test(name)) {
                figures.put(name, parser.getString());
            }
        }
    }
}
