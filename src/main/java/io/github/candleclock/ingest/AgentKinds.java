package io.github.candleclock.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads what Claude Code writes beside a subagent's log, {@code agent-<id>.meta.json} beside {@code agent-<id>.jsonl}. A file that is not
 * there, not whole or not as expected says nothing: it may be still to come.
 */
final class AgentKinds {
    private static final String BEFORE_ID = "agent-";
    private static final String AFTER_ID = ".jsonl";
    /** It is one short object; what is longer is something else. */
    private static final int LONGEST_FILE = 64 << 10;

    private static final JsonFactory JSON = new JsonFactory();

    private AgentKinds() {}

    /** Whether a log is a subagent's own, by its name. */
    static boolean isOfAgent(Path log) {
        String name = name(log);
        return name.startsWith(BEFORE_ID)
                && name.endsWith(AFTER_ID)
                && name.length() > BEFORE_ID.length() + AFTER_ID.length();
    }

    /** What is written beside a subagent's log. */
    static Optional<AgentKind> beside(Path log) {
        String name = name(log);
        String id = name.substring(BEFORE_ID.length(), name.length() - AFTER_ID.length());
        Path file = log.resolveSibling(BEFORE_ID + id + ".meta.json");
        try {
            return Files.isRegularFile(file) ? read(bytes(file), id) : Optional.empty();
        } catch (IOException | JacksonException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<AgentKind> read(byte[] bytes, String id) {
        if (bytes.length > LONGEST_FILE) {
            return Optional.empty();
        }
        String kind = "";
        String description = "";
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), bytes)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String field = parser.currentName();
                parser.nextToken();
                switch (field) {
                    case "agentType" -> kind = text(parser);
                    case "description" -> description = text(parser);
                    default -> parser.skipChildren();
                }
            }
        }
        return kind.isEmpty() ? Optional.empty() : Optional.of(new AgentKind(id, kind, description));
    }

    private static String text(JsonParser parser) {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            return parser.getString().strip();
        }
        parser.skipChildren();
        return "";
    }

    private static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(LONGEST_FILE + 1);
        }
    }

    private static String name(Path log) {
        Path name = log.getFileName();
        return name == null ? "" : name.toString();
    }
}
