package io.github.candleclock.tui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.candleclock.tui.theme.Role;
import org.junit.jupiter.api.Test;

class CanvasTest {
    private final Canvas canvas = new Canvas(8, 1);

    @Test
    void aCellHoldsALetterAndItsMarks() {
        assertThat(put(0, "x\u0323\u0307y")).isEqualTo(2);
        assertThat(canvas.codePoint(0, 0)).isEqualTo('x');
        assertThat(canvas.marks(0, 0)).isEqualTo("\u0323\u0307");
        assertThat(canvas.marks(1, 0)).isEmpty();
        assertThat(canvas.text()).isEqualTo("x\u0323\u0307y\n");
    }

    @Test
    void theMarksOfAWideCharacterAreInItsFirstCell() {
        assertThat(put(0, "漢\u0301字")).isEqualTo(4);
        assertThat(canvas.marks(0, 0)).isEqualTo("\u0301");
        assertThat(canvas.codePoint(1, 0)).isEqualTo(Canvas.TAIL);
        assertThat(canvas.text()).isEqualTo("漢\u0301字\n");
    }

    @Test
    void overwritingTakesTheMarksAway() {
        put(0, "x\u0323y\u0323漢\u0301");
        put(0, "a");
        canvas.clear(new Rect(1, 0, 1, 1), Role.BACKGROUND);
        put(3, "b");
        assertThat(canvas.text()).isEqualTo("a  b\n");
    }

    @Test
    void writingTheSameAgainAddsNoMarks() {
        put(0, "x\u0323");
        put(0, "x\u0323");
        assertThat(canvas.marks(0, 0)).isEqualTo("\u0323");
    }

    @Test
    void fadingKeepsMarksButNotThoseUnderAShape() {
        put(0, "x\u0323y\u0323");
        canvas.ground(new Rect(1, 0, 1, 1), Role.WAX);
        canvas.fade(new Rect(0, 0, 8, 1), Role.GHOST);
        assertThat(canvas.text()).isEqualTo("x\u0323█\n");
    }

    @Test
    void marksNeverLandOnWhatStoodThereBefore() {
        put(0, "abcdefgh");
        put(2, "\u0301");
        put(-1, "x\u0301");
        put(7, "漢\u0301");
        assertThat(canvas.text()).isEqualTo("abcdefg\n");
    }

    @Test
    void aViewSeesTheMarksInItsOwnCoordinatesAndNoOthers() {
        put(0, "x\u0323y\u0307");
        Canvas view = canvas.within(new Rect(1, 0, 3, 1));
        assertThat(view.marks(0, 0)).isEqualTo("\u0307");
        assertThat(view.marks(-1, 0)).isEmpty();
        assertThat(view.text()).isEqualTo("y\u0307\n");
    }

    @Test
    void whatIsNotSeenTakesNoCell() {
        assertThat(put(0, "a\u202eb\u200dc\u0007d")).isEqualTo(4);
        assertThat(canvas.text()).isEqualTo("abcd\n");
    }

    private int put(int x, String text) {
        return canvas.put(x, 0, text, Role.TEXT);
    }
}
