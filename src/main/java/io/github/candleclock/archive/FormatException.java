package io.github.candleclock.archive;

/** Says that bytes are not what a frame holds. */
final class FormatException extends Exception {
    private static final long serialVersionUID = 1;

    FormatException(String message) {
        super(message);
    }
}
