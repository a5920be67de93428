package io.github.candleclock.statusline;

import java.io.InputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * What Claude Code tells the command that makes its status line, as far as the line needs it.
 *
 * @param session the id of the session below which the line stands; empty where nothing tells it
 */
public record StatusInput(String session) {
    public static final StatusInput NONE = new StatusInput("");

    /** Claude Code writes a kilobyte or two. */
    private static final int LONGEST = 1 << 20;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxDocumentLength(LONGEST).build())
            .build();

    /** Reads one JSON object and does not wait for anything behind it. What cannot be read tells nothing, and takes nothing away. */
    public static StatusInput read(InputStream in) {
        StatusInput told = NONE;
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), in)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return NONE;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (name.equals("session_id") && value == JsonToken.VALUE_STRING) {
                    told = new StatusInput(parser.getString());
                } else {
                    parser.skipChildren();
                }
            }
        } catch (JacksonException broken) {
            // a line without a session's figure is better than none
        }
        return told;
    }
}
