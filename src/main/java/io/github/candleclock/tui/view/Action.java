package io.github.candleclock.tui.view;

/** What a key does. */
public enum Action {
    QUIT,
    HELP,
    CLOSE,
    UP,
    DOWN,
    PAGE_UP,
    PAGE_DOWN,
    FIRST,
    LAST,
    NEXT_AREA,
    PREVIOUS_AREA,
    OPEN,
    ZOOM,
    FILTER,
    SORT,
    NEXT_THEME,
    FREEZE,
    RESCAN,
    REPAINT,
    SUSPEND
}
