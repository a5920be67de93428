package io.github.candleclock.text;

import java.util.Map;
import java.util.Set;

/** How many colours an output can show. */
public enum ColourLevel {
    NONE,
    ANSI16,
    INDEXED256,
    TRUECOLOR;

    private static final Set<String> TRUECOLOR_PROGRAMS = Set.of("iTerm.app", "WezTerm", "ghostty", "vscode");

    /** What the environment says a terminal can show; nobody asks the terminal itself. */
    public static ColourLevel detect(Map<String, String> environment) {
        String term = environment.getOrDefault("TERM", "");
        if (!environment.getOrDefault("NO_COLOR", "").isEmpty() || term.equals("dumb")) {
            return NONE;
        }
        boolean isTrue = Set.of("truecolor", "24bit").contains(environment.getOrDefault("COLORTERM", ""))
                || term.endsWith("-direct")
                || environment.containsKey("WT_SESSION")
                || environment.containsKey("KITTY_WINDOW_ID")
                || TRUECOLOR_PROGRAMS.contains(environment.getOrDefault("TERM_PROGRAM", ""));
        if (isTrue) {
            return TRUECOLOR;
        }
        boolean has256 = term.contains("256color")
                || environment.getOrDefault("TERM_PROGRAM", "").equals("Apple_Terminal");
        return has256 ? INDEXED256 : ANSI16;
    }
}
