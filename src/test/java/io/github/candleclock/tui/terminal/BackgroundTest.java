package io.github.candleclock.tui.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BackgroundTest {
    private static final Map<String, String> XTERM = Map.of("TERM", "xterm-256color");
    private static final String FENCE = "\033[?62;4c";

    private final StringBuilder sent = new StringBuilder();

    @ParameterizedTest
    @CsvSource({
        "rgb:ffff/ffff/ffff, true",
        "rgb:fafa/f8f8/f0f0, true",
        "rgb:1414/1818/2020, false",
        "rgb:0/0/0, false",
        "rgb:f/f/f, true",
        "rgb:00/2b/36, false",
        "rgb:fff/fff/000, true",
        "rgba:ffff/ffff/ffff/8000, true",
        "rgb:0000/0000/ffff, false"
    })
    void isLightWhenItLooksLight(String answer, boolean light) {
        assertThat(Background.fromAnswer(answer)).contains(light);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "rgb:1/2", "rgb:fffff/0/0", "#ffffff"})
    void isUnknownFromAStrangeAnswer(String answer) {
        assertThat(Background.fromAnswer(answer)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0;15, true", "15;0, false", "0;7, true", "15;8, false", "0;default;15, true", "12;9, true", "7, true"})
    void isSeenFromTheVariable(String value, boolean light) {
        assertThat(Background.fromVariable(value)).contains(light);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "15;default", "0;16", "0;", "x"})
    void isUnknownFromAStrangeVariable(String value) {
        assertThat(Background.fromVariable(value)).isEmpty();
    }

    @Test
    void isAskedWithAFenceBehind() throws IOException {
        assertThat(ask("\033]11;rgb:ffff/ffff/ffff\033\\" + FENCE, XTERM)).contains(true);
        assertThat(sent.toString()).isEqualTo("\033]11;?\033\\\033[c");
    }

    @Test
    void comesFromTheVariableWhenTheTerminalAnswersTheFenceOnly() throws IOException {
        assertThat(ask(FENCE, Map.of("TERM", "xterm", "COLORFGBG", "0;15"))).contains(true);
        assertThat(ask(FENCE, XTERM)).isEmpty();
    }

    @Test
    void isUnknownWhenTheTerminalSaysNothing() throws IOException {
        assertThat(ask("", XTERM)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dumb", "screen", "screen-256color"})
    void isNotAskedWhereTheQuestionWouldBePrinted(String term) throws IOException {
        assertThat(ask(FENCE, Map.of("TERM", term))).isEmpty();
        assertThat(sent).isEmpty();
    }

    @Test
    void isAskedInTmuxWhichCallsItselfScreen() {
        assertThat(Background.canAnswer(Map.of("TERM", "screen-256color", "TMUX", "/tmp/tmux,1,0")))
                .isTrue();
        assertThat(Background.canAnswer(Map.of("TERM", "xterm", "STY", "12.pts")))
                .isFalse();
    }

    @Test
    void doesNotLoseKeysTypedMeanwhile() throws IOException {
        KeyStream keys = stream("t\033]11;rgb:0/0/0\007é" + FENCE + "?");
        assertThat(background(keys).isLight(XTERM, Duration.ofMillis(250))).contains(false);
        assertThat(new String(keys.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("té?");
    }

    private Optional<Boolean> ask(String answers, Map<String, String> environment) throws IOException {
        return background(stream(answers)).isLight(environment, Duration.ofMillis(250));
    }

    private Background background(KeyStream keys) {
        return new Background(keys, sent::append, (in, millis) -> in.available());
    }

    private static KeyStream stream(String text) {
        return new KeyStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
