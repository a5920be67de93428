package io.github.candleclock.report;

import io.github.candleclock.block.BurnRate;
import io.github.candleclock.block.Projection;
import io.github.candleclock.text.Figures;
import io.github.candleclock.usage.TokenCounts;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * Blocks as JSON in the shape of {@code ccusage blocks --json}, gaps among them. The burn rate is ours: over the last ten minutes, so that
 * it falls when work pauses.
 */
public final class JsonBlocks {
    private JsonBlocks() {}

    public static void write(BlockReport report, PrintWriter out) {
        Json.write(out, json -> {
            json.writeArrayPropertyStart("blocks");
            for (BlockSpan span : BlockSpan.of(report)) {
                span.row().ifPresentOrElse(row -> block(json, row), () -> gap(json, span));
            }
            json.writeEndArray();
            Json.totals(json, report.totals(), report.rows().stream().map(BlockRow::row));
            Json.health(json, report.health());
        });
    }

    private static void block(JsonGenerator json, BlockRow block) {
        json.writeStartObject();
        span(json, "", block.block().range().start(), block.block().range().end());
        json.writeStringProperty("actualEndTime", Figures.utc(block.row().last()));
        json.writeBooleanProperty("isActive", block.burning().isPresent());
        json.writeBooleanProperty("isGap", false);
        json.writeStringProperty("window", block.block().isOfficial() ? "official" : "floored");
        json.writeNumberProperty("entries", block.row().totals().events());
        TokenCounts tokens = block.row().totals().tokens();
        counts(json, tokens);
        json.writeNumberProperty("totalTokens", tokens.total());
        Json.cost(json, "costUSD", block.row().totals().cost());
        json.writeNumberProperty("lowerBounds", block.row().totals().lowerBounds());
        json.writeNumberProperty("unpricedTokens", block.row().totals().unpricedTokens());
        json.writeArrayPropertyStart("models");
        block.row().models().forEach(part -> json.writeString(part.model()));
        json.writeEndArray();
        burnRate(json, block.burning());
        projection(json, block.burning());
        json.writeEndObject();
    }

    private static void gap(JsonGenerator json, BlockSpan gap) {
        json.writeStartObject();
        span(json, "gap-", gap.start(), gap.end());
        json.writeNullProperty("actualEndTime");
        json.writeBooleanProperty("isActive", false);
        json.writeBooleanProperty("isGap", true);
        json.writeNumberProperty("entries", 0);
        counts(json, TokenCounts.NONE);
        json.writeNumberProperty("totalTokens", 0);
        json.writeNumberProperty("costUSD", 0);
        json.writeArrayPropertyStart("models");
        json.writeEndArray();
        json.writeNullProperty("burnRate");
        json.writeNullProperty("projection");
        json.writeEndObject();
    }

    private static void span(JsonGenerator json, String before, Instant start, Instant end) {
        json.writeStringProperty("id", before + Figures.utc(start));
        json.writeStringProperty("startTime", Figures.utc(start));
        json.writeStringProperty("endTime", Figures.utc(end));
    }

    private static void counts(JsonGenerator json, TokenCounts tokens) {
        json.writeObjectPropertyStart("tokenCounts");
        json.writeNumberProperty("inputTokens", tokens.input());
        json.writeNumberProperty("outputTokens", tokens.output());
        json.writeNumberProperty("cacheCreationInputTokens", tokens.cacheWrite());
        json.writeNumberProperty("cacheReadInputTokens", tokens.cacheRead());
        json.writeEndObject();
    }

    private static void burnRate(JsonGenerator json, Optional<BlockRow.Burning> burning) {
        if (burning.isEmpty()) {
            json.writeNullProperty("burnRate");
            return;
        }
        BurnRate rate = burning.get().live();
        json.writeObjectPropertyStart("burnRate");
        json.writeNumberProperty("tokensPerMinute", rate.tokensPerMinute());
        json.writeNumberProperty("tokensPerMinuteForIndicator", rate.freshTokensPerMinute());
        json.writeNumberProperty("costPerHour", rate.dollarsPerHour());
        json.writeNumberProperty("spanMinutes", rate.span().toMinutes());
        json.writeEndObject();
    }

    private static void projection(JsonGenerator json, Optional<BlockRow.Burning> burning) {
        Optional<Projection> projection = burning.flatMap(BlockRow.Burning::projection);
        if (projection.isEmpty()) {
            json.writeNullProperty("projection");
            return;
        }
        json.writeObjectPropertyStart("projection");
        json.writeNumberProperty(
                "totalTokens", Math.round(projection.get().tokens().expected()));
        json.writeNumberProperty("totalCost", projection.get().dollars().expected());
        json.writeNumberProperty("leastCost", projection.get().dollars().low());
        json.writeNumberProperty("mostCost", projection.get().dollars().high());
        json.writeNumberProperty("remainingMinutes", burning.get().minutesLeft());
        json.writeEndObject();
    }
}
