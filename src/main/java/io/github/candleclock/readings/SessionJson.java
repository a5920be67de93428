package io.github.candleclock.readings;

import io.github.candleclock.limit.OfficialReading;
import io.github.candleclock.limit.WindowKind;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** How a {@link SessionReading} is written in its file. */
final class SessionJson {
    private static final JsonFactory JSON = new JsonFactory();

    private SessionJson() {}

    /** What a file tells; nothing where it is none of ours. */
    static Optional<SessionReading> read(JsonTree json) {
        Optional<Instant> at = json.moment("at");
        Optional<Instant> seen = json.moment("seenAt");
        Optional<Path> root = json.path("root");
        if (at.isEmpty() || seen.isEmpty() || root.isEmpty()) {
            return Optional.empty();
        }
        List<OfficialReading> limits = new ArrayList<>();
        JsonTree windows = json.tree("limits");
        windows.fields().keySet().forEach(key -> {
            OptionalDouble percent = windows.tree(key).number("percent");
            windows.tree(key)
                    .moment("resetsAt")
                    .filter(reset -> percent.isPresent())
                    .ifPresent(reset -> limits.add(
                            new OfficialReading(new WindowKind(key), percent.getAsDouble(), reset, at.get())));
        });
        JsonTree context = json.tree("context");
        JsonTree spent = json.tree("spent");
        JsonTree cache = json.tree("promptCache");
        return Optional.of(new SessionReading(
                json.text("session"),
                root.get(),
                seen.get(),
                at.get(),
                json.text("model"),
                limits,
                context.fields().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new SessionReading.Context(
                                context.count("size"), context.number("percent"), context.count("tokens"))),
                spent.fields().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new SessionReading.Spent(spent.number("dollars"), spent.count("apiMillis"))),
                cache.fields().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new SessionReading.PromptCache(
                                cache.flag("warm"), cache.moment("expiresAt"), cache.number("hitRatio")))));
    }

    /** The text of a file. */
    static byte[] text(SessionReading reading) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeNumberProperty("version", 1);
            json.writeStringProperty("session", reading.session());
            json.writeStringProperty("root", reading.root().toString());
            json.writeStringProperty("at", reading.at().toString());
            json.writeStringProperty("seenAt", reading.seenAt().toString());
            json.writeStringProperty("model", reading.model());
            json.writeObjectPropertyStart("limits");
            for (OfficialReading limit : reading.limits()) {
                json.writeObjectPropertyStart(limit.kind().key());
                json.writeNumberProperty("percent", limit.percent());
                json.writeStringProperty("resetsAt", limit.resetsAt().toString());
                json.writeEndObject();
            }
            json.writeEndObject();
            reading.context().ifPresent(context -> {
                json.writeObjectPropertyStart("context");
                context.size().ifPresent(size -> json.writeNumberProperty("size", size));
                context.percent().ifPresent(percent -> json.writeNumberProperty("percent", percent));
                context.tokens().ifPresent(tokens -> json.writeNumberProperty("tokens", tokens));
                json.writeEndObject();
            });
            reading.spent().ifPresent(spent -> {
                json.writeObjectPropertyStart("spent");
                spent.dollars().ifPresent(dollars -> json.writeNumberProperty("dollars", dollars));
                spent.apiMillis().ifPresent(millis -> json.writeNumberProperty("apiMillis", millis));
                json.writeEndObject();
            });
            reading.cache().ifPresent(cache -> {
                json.writeObjectPropertyStart("promptCache");
                cache.isWarm().ifPresent(warm -> json.writeBooleanProperty("warm", warm));
                cache.expiresAt().ifPresent(at -> json.writeStringProperty("expiresAt", at.toString()));
                cache.hitRatio().ifPresent(ratio -> json.writeNumberProperty("hitRatio", ratio));
                json.writeEndObject();
            });
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }
}
