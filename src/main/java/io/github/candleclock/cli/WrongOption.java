package io.github.candleclock.cli;

/** A value of an option that cannot be read: a wrong command line, found only when settings were put together. */
final class WrongOption extends RuntimeException {
    private static final long serialVersionUID = 1;

    WrongOption(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
