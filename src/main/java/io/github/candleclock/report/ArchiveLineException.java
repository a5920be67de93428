package io.github.candleclock.report;

/** A line that is none of an archive's: which one, and what is wrong with it. */
public final class ArchiveLineException extends Exception {
    private static final long serialVersionUID = 1;

    private final long line;

    ArchiveLineException(long line, String sentence) {
        super(sentence);
        this.line = line;
    }

    /** Counted from 1. */
    public long line() {
        return line;
    }
}
