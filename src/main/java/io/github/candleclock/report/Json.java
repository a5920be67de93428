package io.github.candleclock.report;

import io.github.candleclock.ingest.SkipReason;
import io.github.candleclock.usage.Cost;
import io.github.candleclock.usage.TokenCounts;
import io.github.candleclock.usage.UsageTotals;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;

/** What all reports write alike as JSON. Numbers are not rounded; a cost that is too large is null. */
public final class Json {
    private Json() {}

    /** Writes one object, laid out for people, and a line end. */
    public static void write(PrintWriter out, Consumer<JsonGenerator> fields) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(new PrettyJson(), text)) {
            json.writeStartObject();
            fields.accept(json);
            json.writeEndObject();
        }
        out.println(text);
    }

    /** What was used, by kind of token, what it cost, and how far that is to be trusted. */
    public static void figures(JsonGenerator json, UsageTotals totals, String costName) {
        TokenCounts tokens = totals.tokens();
        json.writeNumberProperty("inputTokens", tokens.input());
        json.writeNumberProperty("outputTokens", tokens.output());
        json.writeNumberProperty("cacheCreationTokens", tokens.cacheWrite());
        json.writeNumberProperty("cacheReadTokens", tokens.cacheRead());
        json.writeNumberProperty("totalTokens", tokens.total());
        cost(json, costName, totals.cost());
        trust(json, totals);
    }

    /** How far a sum is to be trusted: what other tools leave out. */
    static void trust(JsonGenerator json, UsageTotals totals) {
        json.writeNumberProperty("events", totals.events());
        json.writeNumberProperty("lowerBounds", totals.lowerBounds());
        json.writeNumberProperty("unpricedTokens", totals.unpricedTokens());
    }

    static void cost(JsonGenerator json, String name, Cost cost) {
        if (cost.state() == Cost.State.TOO_LARGE) {
            json.writeNullProperty(name);
        } else {
            dollars(json, name, cost.dollars());
        }
    }

    static void dollars(JsonGenerator json, String name, BigDecimal amount) {
        BigDecimal dollars = amount.stripTrailingZeros();
        json.writeNumberProperty(name, dollars.scale() < 0 ? dollars.setScale(0) : dollars);
    }

    static void models(JsonGenerator json, List<ReportRow.Part> models) {
        json.writeArrayPropertyStart("modelsUsed");
        models.forEach(part -> json.writeString(part.model()));
        json.writeEndArray();
        json.writeArrayPropertyStart("modelBreakdowns");
        for (ReportRow.Part part : models) {
            json.writeStartObject();
            json.writeStringProperty("modelName", part.model());
            figures(json, part.totals(), "cost");
            if (part.totals().unpricedTokens() > 0) {
                json.writeBooleanProperty("missingPricing", true);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static void totals(JsonGenerator json, UsageTotals totals, Stream<ReportRow> rows) {
        json.writeObjectPropertyStart("totals");
        figures(json, totals, "totalCost");
        TreeSet<String> unpriced = new TreeSet<>();
        rows.flatMap(row -> row.models().stream())
                .filter(part -> part.totals().unpricedTokens() > 0)
                .forEach(part -> unpriced.add(part.model()));
        if (!unpriced.isEmpty()) {
            json.writeArrayPropertyStart("unpricedModels");
            unpriced.forEach(json::writeString);
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    static void health(JsonGenerator json, Health health) {
        json.writeObjectPropertyStart("health");
        json.writeObjectPropertyStart("skipped");
        for (SkipReason reason : SkipReason.values()) {
            json.writeNumberProperty(reason.field(), health.skipped().getOrDefault(reason, 0L));
        }
        json.writeEndObject();
        json.writeNumberProperty("unreadable", health.unreadable());
        json.writeNumberProperty("copiesMerged", health.merged());
        json.writeNumberProperty("aheadOfClock", health.aheadOfClock());
        json.writeNumberProperty("archivedEvents", health.archivedEvents());
        json.writeEndObject();
    }
}
