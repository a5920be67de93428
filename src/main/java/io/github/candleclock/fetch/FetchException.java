package io.github.candleclock.fetch;

import java.io.Serial;

/** A list that could not be fetched, said in a sentence for people. */
public final class FetchException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    FetchException(String sentence) {
        super(sentence);
    }

    FetchException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
