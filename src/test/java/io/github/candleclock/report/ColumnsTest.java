package io.github.candleclock.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnsTest {
    @Test
    void wordsStandLeftAndFiguresRight() {
        assertThat(new Columns("lr", 3).lines(List.of(List.of("day", "tokens"), List.of("Monday", "12"))))
                .containsExactly("day      tokens", "Monday       12");
    }

    @Test
    void theLastSideHoldsForAllColumnsThatFollow() {
        assertThat(new Columns("lr", 1).lines(List.of(List.of("a", "bb", "cc"), List.of("a", "1", "2"))))
                .containsExactly("a bb cc", "a  1  2");
    }

    @Test
    void pointsStandBelowEachOtherUnderAHeading() {
        assertThat(new Columns("l.l", 2)
                        .lines(List.of(
                                List.of("", "Price", "From"), List.of("a", "3.00", "x"), List.of("b", "12.125", "x"))))
                .containsExactly("    Price  From", "a   3.00   x", "b  12.125  x");
    }

    @Test
    void aRowMayEndEarlyAndNoLineEndsWithBlanks() {
        List<List<String>> rows = List.of(List.of("a long name"), List.of("a", "1", ""));

        assertThat(new Columns("lrr", 2).lines(rows)).containsExactly("a long name", "a            1");
        assertThat(new Columns("lrr", 2).width(rows)).isEqualTo(16);
    }

    @Test
    void widthIsThatOfTheScreenNotOfTheText() {
        assertThat(new Columns("lr", 1).lines(List.of(List.of("日本", "1"), List.of("abcd", "2"))))
                .containsExactly("日本 1", "abcd 2");
    }

    @Test
    void withoutRowsThereIsNothing() {
        assertThat(new Columns("l.", 2).lines(List.of())).isEmpty();
        assertThat(new Columns("l.", 2).width(List.of())).isZero();
    }
}
