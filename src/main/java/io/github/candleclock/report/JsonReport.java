package io.github.candleclock.report;

import io.github.candleclock.usage.Cost;
import io.github.candleclock.usage.TokenCounts;
import io.github.candleclock.usage.UsageTotals;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * Rows as JSON in the shape of {@code ccusage claude daily --json}, with fields of our own beside it: {@code events},
 * {@code lowerBounds}, {@code unpricedTokens}. Numbers are not rounded; a cost that is too large is null.
 *
 * @param list the name of the list of rows
 * @param label the name of a row's label
 */
public record JsonReport(String list, String label) implements ReportWriter {
    public static final JsonReport DAILY = new JsonReport("daily", "date");

    @Override
    public void write(List<ReportRow> rows, PrintWriter out) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(new Pretty(), text)) {
            json.writeStartObject();
            json.writeArrayPropertyStart(list);
            rows.forEach(row -> row(json, row));
            json.writeEndArray();
            json.writeObjectPropertyStart("totals");
            totals(json, rows);
            json.writeEndObject();
            json.writeEndObject();
        }
        out.println(text);
    }

    private void row(JsonGenerator json, ReportRow row) {
        json.writeStartObject();
        json.writeStringProperty(label, row.label());
        figures(json, row.totals(), "totalCost");
        json.writeArrayPropertyStart("modelsUsed");
        row.models().forEach(part -> json.writeString(part.model()));
        json.writeEndArray();
        json.writeArrayPropertyStart("modelBreakdowns");
        row.models().forEach(part -> part(json, part));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void part(JsonGenerator json, ReportRow.Part part) {
        json.writeStartObject();
        json.writeStringProperty("modelName", part.model());
        figures(json, part.totals(), "cost");
        if (part.totals().unpricedTokens() > 0) {
            json.writeBooleanProperty("missingPricing", true);
        }
        json.writeEndObject();
    }

    private static void totals(JsonGenerator json, List<ReportRow> rows) {
        figures(json, rows.stream().map(ReportRow::totals).reduce(UsageTotals.NONE, UsageTotals::plus), "totalCost");
        TreeSet<String> unpriced = new TreeSet<>();
        rows.forEach(row -> row.models().stream()
                .filter(part -> part.totals().unpricedTokens() > 0)
                .forEach(part -> unpriced.add(part.model())));
        if (!unpriced.isEmpty()) {
            json.writeArrayPropertyStart("unpricedModels");
            unpriced.forEach(json::writeString);
            json.writeEndArray();
        }
    }

    private static void figures(JsonGenerator json, UsageTotals totals, String costName) {
        TokenCounts tokens = totals.tokens();
        json.writeNumberProperty("inputTokens", tokens.input());
        json.writeNumberProperty("outputTokens", tokens.output());
        json.writeNumberProperty("cacheCreationTokens", tokens.cacheWrite());
        json.writeNumberProperty("cacheReadTokens", tokens.cacheRead());
        json.writeNumberProperty("totalTokens", tokens.total());
        cost(json, costName, totals.cost());
        json.writeNumberProperty("events", totals.events());
        json.writeNumberProperty("lowerBounds", totals.lowerBounds());
        json.writeNumberProperty("unpricedTokens", totals.unpricedTokens());
    }

    private static void cost(JsonGenerator json, String name, Cost cost) {
        if (cost.state() == Cost.State.TOO_LARGE) {
            json.writeNullProperty(name);
        } else {
            BigDecimal dollars = cost.dollars().stripTrailingZeros();
            json.writeNumberProperty(name, dollars.scale() < 0 ? dollars.setScale(0) : dollars);
        }
    }

    /** Jackson's generator asks its context how to lay out the text. */
    private static final class Pretty extends ObjectWriteContext.Base {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter();
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
