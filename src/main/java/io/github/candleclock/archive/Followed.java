package io.github.candleclock.archive;

/** What came of looking whether others appended to an archive. */
public enum Followed {
    NOTHING,
    MORE,
    /** Something was forgotten or taken back: what was handed over before no longer counts, and all has to be loaded anew. */
    ANEW
}
