package io.github.candleclock.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColourLevelTest {
    @ParameterizedTest
    @CsvSource({
        "TERM, xterm, ANSI16",
        "TERM, linux, ANSI16",
        "TERM, xterm-256color, INDEXED256",
        "TERM, tmux-256color, INDEXED256",
        "TERM, xterm-direct, TRUECOLOR",
        "TERM, xterm-kitty, TRUECOLOR",
        "TERM, dumb, NONE",
        "TERM, vt220, NONE",
        "COLORTERM, truecolor, TRUECOLOR",
        "COLORTERM, 24bit, TRUECOLOR",
        "COLORTERM, yes, ANSI16",
        "WT_SESSION, 1f2e, TRUECOLOR",
        "KITTY_WINDOW_ID, 1, TRUECOLOR",
        "TERM_PROGRAM, iTerm.app, TRUECOLOR",
        "TERM_PROGRAM, WezTerm, TRUECOLOR",
        "TERM_PROGRAM, Apple_Terminal, ANSI16",
        "NO_COLOR, 1, NONE",
        "NO_COLOR, '', ANSI16"
    })
    void isSeenFromOneVariable(String name, String value, ColourLevel level) {
        assertThat(ColourLevel.detect(Map.of(name, value))).isEqualTo(level);
    }

    @Test
    void isNoneWhenAPersonSaysSoWhateverTheTerminalCan() {
        Map<String, String> environment = Map.of("NO_COLOR", "1", "COLORTERM", "truecolor", "TERM", "xterm-direct");
        assertThat(ColourLevel.detect(environment)).isEqualTo(ColourLevel.NONE);
    }

    @Test
    void isNoneOnADumbTerminalWhateverIsInherited() {
        Map<String, String> environment = Map.of("TERM", "dumb", "COLORTERM", "truecolor");
        assertThat(ColourLevel.detect(environment)).isEqualTo(ColourLevel.NONE);
    }

    @Test
    void isLessInsideGnuScreenThanAroundIt() {
        Map<String, String> environment = Map.of("STY", "1.pts", "TERM", "screen.xterm-256color", "COLORTERM", "24bit");
        assertThat(ColourLevel.detect(environment)).isEqualTo(ColourLevel.INDEXED256);
    }

    @Test
    void isTheLeastWhenNothingIsKnown() {
        assertThat(ColourLevel.detect(Map.of())).isEqualTo(ColourLevel.ANSI16);
    }

    @ParameterizedTest
    @CsvSource({"24bit, TRUECOLOR", "256, INDEXED256", "16, ANSI16", "none, NONE"})
    void canBeAskedForByName(String name, ColourLevel level) {
        assertThat(ColourLevel.parse(name)).contains(level);
    }

    @Test
    void hasNoOtherNames() {
        assertThat(ColourLevel.parse("many")).isEmpty();
    }
}
