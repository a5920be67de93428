package io.github.candleclock.tui;

import io.github.candleclock.monitor.Snapshot;
import io.github.candleclock.tui.theme.Theme;
import io.github.candleclock.tui.view.Action;
import io.github.candleclock.tui.view.ViewState;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** What is to be seen: the snapshot on screen, what a person has chosen, the theme. Owned by the screen thread; draws nothing. */
final class Scene {
    private static final DateTimeFormatter WALL = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final List<Theme> themes;
    private int theme;
    private Snapshot shown;
    private ViewState view = ViewState.START;
    private boolean changed = true;

    Scene(Look look, Snapshot first) {
        this.themes = look.themes();
        this.theme = look.first();
        this.shown = first;
    }

    /** Shows the newest snapshot. A frozen scene keeps the one it has, and only its time of day goes on. */
    void take(Snapshot newest) {
        if (view.frozen()) {
            show(
                    shown,
                    new ViewState(view.help(), true, WALL.format(LocalTime.ofInstant(newest.now(), newest.zone()))));
        } else {
            show(newest, new ViewState(view.help(), false, ""));
        }
    }

    /** Does what an action does to the scene; some do nothing here. */
    void act(Action action) {
        switch (action) {
            case HELP -> show(shown, new ViewState(!view.help(), view.frozen(), view.wall()));
            case CLOSE -> show(shown, new ViewState(false, view.frozen(), view.wall()));
            case FREEZE -> show(shown, new ViewState(view.help(), !view.frozen(), view.wall()));
            case NEXT_THEME -> {
                theme = (theme + 1) % themes.size();
                changed = true;
            }
            case QUIT, RESCAN -> {}
        }
    }

    /** What is on screen is not what was drawn. */
    void spoil() {
        changed = true;
    }

    /** Whether anything differs since this was asked last. */
    boolean hasChanged() {
        boolean answer = changed;
        changed = false;
        return answer;
    }

    Theme theme() {
        return themes.get(theme);
    }

    Snapshot snapshot() {
        return shown;
    }

    ViewState view() {
        return view;
    }

    private void show(Snapshot snapshot, ViewState next) {
        changed |= !snapshot.equals(shown) || !next.equals(view);
        shown = snapshot;
        view = next;
    }
}
