package io.github.candleclock.demo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One piece of text that the story appends to a file at a moment; the file is named below the configuration directory.
 *
 * @param answered the answer that ends with it, where one does
 */
record Write(Instant at, String file, String text, @Nullable Answered answered) {
    Write(Instant at, String file, String text) {
        this(at, file, text, null);
    }
}
