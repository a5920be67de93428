package io.github.candleclock.script;

import io.github.candleclock.block.Block;
import io.github.candleclock.block.BurnRate;
import io.github.candleclock.block.Projection;
import io.github.candleclock.monitor.ActiveBlock;
import io.github.candleclock.monitor.BurnUp;
import io.github.candleclock.monitor.Measure;
import io.github.candleclock.report.Fields;
import io.github.candleclock.report.Json;
import io.github.candleclock.report.JsonLimits;
import tools.jackson.core.JsonGenerator;

/** The active block: what it used, how fast, where that goes, and what the candle burns down by. */
final class BlockJson {
    private BlockJson() {}

    static void write(ActiveBlock active, JsonGenerator json) {
        range(active.block(), json);
        json.writeBooleanProperty("isProvisional", active.provisional());
        Json.figures(json, active.used(), "cost");
        Fields.object(json, "measure", () -> measure(active.measure(), json));
        Fields.object(json, "burnRate", () -> {
            Fields.object(json, "live", () -> rate(active.live(), json));
            Fields.object(json, "block", () -> rate(active.average(), json));
            Fields.orNull(json, "usual", active.usual(), usual -> {
                json.writeNumberProperty("low", usual.low());
                json.writeNumberProperty("median", usual.median());
                json.writeNumberProperty("high", usual.high());
            });
        });
        Fields.orNull(json, "projection", active.projection(), projection -> projection(projection, json));
        Fields.array(json, "models", active.models(), model -> {
            json.writeStringProperty("model", model.model());
            Json.figures(json, model.used(), "cost");
        });
        Fields.array(json, "estimates", active.estimates(), estimate -> JsonLimits.estimate(json, estimate));
        Fields.object(json, "burnUp", () -> burnUp(active.burnUp(), json));
        Fields.numbers(
                json,
                "lastHourDollars",
                active.lastHour().stream()
                        .map(minute -> minute.cost().approximateDollars())
                        .toList());
        Fields.numbers(
                json,
                "lastHourTokens",
                active.lastHour().stream()
                        .map(minute -> minute.tokens().total())
                        .toList());
    }

    static void range(Block block, JsonGenerator json) {
        Fields.moment(json, "start", block.range().start());
        Fields.moment(json, "end", block.range().end());
        json.writeStringProperty("window", block.isOfficial() ? "official" : "floored");
        Fields.moment(json, "firstAnswer", block.firstEvent());
        Fields.moment(json, "lastAnswer", block.lastEvent());
    }

    private static void measure(Measure measure, JsonGenerator json) {
        json.writeStringProperty("provenance", Fields.word(measure.provenance()));
        json.writeStringProperty("basis", measure.source().words());
        Fields.moment(json, "toldAt", measure.source().at());
        json.writeBooleanProperty("isStale", measure.source().isStale());
        json.writeNumberProperty("used", measure.used());
        json.writeNumberProperty("elsewhere", measure.elsewhere());
        Fields.number(json, "expected", measure.expected());
        Fields.moment(json, "spentAt", measure.spentAt());
        Fields.orNull(json, "ceiling", measure.ceiling(), ceiling -> {
            json.writeStringProperty("unit", Fields.word(ceiling.unit()));
            json.writeNumberProperty("limit", ceiling.limit());
        });
    }

    private static void rate(BurnRate rate, JsonGenerator json) {
        json.writeNumberProperty("spanSeconds", rate.span().toSeconds());
        json.writeNumberProperty("dollarsPerHour", rate.dollarsPerHour());
        json.writeNumberProperty("tokensPerMinute", rate.tokensPerMinute());
        json.writeNumberProperty("freshTokensPerMinute", rate.freshTokensPerMinute());
        json.writeNumberProperty("cacheReadTokensPerMinute", rate.cacheReadTokensPerMinute());
    }

    private static void projection(Projection projection, JsonGenerator json) {
        json.writeNumberProperty("dollarsPerHour", projection.dollarsPerHour());
        json.writeNumberProperty("tokensPerHour", projection.tokensPerHour());
        Fields.object(json, "dollars", () -> band(projection.dollars(), json));
        Fields.object(json, "tokens", () -> band(projection.tokens(), json));
    }

    private static void band(Projection.Band band, JsonGenerator json) {
        json.writeNumberProperty("low", band.low());
        json.writeNumberProperty("expected", band.expected());
        json.writeNumberProperty("high", band.high());
    }

    private static void burnUp(BurnUp curve, JsonGenerator json) {
        json.writeStringProperty("unit", Fields.word(curve.unit()));
        Fields.numbers(json, "minutes", curve.used());
        Fields.orNull(json, "ghost", curve.ghost(), ghost -> {
            json.writeStringProperty("kind", Fields.word(ghost.kind()));
            json.writeNumberProperty("blocks", ghost.blocks());
            Fields.numbers(json, "minutes", ghost.used());
        });
    }
}
