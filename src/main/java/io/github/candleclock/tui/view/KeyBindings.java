package io.github.candleclock.tui.view;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The one table of keys: handling, footer and help are made from it. */
public final class KeyBindings {
    /**
     * One line of the table.
     *
     * @param keys by the names the terminal gives them: a single character, or {@code Esc}, {@code Ctrl-C}, {@code Down}
     * @param signs the same keys as they are shown
     * @param label a word or two, for the footer and where the help has little room
     * @param help what it does, for the help overlay
     * @param inFooter whether the footer has room for it
     */
    public record Binding(
            List<String> keys, List<String> signs, Action action, String label, String help, boolean inFooter) {
        /** All keys, as they are shown. */
        public String shown() {
            return String.join(" ", signs);
        }
    }

    private static final Map<String, String> ARROWS = Map.of("↓", "Down", "↑", "Up", "→", "Right", "←", "Left");

    public static final List<Binding> ALL = List.of(
            bind("↓ j", Action.DOWN, "down", "next row, or next panel", false),
            bind("↑ k", Action.UP, "up", "row before, or panel before", false),
            bind("PgDn", Action.PAGE_DOWN, "page down", "ten rows on", false),
            bind("PgUp", Action.PAGE_UP, "page up", "ten rows back", false),
            bind("Home g", Action.FIRST, "first", "first row", false),
            bind("End G", Action.LAST, "last", "last row", false),
            bind("Tab → l", Action.NEXT_AREA, "panel", "next panel", true),
            bind("Shift-Tab ← h", Action.PREVIOUS_AREA, "back", "panel before", false),
            bind("Enter", Action.OPEN, "open", "open what is chosen", true),
            bind("z", Action.ZOOM, "zoom", "let the panel fill the screen, or not", true),
            bind("/", Action.FILTER, "filter", "show only what holds these words", true),
            bind("s", Action.SORT, "sort", "sort sessions by the next column", true),
            bind("p", Action.FREEZE, "freeze", "freeze the screen, or go on", false),
            bind("t", Action.NEXT_THEME, "theme", "next theme", false),
            bind("r", Action.RESCAN, "rescan", "read all logs again", false),
            bind("?", Action.HELP, "keys", "show or hide this help", true),
            bind("Esc", Action.CLOSE, "close", "close, clear, step back", false),
            bind("Ctrl-L", Action.REPAINT, "repaint", "draw the whole screen again", false),
            bind("Ctrl-Z", Action.SUSPEND, "stop", "stop for the shell; fg brings it back", false),
            bind("q Ctrl-C", Action.QUIT, "quit", "quit", true));

    private KeyBindings() {}

    /** The action of a key, by its name in the table. */
    public static Optional<Action> actionOf(String key) {
        return ALL.stream()
                .filter(binding -> binding.keys().contains(key))
                .map(Binding::action)
                .findFirst();
    }

    private static Binding bind(String signs, Action action, String label, String help, boolean inFooter) {
        List<String> keys = Arrays.stream(signs.split(" ", -1))
                .map(sign -> ARROWS.getOrDefault(sign, sign))
                .toList();
        return new Binding(keys, List.of(signs.split(" ", -1)), action, label, help, inFooter);
    }
}
