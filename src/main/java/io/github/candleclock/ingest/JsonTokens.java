package io.github.candleclock.ingest;

import java.math.BigDecimal;
import tools.jackson.core.JsonToken;

/** The tokens of JSON objects one after the other, as {@link CarrierReader} needs them; Jackson's words, so that nothing is learnt twice. */
interface JsonTokens {
    /** The next token; {@link JsonToken#NOT_AVAILABLE} behind the last one. */
    JsonToken next();

    /** The name that was just read. One that nobody asks for may come as an empty text. */
    String name();

    /** The text that was just read. */
    String string();

    /** Goes to the end of the object or array that was just begun; does nothing after any other token. */
    void skip();

    /** The whole number that was just read; -1 where it does not fit. */
    long whole();

    double number();

    BigDecimal exact();
}
