package io.github.candleclock.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParagraphTest {
    @Test
    void linesAreAsFullAsTheirWidthAllows() {
        assertThat(Paragraph.lines("one two three four", 7)).containsExactly("one two", "three", "four");
        assertThat(Paragraph.lines("one two", 6)).containsExactly("one", "two");
    }

    @Test
    void widthIsThatOfTheScreen() {
        assertThat(Paragraph.lines("日本 日本", 9)).containsExactly("日本 日本");
        assertThat(Paragraph.lines("日本 日本", 8)).containsExactly("日本", "日本");
    }

    @Test
    void aWordThatIsTooWideStandsWholeOnALineOfItsOwn() {
        assertThat(Paragraph.lines("in /home/ada/code/kiln now", 8))
                .containsExactly("in", "/home/ada/code/kiln", "now");
        assertThat(Paragraph.lines("▲ ", "  ", "/home/ada/code/kiln now", 8))
                .containsExactly("▲ /home/ada/code/kiln", "  now");
    }

    @Test
    void whatLinesBeginWithCountsToTheirWidth() {
        assertThat(Paragraph.lines("▲ ", "    ", "one two three", 9)).containsExactly("▲ one two", "    three");
        assertThat(Paragraph.lines("▲ ", "    ", "one two three", 8)).containsExactly("▲ one", "    two", "    three");
    }

    @Test
    void blanksInsideALineAreKept() {
        assertThat(Paragraph.lines("kiln   1 token", 10)).containsExactly("kiln   1", "token");
    }

    @Test
    void nothingIsOneEmptyLine() {
        assertThat(Paragraph.lines("", 10)).containsExactly("");
        assertThat(Paragraph.lines("→ ", "  ", "", 10)).containsExactly("→ ");
    }
}
