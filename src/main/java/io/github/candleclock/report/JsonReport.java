package io.github.candleclock.report;

import io.github.candleclock.text.Figures;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/**
 * Rows as JSON in the shapes of {@code ccusage claude daily --json} and its like, with fields of our own beside theirs: {@code events},
 * {@code lowerBounds}, {@code unpricedTokens}, {@code health}.
 *
 * @param list the name of the list of rows
 */
public record JsonReport(String list) implements ReportWriter {
    @Override
    public void write(Report report, PrintWriter out) {
        Json.write(out, json -> {
            json.writeArrayPropertyStart(list);
            report.rows().forEach(row -> row(json, report, row));
            json.writeEndArray();
            Json.totals(json, report.totals(), report.rows().stream());
            Json.health(json, report.health());
        });
    }

    private static void row(JsonGenerator json, Report report, ReportRow row) {
        json.writeStartObject();
        Map<String, String> labels = new LinkedHashMap<>();
        for (Label label : row.labels()) {
            labels.put(label.by().field(), label.key());
            label.facts().forEach(labels::putIfAbsent);
        }
        labels.forEach(json::writeStringProperty);
        if (report.by().contains(Grouping.SESSION)) {
            json.writeStringProperty("firstActivity", Figures.utc(row.first()));
            json.writeStringProperty("lastActivity", Figures.utc(row.last()));
        }
        Json.figures(json, row.totals(), "totalCost");
        if (!report.by().contains(Grouping.MODEL)) {
            Json.models(json, row.models());
        }
        json.writeEndObject();
    }
}
