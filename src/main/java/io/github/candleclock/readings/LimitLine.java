package io.github.candleclock.readings;

import io.github.candleclock.limit.LimitMessage;
import io.github.candleclock.limit.OfficialReading;
import io.github.candleclock.limit.WindowKind;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** How readings and messages are written in a {@link LimitHistory}, a line each. */
final class LimitLine {
    private static final JsonFactory JSON = new JsonFactory();

    private LimitLine() {}

    /** Writes the fields of one line. */
    private interface Fields {
        void write(JsonGenerator json);
    }

    static void root(String root, ByteArrayOutputStream into) {
        line(into, json -> json.writeStringProperty("root", root));
    }

    static void write(OfficialReading reading, ByteArrayOutputStream into) {
        line(into, json -> {
            json.writeStringProperty("kind", reading.kind().key());
            json.writeNumberProperty("percent", reading.percent());
            json.writeStringProperty("resetsAt", reading.resetsAt().toString());
            json.writeStringProperty("at", reading.at().toString());
        });
    }

    static void write(LimitMessage message, ByteArrayOutputStream into) {
        line(into, json -> {
            json.writeStringProperty(
                    "reached", message.kind().map(WindowKind::key).orElse(""));
            message.model().ifPresent(model -> json.writeStringProperty("model", model));
            message.resetsAt().ifPresent(reset -> json.writeStringProperty("resetsAt", reset.toString()));
            if (message.isExact()) {
                json.writeBooleanProperty("exact", true);
            }
            json.writeStringProperty("at", message.at().toString());
        });
    }

    /** Reads a line into the list it belongs to; one that cannot be read belongs to none. */
    static void read(JsonTree line, List<OfficialReading> readings, List<LimitMessage> messages) {
        Optional<Instant> at = line.moment("at");
        Optional<Instant> reset = line.moment("resetsAt");
        OptionalDouble percent = line.number("percent");
        if (at.isEmpty()) {
            return;
        }
        if (line.fields().containsKey("reached")) {
            messages.add(new LimitMessage(
                    at.get(),
                    Optional.of(line.text("reached"))
                            .filter(key -> !key.isEmpty())
                            .map(WindowKind::new),
                    Optional.of(line.text("model")).filter(model -> !model.isEmpty()),
                    reset,
                    line.flag("exact").orElse(false)));
        } else if (reset.isPresent()
                && percent.isPresent()
                && !line.text("kind").isEmpty()) {
            readings.add(new OfficialReading(
                    new WindowKind(line.text("kind")), percent.getAsDouble(), reset.get(), at.get()));
        }
    }

    private static void line(ByteArrayOutputStream into, Fields fields) {
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), into, JsonEncoding.UTF8)) {
            json.writeStartObject();
            fields.write(json);
            json.writeEndObject();
        }
        into.write('\n');
    }
}
