package io.github.candleclock.report;

import io.github.candleclock.pricing.ModelPrice;
import io.github.candleclock.pricing.PriceList;
import io.github.candleclock.pricing.PriceSource;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/** Prices as JSON, in the words of the bundled list: US dollars per million tokens. */
public final class PriceJsonWriter implements PriceWriter {
    @Override
    public void write(PriceList prices, List<PriceRow> rows, PrintWriter out) {
        Json.write(out, json -> {
            prices.asOf().ifPresent(day -> json.writeStringProperty("asOf", day.toString()));
            json.writeArrayPropertyStart("sources");
            prices.layers().forEach(layer -> source(json, layer.source()));
            json.writeEndArray();
            json.writeArrayPropertyStart("models");
            rows.forEach(row -> row.found().ifPresent(found -> priced(json, row, found)));
            json.writeEndArray();
            json.writeArrayPropertyStart("unpriced");
            rows.stream().filter(row -> row.found().isEmpty()).forEach(row -> unpriced(json, row));
            json.writeEndArray();
        });
    }

    private static void source(JsonGenerator json, PriceSource source) {
        json.writeStartObject();
        json.writeStringProperty("source", word(source));
        json.writeStringProperty("name", source.name());
        source.asOf().ifPresent(day -> json.writeStringProperty("asOf", day.toString()));
        json.writeEndObject();
    }

    private static void priced(JsonGenerator json, PriceRow row, PriceList.Found found) {
        ModelPrice price = found.price();
        json.writeStartObject();
        json.writeStringProperty("model", row.model());
        json.writeStringProperty("key", found.key());
        json.writeStringProperty("source", word(found.source()));
        rates(json, price.base());
        price.large().ifPresent(large -> {
            json.writeObjectPropertyStart("long");
            rates(json, large);
            json.writeEndObject();
        });
        json.writeNumberProperty("fast", price.fast());
        json.writeNumberProperty("regional", found.inRegion() ? price.regional() : BigDecimal.ONE);
        if (price.context() > 0) {
            json.writeNumberProperty("context", price.context());
        }
        json.writeNumberProperty("tokens", row.tokens());
        json.writeEndObject();
    }

    private static void rates(JsonGenerator json, ModelPrice.Rates rates) {
        json.writeNumberProperty("input", ModelPrice.perMillion(rates.input()));
        json.writeNumberProperty("output", ModelPrice.perMillion(rates.output()));
        json.writeNumberProperty("cacheWrite5m", ModelPrice.perMillion(rates.cacheWrite5m()));
        json.writeNumberProperty("cacheWrite1h", ModelPrice.perMillion(rates.cacheWrite1h()));
        json.writeNumberProperty("cacheRead", ModelPrice.perMillion(rates.cacheRead()));
    }

    private static void unpriced(JsonGenerator json, PriceRow row) {
        json.writeStartObject();
        json.writeStringProperty("model", row.model());
        json.writeNumberProperty("tokens", row.tokens());
        json.writeEndObject();
    }

    private static String word(PriceSource source) {
        return source.kind().name().toLowerCase(Locale.ROOT);
    }
}
