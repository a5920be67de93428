package io.github.candleclock.report;

import io.github.candleclock.text.Figures;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/** How values are written that may not be known, and those that are made of others. */
public final class Fields {
    private Fields() {}

    public static void moment(JsonGenerator json, String name, Instant at) {
        json.writeStringProperty(name, Figures.utc(at));
    }

    public static void moment(JsonGenerator json, String name, Optional<Instant> at) {
        json.writeStringProperty(name, at.map(Figures::utc).orElse(null));
    }

    public static void number(JsonGenerator json, String name, Optional<Double> number) {
        number.ifPresentOrElse(known -> json.writeNumberProperty(name, known), () -> json.writeNullProperty(name));
    }

    public static void object(JsonGenerator json, String name, Runnable fields) {
        json.writeObjectPropertyStart(name);
        fields.run();
        json.writeEndObject();
    }

    public static <T> void orNull(JsonGenerator json, String name, Optional<T> value, Consumer<T> fields) {
        value.ifPresentOrElse(
                known -> object(json, name, () -> fields.accept(known)), () -> json.writeNullProperty(name));
    }

    public static <T> void array(JsonGenerator json, String name, List<T> values, Consumer<T> fields) {
        json.writeArrayPropertyStart(name);
        for (T value : values) {
            json.writeStartObject();
            fields.accept(value);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    public static void texts(JsonGenerator json, String name, List<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    public static void numbers(JsonGenerator json, String name, List<? extends Number> numbers) {
        json.writeArrayPropertyStart(name);
        numbers.forEach(number -> json.writeNumber(number.doubleValue()));
        json.writeEndArray();
    }

    /** A constant as scripts write it: {@code set by you} becomes {@code setByYou}. */
    public static String word(Enum<?> constant) {
        StringBuilder word = new StringBuilder();
        for (String part : constant.name().toLowerCase(Locale.ROOT).split("_", -1)) {
            word.append(word.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return word.toString();
    }
}
