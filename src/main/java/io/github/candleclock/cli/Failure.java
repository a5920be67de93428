package io.github.candleclock.cli;

/** Something that ends the command, said in a sentence for people; no stack trace is shown. */
final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;

    Failure(String sentence) {
        super(sentence);
    }

    Failure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
