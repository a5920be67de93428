package io.github.candleclock.tui.view;

/**
 * What a person has chosen to see. Drawing reads it and never changes it.
 *
 * @param help the help overlay is open
 * @param frozen the snapshot on screen is kept while the program reads on
 * @param wall the time of day while frozen, as shown; empty otherwise
 */
public record ViewState(boolean help, boolean frozen, String wall) {
    public static final ViewState START = new ViewState(false, false, "");
}
