package io.github.candleclock.tui.theme;

/** What a style means. A theme gives each role a colour; nothing else names colours. */
public enum Role {
    BACKGROUND,
    SELECTION,
    ALARM,
    TEXT,
    DIM,
    TITLE,
    BORDER,
    GHOST,
    FOCUS,
    WAX,
    SHADE,
    FLAME,
    GLOW,
    OK,
    WARNING,
    CRITICAL,
    OFFICIAL,
    ESTIMATE,
    ELSEWHERE,
    SERIES1,
    SERIES2,
    SERIES3;

    /** The role's name in theme files: lower case. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
