package io.github.candleclock.tui.view;

import java.util.List;
import java.util.Optional;

/** The one table of keys: handling, footer and help are made from it. */
public final class KeyBindings {
    /**
     * One line of the table.
     *
     * @param key as it is shown and typed: a single character, or {@code Esc}, {@code Ctrl-C}
     * @param label a word or two, for the footer
     * @param help what it does, for the help overlay
     * @param inFooter whether the footer has room for it
     */
    public record Binding(String key, Action action, String label, String help, boolean inFooter) {}

    public static final List<Binding> ALL = List.of(
            new Binding("?", Action.HELP, "keys", "show or hide this help", true),
            new Binding("t", Action.NEXT_THEME, "theme", "next theme", true),
            new Binding("p", Action.FREEZE, "freeze", "freeze the screen, or go on", true),
            new Binding("r", Action.RESCAN, "rescan", "read all logs again", true),
            new Binding("q", Action.QUIT, "quit", "quit", true),
            new Binding("Esc", Action.CLOSE, "close", "close what lies over the page", false),
            new Binding("Ctrl-C", Action.QUIT, "quit", "quit", false));

    private KeyBindings() {}

    /** The action of a key, by its name in the table. */
    public static Optional<Action> actionOf(String key) {
        return ALL.stream()
                .filter(binding -> binding.key().equals(key))
                .map(Binding::action)
                .findFirst();
    }
}
