package io.github.candleclock.ingest;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * Reads one JSON object into a {@link Carrier}, tolerantly: unknown fields, nulls and values of a wrong type are fine, and of two equal
 * keys the last holds. A count that is missing, no number, negative, not finite or above 10⁹ is 0; fractions are cut.
 */
final class CarrierReader {
    private static final long GREATEST_COUNT = 1_000_000_000L;
    private static final double COSTS_LESS_THAN = 1_000_000;

    private CarrierReader() {}

    /** Reads the object whose opening brace is the parser's current token, up to its closing brace. */
    static void read(JsonTokens p, Carrier into) {
        into.clear();
        while (p.next() == JsonToken.PROPERTY_NAME) {
            String name = p.name();
            JsonToken value = p.next();
            switch (name) {
                case "cwd" -> into.cwd = text(p, value);
                case "gitBranch" -> into.branch = text(p, value);
                case "version" -> into.version = text(p, value);
                case "message" -> message(p, value, into.message);
                case "data" -> data(p, value, into);
                case "quotaLimits" -> {
                    into.isNotice |= value != JsonToken.VALUE_NULL;
                    p.skip();
                }
                case "isApiErrorMessage" -> into.isNotice |= Boolean.TRUE.equals(truth(p, value));
                default -> envelope(p, value, name, into.outer);
            }
        }
    }

    private static void data(JsonTokens p, JsonToken value, Carrier into) {
        into.inner.clear();
        into.innerMessage.clear();
        if (value != JsonToken.START_OBJECT) {
            p.skip();
            return;
        }
        while (p.next() == JsonToken.PROPERTY_NAME) {
            boolean isMessage = p.name().equals("message");
            JsonToken inner = p.next();
            if (!isMessage) {
                p.skip();
                continue;
            }
            into.inner.clear();
            into.innerMessage.clear();
            if (inner == JsonToken.START_OBJECT) {
                while (p.next() == JsonToken.PROPERTY_NAME) {
                    String name = p.name();
                    JsonToken field = p.next();
                    if (name.equals("message")) {
                        message(p, field, into.innerMessage);
                    } else {
                        envelope(p, field, name, into.inner);
                    }
                }
            } else {
                p.skip();
            }
        }
    }

    private static void envelope(JsonTokens p, JsonToken value, String name, Carrier.Envelope into) {
        switch (name) {
            case "sessionId" -> into.session = text(p, value);
            case "requestId" -> into.request = text(p, value);
            case "uuid" -> into.uuid = text(p, value);
            case "agentId" -> into.agent = text(p, value);
            case "isSidechain" -> into.sidechain = truth(p, value);
            case "timestamp" -> {
                into.hasTimestamp = value != JsonToken.VALUE_NULL;
                into.timestamp = text(p, value);
            }
            case "costUSD" -> {
                into.hasCost = value != JsonToken.VALUE_NULL;
                into.statedCost = dollars(p, value);
            }
            default -> p.skip();
        }
    }

    private static void message(JsonTokens p, JsonToken value, Carrier.Message into) {
        into.clear();
        if (value != JsonToken.START_OBJECT) {
            p.skip();
            return;
        }
        while (p.next() == JsonToken.PROPERTY_NAME) {
            String name = p.name();
            JsonToken field = p.next();
            switch (name) {
                case "id" -> into.id = text(p, field);
                case "model" -> into.model = text(p, field);
                case "stop_reason" -> into.stopped = text(p, field) != null;
                case "usage" ->
                    into.usage = field == JsonToken.START_OBJECT ? usage(p, new Carrier.Usage(), null) : skipped(p);
                default -> p.skip();
            }
        }
    }

    /** Reads a usage object; the fields of an iteration beside its usage go to {@code step}. */
    private static Carrier.Usage usage(JsonTokens p, Carrier.Usage into, Carrier.@Nullable Iteration step) {
        while (p.next() == JsonToken.PROPERTY_NAME) {
            String name = p.name();
            JsonToken value = p.next();
            switch (name) {
                case "input_tokens" -> into.input = count(p, value);
                case "output_tokens" -> into.output = count(p, value);
                case "cache_creation_input_tokens" -> into.cacheWrite = count(p, value);
                case "cache_read_input_tokens" -> into.cacheRead = count(p, value);
                case "cache_creation" -> cacheCreation(p, value, into);
                case "server_tool_use" -> serverToolUse(p, value, into);
                case "speed" -> into.fast = "fast".equals(text(p, value));
                case "service_tier" -> into.batch = "batch".equals(text(p, value));
                case "inference_geo" -> into.us = "us".equals(text(p, value));
                case "iterations" -> iterations(p, value, into);
                case "type" -> {
                    String type = text(p, value);
                    if (step != null) {
                        step.type = type;
                    }
                }
                case "model" -> {
                    String model = text(p, value);
                    if (step != null) {
                        step.model = model;
                    }
                }
                default -> p.skip();
            }
        }
        return into;
    }

    private static void cacheCreation(JsonTokens p, JsonToken value, Carrier.Usage into) {
        into.cacheWrite5m = 0;
        into.cacheWrite1h = 0;
        if (value != JsonToken.START_OBJECT) {
            p.skip();
            return;
        }
        while (p.next() == JsonToken.PROPERTY_NAME) {
            String name = p.name();
            JsonToken field = p.next();
            switch (name) {
                case "ephemeral_5m_input_tokens" -> into.cacheWrite5m = count(p, field);
                case "ephemeral_1h_input_tokens" -> into.cacheWrite1h = count(p, field);
                default -> p.skip();
            }
        }
    }

    private static void serverToolUse(JsonTokens p, JsonToken value, Carrier.Usage into) {
        into.webSearches = 0;
        if (value != JsonToken.START_OBJECT) {
            p.skip();
            return;
        }
        while (p.next() == JsonToken.PROPERTY_NAME) {
            boolean isSearches = p.name().equals("web_search_requests");
            JsonToken field = p.next();
            if (isSearches) {
                into.webSearches = count(p, field);
            } else {
                p.skip();
            }
        }
    }

    private static void iterations(JsonTokens p, JsonToken value, Carrier.Usage into) {
        into.iterations.clear();
        into.hasIterations = value != JsonToken.VALUE_NULL;
        if (value != JsonToken.START_ARRAY) {
            p.skip();
            return;
        }
        for (JsonToken item = p.next(); item != JsonToken.END_ARRAY; item = p.next()) {
            if (item == JsonToken.START_OBJECT) {
                Carrier.Iteration step = new Carrier.Iteration();
                usage(p, step.usage, step);
                into.iterations.add(step);
            } else {
                p.skip();
            }
        }
    }

    private static Carrier.@Nullable Usage skipped(JsonTokens p) {
        p.skip();
        return null;
    }

    /** A text that is not empty; null for anything else. */
    private static @Nullable String text(JsonTokens p, JsonToken value) {
        if (value == JsonToken.VALUE_STRING) {
            String text = p.string();
            return text.isEmpty() ? null : text;
        }
        p.skip();
        return null;
    }

    private static @Nullable Boolean truth(JsonTokens p, JsonToken value) {
        if (value == JsonToken.VALUE_NULL) {
            return null;
        }
        boolean isTrue = value == JsonToken.VALUE_TRUE;
        p.skip();
        return isTrue;
    }

    private static long count(JsonTokens p, JsonToken value) {
        if (value == JsonToken.VALUE_NUMBER_INT) {
            return inRange(p.whole());
        }
        if (value == JsonToken.VALUE_NUMBER_FLOAT) {
            double number = p.number();
            return number >= 0 && number <= GREATEST_COUNT ? (long) number : 0;
        }
        p.skip();
        return 0;
    }

    private static long inRange(long count) {
        return count < 0 || count > GREATEST_COUNT ? 0 : count;
    }

    /** A cost from 0 to below a million dollars; null for anything else. */
    private static @Nullable BigDecimal dollars(JsonTokens p, JsonToken value) {
        if (value != JsonToken.VALUE_NUMBER_INT && value != JsonToken.VALUE_NUMBER_FLOAT) {
            p.skip();
            return null;
        }
        // the range comes first: a decimal with a huge exponent would fill the memory
        double rough = p.number();
        if (!(rough >= 0 && rough < COSTS_LESS_THAN)) {
            return null;
        }
        return rough < 1e-15 ? BigDecimal.ZERO : p.exact();
    }
}
