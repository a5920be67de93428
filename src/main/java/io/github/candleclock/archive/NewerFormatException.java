package io.github.candleclock.archive;

import java.io.IOException;
import java.nio.file.Path;

/** Says that a segment must be left alone, because only a later Candleclock knows how to read it. */
final class NewerFormatException extends IOException {
    private static final long serialVersionUID = 1;

    NewerFormatException(Path file) {
        super(file + " was written by a newer Candleclock: update this one to read it");
    }
}
