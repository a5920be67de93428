package io.github.candleclock.tui.view;

/** What a key does. */
public enum Action {
    QUIT,
    HELP,
    CLOSE,
    NEXT_THEME,
    FREEZE,
    RESCAN
}
