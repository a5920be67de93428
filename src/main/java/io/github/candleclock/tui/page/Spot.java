package io.github.candleclock.tui.page;

/** The places of the live page; each holds one panel. */
enum Spot {
    HEADER,
    SCAN,
    BANNER,
    ALERT,
    HERO,
    CANDLE,
    BLOCK,
    BURN,
    PROJECTION,
    MODELS,
    TODAY,
    SUMMARY,
    SESSIONS,
    BUDGETS,
    ALERTS,
    UNLIT,
    NOTHING,
    TROUBLE,
    FOOTER
}
