package io.github.candleclock.ingest;

import java.math.BigDecimal;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Tokens from jackson-core, which reads whatever is JSON and is the judge of what is not. */
final class JacksonTokens implements JsonTokens {
    private final JsonParser parser;

    JacksonTokens(JsonParser parser) {
        this.parser = parser;
    }

    @Override
    public JsonToken next() {
        JsonToken token = parser.nextToken();
        return token == null ? JsonToken.NOT_AVAILABLE : token;
    }

    @Override
    public String name() {
        return parser.currentName();
    }

    @Override
    public String string() {
        return parser.getString();
    }

    @Override
    public void skip() {
        parser.skipChildren();
    }

    @Override
    public long whole() {
        return switch (parser.getNumberType()) {
            case INT, LONG -> parser.getLongValue();
            default -> -1;
        };
    }

    @Override
    public double number() {
        return parser.getDoubleValue();
    }

    @Override
    public BigDecimal exact() {
        return parser.getDecimalValue();
    }
}
