package io.github.candleclock.tui.view;

import java.util.Optional;

/**
 * What a person has chosen to see. Drawing reads it and never changes it.
 *
 * @param help the help overlay is open
 * @param frozen the snapshot on screen is kept while the program reads on
 * @param wall the time of day while frozen, as shown; empty otherwise
 * @param focus the area that keys move in
 * @param selected the chosen row of that area, by what it is and not by where it stands
 * @param zoomed the area in focus fills the screen
 * @param detail the id of the session whose detail lies over the page
 * @param note what stands in the corner
 */
public record ViewState(
        boolean help,
        boolean frozen,
        String wall,
        Optional<Area> focus,
        Optional<String> selected,
        boolean zoomed,
        Optional<String> detail,
        Filter filter,
        SessionOrder order,
        Optional<Note> note) {
    public static final ViewState START = new ViewState(
            false,
            false,
            "",
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.empty(),
            Filter.NONE,
            SessionOrder.RECENT,
            Optional.empty());

    public boolean isFocused(Area area) {
        return focus.filter(area::equals).isPresent();
    }

    /** Whether a row of an area is the chosen one. */
    public boolean isSelected(Area area, String row) {
        return isFocused(area) && selected.filter(row::equals).isPresent();
    }

    public ViewState withHelp(boolean open) {
        return new ViewState(open, frozen, wall, focus, selected, zoomed, detail, filter, order, note);
    }

    public ViewState thawed() {
        return new ViewState(help, false, "", focus, selected, zoomed, detail, filter, order, note);
    }

    public ViewState frozenAt(String timeOfDay) {
        return new ViewState(help, true, timeOfDay, focus, selected, zoomed, detail, filter, order, note);
    }

    /** With the focus on an area, and none of its rows chosen yet. */
    public ViewState focusedOn(Area area) {
        return new ViewState(
                help, frozen, wall, Optional.of(area), Optional.empty(), zoomed, detail, filter, order, note);
    }

    public ViewState unfocused() {
        return new ViewState(
                help, frozen, wall, Optional.empty(), Optional.empty(), false, detail, filter, order, note);
    }

    public ViewState withSelected(String row) {
        return new ViewState(help, frozen, wall, focus, Optional.of(row), zoomed, detail, filter, order, note);
    }

    public ViewState withZoom(boolean full) {
        return new ViewState(help, frozen, wall, focus, selected, full, detail, filter, order, note);
    }

    public ViewState withDetail(Optional<String> session) {
        return new ViewState(help, frozen, wall, focus, selected, zoomed, session, filter, order, note);
    }

    public ViewState withFilter(Filter words) {
        return new ViewState(help, frozen, wall, focus, selected, zoomed, detail, words, order, note);
    }

    public ViewState withOrder(SessionOrder next) {
        return new ViewState(help, frozen, wall, focus, selected, zoomed, detail, filter, next, note);
    }

    public ViewState withNote(Optional<Note> other) {
        return new ViewState(help, frozen, wall, focus, selected, zoomed, detail, filter, order, other);
    }
}
