package io.github.candleclock.tui.view;

/** A region of a page that can be moved to: each shows a list whose rows can be chosen, or a picture that can fill the screen. */
public enum Area {
    BURN_UP,
    BURN_RATE,
    SESSIONS,
    MODELS,
    BUDGETS,
    ALERTS,
    FEED
}
