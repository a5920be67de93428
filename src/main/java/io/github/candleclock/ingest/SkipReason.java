package io.github.candleclock.ingest;

/** Why something that was read did not become an event. */
public enum SkipReason {
    NOT_JSON("not JSON"),
    TOO_LONG("too long"),
    NO_TIME("no usable time");

    private final String words;

    SkipReason(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
