package io.github.candleclock.report;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The fields of one JSON object, taken one by one: what is missing, of another kind, or left when all were taken is an
 * {@link IllegalArgumentException} with a sentence.
 */
final class LineFields {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("9999-12-31T23:59:59.999999Z");

    private final Map<String, Object> values;

    private LineFields(Map<String, Object> values) {
        this.values = values;
    }

    /** Reads a text that is one object and nothing else. */
    static LineFields of(String line) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("it is no JSON object");
            }
            LineFields fields = object(parser);
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException("something stands behind the end of its JSON object");
            }
            return fields;
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "it is no JSON from column " + e.getLocation().getColumnNr() + " on", e);
        }
    }

    private static LineFields object(JsonParser parser) {
        Map<String, Object> values = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (values.put(name, value(parser)) != null) {
                throw new IllegalArgumentException("it has \"" + name + "\" twice");
            }
        }
        return new LineFields(values);
    }

    private static Object value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case START_OBJECT -> object(parser);
            case START_ARRAY -> {
                List<LineFields> list = new ArrayList<>();
                while (parser.nextToken() == JsonToken.START_OBJECT) {
                    list.add(object(parser));
                }
                if (parser.currentToken() != JsonToken.END_ARRAY) {
                    throw new IllegalArgumentException("its lists hold objects only");
                }
                yield list;
            }
            default -> throw new IllegalArgumentException("null says nothing here; leave the field out");
        };
    }

    /** A text that has to be there. */
    String text(String name) {
        Object value = required(name);
        if (value instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("\"" + name + "\" has to be a text in quotes");
    }

    /** A text that may be missing: then it is empty. */
    String textIfAny(String name) {
        return values.containsKey(name) ? text(name) : "";
    }

    /** True or false; false where it is missing. */
    boolean flag(String name) {
        if (!values.containsKey(name)) {
            return false;
        }
        if (required(name) instanceof Boolean flag) {
            return flag;
        }
        throw new IllegalArgumentException("\"" + name + "\" has to be true or false");
    }

    /** A whole number from 0 to {@code most}; 0 where it is missing. */
    long count(String name, long most) {
        BigDecimal number = number(name).orElse(BigDecimal.ZERO);
        if (isBetween(number, BigDecimal.valueOf(most))
                && number.stripTrailingZeros().scale() <= 0) {
            return number.longValueExact();
        }
        throw new IllegalArgumentException("\"" + name + "\" has to be a whole number from 0 to " + most);
    }

    /** A number as it is written, where there is one. */
    Optional<BigDecimal> number(String name) {
        if (!values.containsKey(name)) {
            return Optional.empty();
        }
        if (required(name) instanceof BigDecimal number) {
            return Optional.of(number);
        }
        throw new IllegalArgumentException("\"" + name + "\" has to be a number");
    }

    static boolean isBetween(BigDecimal number, BigDecimal most) {
        return number.signum() >= 0 && number.compareTo(most) <= 0;
    }

    /** A moment, cut to the microsecond. */
    Instant moment(String name) {
        String text = text(name);
        try {
            Instant at = Instant.parse(text).truncatedTo(ChronoUnit.MICROS);
            if (!at.isBefore(EARLIEST) && !at.isAfter(END)) {
                return at;
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(noMoment(name, text), e);
        }
        throw new IllegalArgumentException(noMoment(name, text));
    }

    private static String noMoment(String name, String text) {
        return "\"" + name + "\" is no moment: \"" + text + "\"; write it as 2026-11-09T14:02:11.500000Z";
    }

    Instant momentOr(String name, Instant other) {
        return values.containsKey(name) ? moment(name) : other;
    }

    LineFields object(String name) {
        if (required(name) instanceof LineFields fields) {
            return fields;
        }
        throw new IllegalArgumentException("\"" + name + "\" has to be an object");
    }

    List<LineFields> objects(String name) {
        if (required(name) instanceof List<?> list) {
            return list.stream().map(LineFields.class::cast).toList();
        }
        throw new IllegalArgumentException("\"" + name + "\" has to be a list");
    }

    /** Nothing is ignored: a slip in a name would be a figure that is lost. */
    void end() {
        if (!values.isEmpty()) {
            throw new IllegalArgumentException(
                    "there is no field \"" + values.keySet().iterator().next() + "\" here");
        }
    }

    private Object required(String name) {
        @Nullable Object value = values.remove(name);
        if (value == null) {
            throw new IllegalArgumentException("\"" + name + "\" is missing");
        }
        return value;
    }
}
