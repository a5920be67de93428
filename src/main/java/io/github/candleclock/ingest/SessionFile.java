package io.github.candleclock.ingest;

import io.github.candleclock.usage.EpochTime;
import io.github.candleclock.usage.SessionState;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What a process of Claude Code keeps about itself while it runs, in {@code sessions/<pid>.json}. It is written when something changes and
 * not as a sign of life, so it may outlive its process.
 *
 * @param touched when the process last said anything; where no field tells, when the file was written
 * @param seen a moment at which the process ran
 * @param procStart when the process started, as its system counts; empty where it does not say
 */
record SessionFile(RegisteredSession session, Instant touched, Instant seen, String procStart) {
    /** Of two files about one session, the one whose state is newer. */
    static final Comparator<SessionFile> BY_AGE = Comparator.<SessionFile, Instant>comparing(
                    file -> file.session.since().orElse(Instant.MIN))
            .thenComparing(SessionFile::touched)
            .thenComparing(file -> file.session.pid());

    private static final JsonFactory JSON = new JsonFactory();
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,16}(\\.[0-9]{1,9})?");

    /**
     * What the bytes of a file tell; nothing where they are whole and about no session of this process.
     *
     * @param pid the process that the file's name has
     * @param written when the file was written
     * @throws tools.jackson.core.JacksonException when they are no whole JSON, as while they are being written
     */
    static Optional<SessionFile> read(byte[] bytes, long pid, Instant written) {
        Map<String, String> fields = fields(bytes);
        String session = fields.getOrDefault("sessionId", "");
        // a copy under another name, or a file of something else
        if (session.isBlank() || !fields.getOrDefault("pid", "" + pid).equals("" + pid)) {
            return Optional.empty();
        }
        Optional<Instant> since = moment(fields.get("statusUpdatedAt"));
        Optional<Instant> started = moment(fields.get("startedAt"));
        Instant touched = since.or(() -> moment(fields.get("updatedAt")))
                .or(() -> started)
                .orElse(written);
        RegisteredSession told = new RegisteredSession(
                session, pid, state(fields.getOrDefault("status", "")), since, fields.getOrDefault("cwd", ""));
        return Optional.of(
                new SessionFile(told, touched, started.orElse(written), fields.getOrDefault("procStart", "")));
    }

    /** Texts and numbers of the outermost object. */
    private static Map<String, String> fields(byte[] bytes) {
        Map<String, String> fields = new HashMap<>();
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), bytes)) {
            JsonToken first = parser.nextToken();
            if (first != null && first != JsonToken.START_OBJECT) {
                return fields;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (value == JsonToken.VALUE_STRING || value == JsonToken.VALUE_NUMBER_INT) {
                    fields.put(name, parser.getString().strip());
                } else if (value == JsonToken.VALUE_NUMBER_FLOAT) {
                    fields.put(name, parser.getString());
                } else {
                    parser.skipChildren();
                }
            }
        }
        return fields;
    }

    private static SessionState state(String word) {
        return switch (word) {
            case "busy" -> SessionState.BUSY;
            case "waiting" -> SessionState.WAITING;
            case "idle" -> SessionState.IDLE;
            case "shell" -> SessionState.SHELL;
            default -> SessionState.UNKNOWN;
        };
    }

    /** Milliseconds or seconds of the epoch, or as ISO 8601 has it. */
    private static Optional<Instant> moment(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        return NUMBER.matcher(text).matches()
                ? Optional.of(EpochTime.of(Double.parseDouble(text)))
                : Optional.ofNullable(Timestamps.read(text));
    }
}
