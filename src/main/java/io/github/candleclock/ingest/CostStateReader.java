package io.github.candleclock.ingest;

import io.github.candleclock.pricing.StatedSession;
import io.github.candleclock.usage.Cost;
import io.github.candleclock.usage.TokenCounts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** Finds {@code cost-state} rows, which the ordinary scan passes over because they hold no answer. */
final class CostStateReader {
    private static final byte[] MARK = "\"cost-state\"".getBytes(StandardCharsets.US_ASCII);
    /** How far the mark may move on when its last byte would stand on a byte (Horspool). */
    private static final byte[] STRIDE = new byte[256];

    private static final long GREATEST_COUNT = 1_000_000_000_000L;
    private static final double COSTS_LESS_THAN = 1_000_000;

    static {
        Arrays.fill(STRIDE, (byte) MARK.length);
        for (int i = 0; i < MARK.length - 1; i++) {
            STRIDE[MARK[i]] = (byte) (MARK.length - 1 - i);
        }
    }

    private @Nullable String type;
    private @Nullable String session;
    private @Nullable Cost total;
    private boolean hasUnknownModel;
    private Map<String, StatedSession.Use> models = Map.of();

    /** Whether the line names such rows at all; nearly none does. */
    static boolean mayHold(byte[] line, int from, int to) {
        int last = MARK.length - 1;
        for (int at = from + last; at < to; at += STRIDE[line[at] & 0xff]) {
            if (line[at] == '"' && Arrays.equals(line, at - last, at + 1, MARK, 0, MARK.length)) {
                return true;
            }
        }
        return false;
    }

    /** Hands on each row of the line with the id of its session; a row without a total says nothing. */
    void read(byte[] line, int from, int to, BiConsumer<String, StatedSession> rows) {
        int start = from;
        while (start < to && line[start] != '{') {
            start++;
        }
        try (JsonParser p =
                TranscriptScanner.JSON.createParser(ObjectReadContext.empty(), line, start, Math.max(0, to - start))) {
            while (p.nextToken() == JsonToken.START_OBJECT) {
                object(p);
                if ("cost-state".equals(type) && session != null && total != null) {
                    rows.accept(session, new StatedSession(total, hasUnknownModel, models));
                }
            }
        } catch (JacksonException notJson) {
            // counted as skipped where it matters: by the scanner
        }
    }

    private void object(JsonParser p) {
        type = null;
        session = null;
        total = null;
        hasUnknownModel = false;
        models = Map.of();
        while (p.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = p.currentName();
            JsonToken value = p.nextToken();
            switch (name) {
                case "type" -> type = text(p, value);
                case "sessionId" -> session = text(p, value);
                case "totalCostUSD" -> total = dollars(p, value);
                case "hasUnknownModelCost" -> hasUnknownModel = value == JsonToken.VALUE_TRUE;
                case "modelUsage" -> models = models(p, value);
                default -> p.skipChildren();
            }
        }
    }

    private static Map<String, StatedSession.Use> models(JsonParser p, JsonToken value) {
        Map<String, StatedSession.Use> models = new TreeMap<>();
        if (value != JsonToken.START_OBJECT) {
            p.skipChildren();
            return models;
        }
        while (p.nextToken() == JsonToken.PROPERTY_NAME) {
            String model = p.currentName();
            if (p.nextToken() == JsonToken.START_OBJECT) {
                models.put(model, use(p));
            } else {
                p.skipChildren();
            }
        }
        return models;
    }

    private static StatedSession.Use use(JsonParser p) {
        Cost cost = Cost.ZERO;
        long input = -1;
        long output = -1;
        long written = 0;
        long read = 0;
        while (p.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = p.currentName();
            JsonToken value = p.nextToken();
            switch (name) {
                case "costUSD" -> {
                    Cost stated = dollars(p, value);
                    cost = stated == null ? Cost.ZERO : stated;
                }
                case "inputTokens" -> input = count(p, value);
                case "outputTokens" -> output = count(p, value);
                case "cacheCreationInputTokens" -> written = count(p, value);
                case "cacheReadInputTokens" -> read = count(p, value);
                default -> p.skipChildren();
            }
        }
        Optional<TokenCounts> tokens = input < 0 || output < 0
                ? Optional.empty()
                : Optional.of(new TokenCounts(input, output, written, 0, read));
        return new StatedSession.Use(cost, tokens);
    }

    private static @Nullable String text(JsonParser p, JsonToken value) {
        if (value == JsonToken.VALUE_STRING) {
            return p.getString();
        }
        p.skipChildren();
        return null;
    }

    private static long count(JsonParser p, JsonToken value) {
        p.skipChildren();
        boolean isNumber = value == JsonToken.VALUE_NUMBER_INT || value == JsonToken.VALUE_NUMBER_FLOAT;
        double number = isNumber ? p.getDoubleValue() : 0;
        return number >= 0 && number <= GREATEST_COUNT ? (long) number : 0;
    }

    private static @Nullable Cost dollars(JsonParser p, JsonToken value) {
        if (value != JsonToken.VALUE_NUMBER_INT && value != JsonToken.VALUE_NUMBER_FLOAT) {
            p.skipChildren();
            return null;
        }
        // the range comes first: a decimal with a huge exponent would fill the memory
        double rough = p.getDoubleValue();
        if (!(rough >= 0 && rough < COSTS_LESS_THAN)) {
            return null;
        }
        BigDecimal exact = rough < 1e-15 ? BigDecimal.ZERO : p.getDecimalValue();
        return Cost.ofPico(
                exact.movePointRight(12).setScale(0, RoundingMode.HALF_UP).longValueExact());
    }
}
