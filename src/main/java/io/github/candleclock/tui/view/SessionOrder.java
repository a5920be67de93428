package io.github.candleclock.tui.view;

/** What sessions are sorted by. */
public enum SessionOrder {
    /** Who burns now: most in the last ten minutes, then the newest. */
    RECENT("last 10 min"),
    COST("cost"),
    CONTEXT("context"),
    CACHE("cache"),
    PROJECT("project");

    private final String column;

    SessionOrder(String column) {
        this.column = column;
    }

    /** The heading of the column that it sorts by. */
    public String column() {
        return column;
    }

    /** The order that comes after this one; the first comes after the last. */
    public SessionOrder next() {
        return switch (this) {
            case RECENT -> COST;
            case COST -> CONTEXT;
            case CONTEXT -> CACHE;
            case CACHE -> PROJECT;
            case PROJECT -> RECENT;
        };
    }
}
