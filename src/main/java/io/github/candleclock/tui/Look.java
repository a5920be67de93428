package io.github.candleclock.tui;

import io.github.candleclock.text.ColourLevel;
import io.github.candleclock.tui.terminal.Glyphs;
import io.github.candleclock.tui.theme.Theme;
import java.util.List;

/**
 * The themes a person can go through, and the colours and characters the terminal can show of them.
 *
 * @param first the index of the theme to begin with
 */
public record Look(List<Theme> themes, int first, ColourLevel level, Glyphs glyphs) {
    /** With all characters we draw with. */
    public Look(List<Theme> themes, int first, ColourLevel level) {
        this(themes, first, level, Glyphs.UNICODE);
    }

    public Look {
        themes = List.copyOf(themes);
        if (first < 0 || first >= themes.size()) {
            throw new IllegalArgumentException("no theme " + first + " of " + themes.size());
        }
    }
}
