package io.github.candleclock.ingest;

/** Why something that was read did not become an event. */
public enum SkipReason {
    NOT_JSON("not JSON", "notJson"),
    TOO_LONG("too long", "tooLong"),
    NO_TIME("no usable time", "noTime");

    private final String words;
    private final String field;

    SkipReason(String words, String field) {
        this.words = words;
        this.field = field;
    }

    public String words() {
        return words;
    }

    /** What JSON calls it. */
    public String field() {
        return field;
    }
}
