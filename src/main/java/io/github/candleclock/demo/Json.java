package io.github.candleclock.demo;

import java.io.StringWriter;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** One JSON object being written: compact, and in the order in which its parts are put. */
final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator out;

    private Json(JsonGenerator out) {
        this.out = out;
    }

    /** The object as one line, with its end. */
    static String line(Consumer<Json> body) {
        StringWriter text = new StringWriter(1024);
        try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            new Json(generator).braces(body);
        }
        return text.append('\n').toString();
    }

    Json put(String name, @Nullable String value) {
        out.writeName(name);
        if (value == null) {
            out.writeNull();
        } else {
            out.writeString(value);
        }
        return this;
    }

    Json put(String name, long value) {
        out.writeNumberProperty(name, value);
        return this;
    }

    Json put(String name, double value) {
        out.writeNumberProperty(name, value);
        return this;
    }

    Json put(String name, boolean value) {
        out.writeBooleanProperty(name, value);
        return this;
    }

    Json object(String name, Consumer<Json> body) {
        out.writeName(name);
        return braces(body);
    }

    /** A list of objects: the body calls {@link #item} for each. */
    Json list(String name, Consumer<Json> body) {
        out.writeName(name);
        out.writeStartArray();
        body.accept(this);
        out.writeEndArray();
        return this;
    }

    Json item(Consumer<Json> body) {
        return braces(body);
    }

    private Json braces(Consumer<Json> body) {
        out.writeStartObject();
        body.accept(this);
        out.writeEndObject();
        return this;
    }
}
