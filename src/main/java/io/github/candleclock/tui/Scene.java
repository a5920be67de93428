package io.github.candleclock.tui;

import io.github.candleclock.monitor.Snapshot;
import io.github.candleclock.tui.page.Page;
import io.github.candleclock.tui.terminal.Screen;
import io.github.candleclock.tui.theme.Theme;
import io.github.candleclock.tui.view.Action;
import io.github.candleclock.tui.view.Area;
import io.github.candleclock.tui.view.Movement;
import io.github.candleclock.tui.view.Note;
import io.github.candleclock.tui.view.ViewState;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** What is to be seen: the snapshot on screen, what a person has chosen, the theme. Owned by the screen thread; draws nothing. */
final class Scene {
    private static final DateTimeFormatter WALL = DateTimeFormatter.ofPattern("HH:mm:ss");

    private List<Theme> themes;
    private final Page page;
    private int theme;
    private Snapshot shown;
    private ViewState view = ViewState.START;
    private boolean changed = true;

    Scene(Look look, Page page, Snapshot first) {
        this.themes = look.themes();
        this.page = page;
        this.theme = look.first();
        this.shown = first;
    }

    /** Shows the newest snapshot. A frozen scene keeps the one it has, and only its time of day goes on. */
    void take(Snapshot newest) {
        if (view.frozen()) {
            show(shown, view.frozenAt(WALL.format(LocalTime.ofInstant(newest.now(), newest.zone()))));
        } else {
            show(newest, view);
        }
    }

    /** Shows everything in other themes, beginning with the first of them. */
    void use(Look look) {
        themes = look.themes();
        theme = look.first();
        changed = true;
    }

    void note(Optional<Note> note) {
        show(shown, view.withNote(note));
    }

    /** Does what an action does to the scene on a screen of a size; some do nothing here. */
    void act(Action action, Screen.Size size) {
        switch (action) {
            case HELP -> show(shown, view.withHelp(!view.help()));
            case FREEZE -> show(shown, view.frozen() ? view.thawed() : view.frozenAt(view.wall()));
            case NEXT_THEME -> {
                theme = (theme + 1) % themes.size();
                changed = true;
            }
            default -> show(shown, new Movement(view, ground(size)).after(action));
        }
    }

    /** Whether keys go into the filter's text. */
    boolean isTyping() {
        return view.filter().typing();
    }

    /** Puts a key into the filter's text and says whether it went there. */
    boolean typed(String key) {
        Optional<ViewState> next = view.filter().typed(key).map(view::withFilter);
        next.ifPresent(state -> show(shown, state));
        return next.isPresent();
    }

    /** Puts pasted text into the filter's text, if that is being typed; pasted text is nothing else. */
    void pasted(String text) {
        if (isTyping()) {
            show(shown, view.withFilter(view.filter().with(text)));
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

    private Movement.Ground ground(Screen.Size size) {
        return new Movement.Ground() {
            @Override
            public List<Area> areas() {
                return page.areas(size.columns(), size.rows(), shown, view);
            }

            @Override
            public List<String> rows(Area area) {
                return page.rows(area, shown, view);
            }

            @Override
            public Optional<String> session(Area area, String row) {
                return page.session(area, row, shown);
            }
        };
    }
}
