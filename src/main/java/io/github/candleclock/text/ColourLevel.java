package io.github.candleclock.text;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How many colours an output can show. */
public enum ColourLevel {
    NONE,
    ANSI16,
    INDEXED256,
    TRUECOLOR;

    /** Programs that show 24-bit colour; most of them say so in COLORTERM too, but ssh does not pass that on. */
    private static final Set<String> TRUECOLOR_PROGRAMS = Set.of("iterm.app", "wezterm", "ghostty", "vscode");

    private static final Set<String> TRUECOLOR_TERMS =
            Set.of("xterm-kitty", "xterm-ghostty", "alacritty", "wezterm", "foot");

    /** Terminals of old that have no colours, and emulators set to be like them. */
    private static final Set<String> MONOCHROME =
            Set.of("vt52", "vt100", "vt102", "vt220", "vt320", "ansi-m", "xterm-mono");

    /** The level of the terminal this environment describes. NO_COLOR counts when it is not empty: see no-color.org. */
    public static ColourLevel detect(Map<String, String> environment) {
        String term = word(environment, "TERM");
        if (!word(environment, "NO_COLOR").isEmpty() || term.equals("dumb") || MONOCHROME.contains(term)) {
            return NONE;
        }
        // GNU screen hands on what the terminal around it says, and shows less
        boolean screen =
                !word(environment, "STY").isEmpty() && word(environment, "TMUX").isEmpty();
        if (!screen && isTruecolor(environment, term)) {
            return TRUECOLOR;
        }
        return term.contains("256color") ? INDEXED256 : ANSI16;
    }

    /** The level a person asks for by name: {@code 24bit}, {@code 256}, {@code 16} or {@code none}. */
    public static Optional<ColourLevel> parse(String name) {
        return switch (name) {
            case "24bit" -> Optional.of(TRUECOLOR);
            case "256" -> Optional.of(INDEXED256);
            case "16" -> Optional.of(ANSI16);
            case "none" -> Optional.of(NONE);
            default -> Optional.empty();
        };
    }

    private static boolean isTruecolor(Map<String, String> environment, String term) {
        String said = word(environment, "COLORTERM");
        return said.equals("truecolor")
                || said.equals("24bit")
                || !word(environment, "WT_SESSION").isEmpty()
                || !word(environment, "KITTY_WINDOW_ID").isEmpty()
                || TRUECOLOR_PROGRAMS.contains(word(environment, "TERM_PROGRAM"))
                || TRUECOLOR_TERMS.contains(term)
                || term.endsWith("-direct");
    }

    private static String word(Map<String, String> environment, String name) {
        return environment.getOrDefault(name, "").toLowerCase(Locale.ROOT);
    }
}
