package io.github.candleclock.readings;

import io.github.candleclock.usage.EpochTime;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * A JSON object of somebody else's making: what is not there, or of another kind than expected, is absent. Lists are left out; nothing here
 * needs one.
 *
 * @param fields values by name: a {@link JsonTree}, a {@link String}, a {@link Double} or a {@link Boolean}
 */
record JsonTree(Map<String, Object> fields) {
    static final JsonTree EMPTY = new JsonTree(Map.of());

    /** Claude Code writes a kilobyte or two. */
    static final int LONGEST = 1 << 20;

    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX][X]")
            .parseDefaulting(ChronoField.OFFSET_SECONDS, 0)
            .toFormatter(Locale.ROOT);

    private static final JsonFactory JSON = JsonFactory.builder()
            // a number that is none must not take what follows with it
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxDocumentLength(LONGEST)
                    .maxNestingDepth(64)
                    .build())
            .build();

    /** What could be read of the first object; a text that breaks off has told what stands before. */
    static JsonTree read(byte[] text) {
        return read(text, 0, text.length);
    }

    /** The same of a part of a text. */
    static JsonTree read(byte[] text, int from, int to) {
        return read(new ByteArrayInputStream(text, from, to - from));
    }

    /** The same of a stream; it does not wait for anything behind the object. */
    static JsonTree read(InputStream in) {
        Map<String, Object> fields = new LinkedHashMap<>();
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), in)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                fill(fields, parser);
            }
        } catch (JacksonException | NumberFormatException broken) {
            // what came before it counts
        }
        return new JsonTree(fields);
    }

    private static void fill(Map<String, Object> fields, JsonParser parser) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            if (token == null) {
                return;
            }
            switch (token) {
                case START_OBJECT -> {
                    Map<String, Object> below = new LinkedHashMap<>();
                    fields.put(name, new JsonTree(below));
                    fill(below, parser);
                }
                case VALUE_STRING -> fields.put(name, parser.getString());
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> fields.put(name, Double.valueOf(parser.getString()));
                case VALUE_TRUE, VALUE_FALSE -> fields.put(name, token == JsonToken.VALUE_TRUE);
                default -> parser.skipChildren();
            }
        }
    }

    JsonTree tree(String name) {
        return fields.get(name) instanceof JsonTree tree ? tree : EMPTY;
    }

    String text(String name) {
        return fields.get(name) instanceof String text ? text : "";
    }

    /** A finite number, which may stand there as a text. */
    OptionalDouble number(String name) {
        Object value = fields.get(name);
        try {
            double number = value instanceof Double known
                    ? known
                    : value instanceof String text ? Double.parseDouble(text.strip()) : Double.NaN;
            return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
        } catch (NumberFormatException noNumber) {
            return OptionalDouble.empty();
        }
    }

    /** A whole number that is not negative. */
    OptionalLong count(String name) {
        OptionalDouble number = number(name);
        return number.isPresent() && number.getAsDouble() >= 0 && number.getAsDouble() < 1e15
                ? OptionalLong.of(Math.round(number.getAsDouble()))
                : OptionalLong.empty();
    }

    Optional<Path> path(String name) {
        String text = text(name);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text));
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    Optional<Boolean> flag(String name) {
        return fields.get(name) instanceof Boolean flag ? Optional.of(flag) : Optional.empty();
    }

    /** A moment: seconds or milliseconds of the epoch, with fractions or without, or as ISO 8601 has it; without an offset it is UTC. */
    Optional<Instant> moment(String name) {
        OptionalDouble number = number(name);
        try {
            if (number.isPresent()) {
                return Optional.of(EpochTime.of(number.getAsDouble()));
            }
            String text = text(name);
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(OffsetDateTime.parse(text, ISO).toInstant());
        } catch (DateTimeException noMoment) {
            return Optional.empty();
        }
    }
}
