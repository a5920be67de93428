package io.github.candleclock.ingest;

import io.github.candleclock.limit.LimitMessage;
import io.github.candleclock.limit.LimitText;
import io.github.candleclock.limit.WindowKind;
import io.github.candleclock.usage.EpochTime;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/**
 * A line in which Claude Code says something of its own, read once more for limits: few lines are, so this need not be fast.
 *
 * @param isOwnWords whether its texts are Claude Code's and not Claude's or anybody else's
 * @param texts what it says
 * @param quotas the limits it tells the state of
 */
record LimitNotice(boolean isOwnWords, List<String> texts, List<Quota> quotas) {
    /** A limit, as a line tells it beside its words. */
    record Quota(String status, String type, @Nullable Instant resetsAt) {
        private boolean isReached() {
            return status.equals("rejected") && resetsAt != null;
        }

        private LimitMessage message(Instant at) {
            Optional<String> model = type.startsWith("seven_day_")
                    ? Optional.of(type.substring("seven_day_".length()))
                    : Optional.empty();
            Optional<WindowKind> kind = type.isEmpty() ? Optional.empty() : Optional.of(new WindowKind(type));
            return LimitText.checked(new LimitMessage(at, kind, model, Optional.ofNullable(resetsAt), true));
        }
    }

    /** What is said of a limit that was reached; a moment is better than a time of day in words. */
    Optional<LimitMessage> message(Instant at, ZoneId zone) {
        Optional<LimitMessage> told = quotas.stream()
                .filter(Quota::isReached)
                .findFirst()
                .map(quota -> quota.message(at))
                .filter(message -> message.resetsAt().isPresent());
        if (told.isPresent() || !isOwnWords) {
            return told;
        }
        return texts.stream()
                .flatMap(text -> LimitText.read(text, at, zone).stream())
                .findFirst();
    }

    /** Reads an object that is known to be one. */
    static LimitNotice read(byte[] buffer, int begin, int end) {
        boolean isAssistant = false;
        boolean isError = false;
        List<Quota> quotas = new ArrayList<>();
        Message message = new Message();
        try (JsonParser p =
                TranscriptScanner.JSON.createParser(ObjectReadContext.empty(), buffer, begin, end - begin)) {
            p.nextToken();
            while (p.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = p.currentName();
                JsonToken value = p.nextToken();
                switch (name) {
                    case "type" -> isAssistant = "assistant".equals(text(p, value));
                    case "isApiErrorMessage" -> isError = value == JsonToken.VALUE_TRUE;
                    case "quotaLimits" -> quotas(p, value, quotas);
                    case "message" -> message.read(p, value);
                    default -> p.skipChildren();
                }
            }
        } catch (JacksonException cutOff) {
            // what came before it counts
        }
        boolean isOwnWords = isAssistant && (isError || message.isSynthetic);
        return new LimitNotice(isOwnWords, List.copyOf(message.texts), List.copyOf(quotas));
    }

    /** The texts of a message, which is one text or a list of blocks. */
    private static final class Message {
        private final List<String> texts = new ArrayList<>();
        private boolean isSynthetic;

        private void read(JsonParser p, JsonToken value) {
            texts.clear();
            if (value != JsonToken.START_OBJECT) {
                p.skipChildren();
                return;
            }
            while (p.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = p.currentName();
                JsonToken field = p.nextToken();
                if (name.equals("model")) {
                    isSynthetic = Carrier.MADE_BY_CLAUDE_CODE.equals(text(p, field));
                } else if (name.equals("content") && field == JsonToken.START_ARRAY) {
                    blocks(p);
                } else if (name.equals("content")) {
                    texts.add(text(p, field));
                } else {
                    p.skipChildren();
                }
            }
        }

        private void blocks(JsonParser p) {
            for (JsonToken block = p.nextToken();
                    block != JsonToken.END_ARRAY && block != null;
                    block = p.nextToken()) {
                if (block != JsonToken.START_OBJECT) {
                    p.skipChildren();
                    continue;
                }
                while (p.nextToken() == JsonToken.PROPERTY_NAME) {
                    boolean isText = p.currentName().equals("text");
                    JsonToken field = p.nextToken();
                    if (isText) {
                        texts.add(text(p, field));
                    } else {
                        p.skipChildren();
                    }
                }
            }
        }
    }

    /** One limit, or a list of them. */
    private static void quotas(JsonParser p, JsonToken value, List<Quota> into) {
        into.clear();
        if (value == JsonToken.START_OBJECT) {
            into.add(quota(p));
        } else if (value == JsonToken.START_ARRAY) {
            for (JsonToken item = p.nextToken(); item != JsonToken.END_ARRAY && item != null; item = p.nextToken()) {
                if (item == JsonToken.START_OBJECT) {
                    into.add(quota(p));
                } else {
                    p.skipChildren();
                }
            }
        } else {
            p.skipChildren();
        }
    }

    private static Quota quota(JsonParser p) {
        String status = "";
        String type = "";
        Instant resetsAt = null;
        while (p.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = p.currentName();
            JsonToken value = p.nextToken();
            switch (name) {
                case "status" -> status = text(p, value);
                case "rateLimitType" -> type = text(p, value);
                case "resetsAt" -> resetsAt = moment(p, value);
                default -> p.skipChildren();
            }
        }
        return new Quota(status, type, resetsAt);
    }

    private static String text(JsonParser p, JsonToken value) {
        if (value == JsonToken.VALUE_STRING) {
            return p.getString();
        }
        p.skipChildren();
        return "";
    }

    /** Seconds or milliseconds of the epoch, or a time as lines carry it. */
    private static @Nullable Instant moment(JsonParser p, JsonToken value) {
        if (value == JsonToken.VALUE_STRING) {
            String text = p.getString();
            return text.matches("\\d{9,13}") ? EpochTime.of(Double.parseDouble(text)) : Timestamps.read(text);
        }
        if (value == JsonToken.VALUE_NUMBER_INT || value == JsonToken.VALUE_NUMBER_FLOAT) {
            return EpochTime.of(p.getDoubleValue());
        }
        p.skipChildren();
        return null;
    }
}
