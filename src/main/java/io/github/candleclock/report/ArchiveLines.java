package io.github.candleclock.report;

import io.github.candleclock.ingest.Sighting;
import io.github.candleclock.usage.Cost;
import io.github.candleclock.usage.EventKey;
import io.github.candleclock.usage.MergedAnswer;
import io.github.candleclock.usage.Origin;
import io.github.candleclock.usage.Terms;
import io.github.candleclock.usage.TokenCounts;
import io.github.candleclock.usage.UsageEvent;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes an archive as JSON lines, which {@link ArchiveLineReader} reads: exact, whatever our prices are.
 *
 * <pre>
 *   {"type":"archive","format":1,"device":{"id":"…","name":"loom"},"root":"…"}
 *   {"type":"session","session":"…","sightings":[{"folder":"…","cwd":"…"}]}
 *   {"type":"agent","agent":"…","kind":"Explore"}
 *   {"type":"answer","key":"…","at":"2026-11-09T14:02:11.500000Z","model":"…","inputTokens":3,…}
 * </pre>
 */
public final class ArchiveLines {
    static final int FORMAT = 1;
    /** A session that was seen in very many folders takes several lines, so that each line can be held in memory. */
    private static final int SIGHTINGS = 500;

    private static final DateTimeFormatter TO_MICROS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT);

    private final JsonFactory factory = new JsonFactory();
    private final Writer out;

    /** Lines for an output, which is not flushed line by line. */
    public ArchiveLines(Writer out) {
        this.out = out;
    }

    public void head(ArchiveLine.Head head) {
        line("archive", json -> {
            json.writeNumberProperty("format", FORMAT);
            json.writeObjectPropertyStart("device");
            json.writeStringProperty("id", head.device());
            json.writeStringProperty("name", head.name());
            json.writeEndObject();
            json.writeStringProperty("root", head.root());
        });
    }

    /** Writes where one session was seen, which all of the sightings are of. */
    public void session(String session, List<Sighting> sightings) {
        for (int from = 0; from < sightings.size(); from += SIGHTINGS) {
            List<Sighting> some = sightings.subList(from, Math.min(sightings.size(), from + SIGHTINGS));
            line("session", json -> {
                json.writeStringProperty("session", session);
                json.writeArrayPropertyStart("sightings");
                for (Sighting sighting : some) {
                    json.writeStartObject();
                    json.writeStringProperty("folder", sighting.folder());
                    json.writeStringProperty("cwd", sighting.cwd());
                    json.writeEndObject();
                }
                json.writeEndArray();
            });
        }
    }

    public void agent(String agent, String kind) {
        line("agent", json -> {
            json.writeStringProperty("agent", agent);
            json.writeStringProperty("kind", kind);
        });
    }

    /** Writes one answer, whose origin names its device. */
    public void answer(MergedAnswer answer) {
        UsageEvent best = answer.best();
        TokenCounts tokens = best.tokens();
        Terms terms = best.terms();
        Origin origin = best.origin();
        line("answer", json -> {
            json.writeStringProperty("key", hex(best.key()));
            json.writeStringProperty("at", moment(best.at()));
            json.writeStringProperty("first", moment(answer.first()));
            json.writeStringProperty("last", moment(answer.last()));
            json.writeStringProperty("model", best.model());
            json.writeNumberProperty("inputTokens", tokens.input());
            json.writeNumberProperty("outputTokens", tokens.output());
            json.writeNumberProperty("cacheWrite5mTokens", tokens.cacheWrite5m());
            json.writeNumberProperty("cacheWrite1hTokens", tokens.cacheWrite1h());
            json.writeNumberProperty("cacheReadTokens", tokens.cacheRead());
            json.writeBooleanProperty("fast", terms.fast());
            json.writeBooleanProperty("batch", terms.batch());
            json.writeBooleanProperty("us", terms.us());
            json.writeNumberProperty("webSearches", terms.webSearches());
            best.statedCost().filter(Cost::isKnown).ifPresent(cost -> {
                json.writeName("statedCost");
                json.writeNumber(cost.dollars().stripTrailingZeros().toPlainString());
            });
            json.writeBooleanProperty("lowerBound", best.lowerBound());
            json.writeStringProperty("session", origin.session());
            json.writeStringProperty("agent", origin.agent());
            json.writeBooleanProperty("sidechain", origin.sidechain());
            json.writeStringProperty("project", origin.project());
            json.writeStringProperty("branch", origin.branch());
            json.writeStringProperty("device", origin.device());
        });
    }

    private static String hex(EventKey key) {
        return String.format(Locale.ROOT, "%016x%016x", key.high(), key.low());
    }

    private static String moment(Instant at) {
        return TO_MICROS.format(at.atOffset(ZoneOffset.UTC));
    }

    private void line(String type, Consumer<JsonGenerator> fields) {
        StringWriter text = new StringWriter(512);
        try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("type", type);
            fields.accept(json);
            json.writeEndObject();
        }
        try {
            out.append(text.getBuffer()).append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
