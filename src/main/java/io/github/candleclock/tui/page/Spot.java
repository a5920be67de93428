package io.github.candleclock.tui.page;

/** The places of the live page; each holds one panel. */
enum Spot {
    HEADER,
    SCAN,
    BANNER,
    ALERT,
    HERO,
    CANDLE,
    LIMITS,
    ESTIMATES,
    BLOCK,
    BURN_UP,
    BURN,
    PROJECTION,
    MODELS,
    TODAY,
    SUMMARY,
    SESSIONS,
    BUDGETS,
    ALERTS,
    FEED,
    UNLIT,
    NOTHING,
    TROUBLE,
    FOOTER
}
