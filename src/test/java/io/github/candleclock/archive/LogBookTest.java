package io.github.candleclock.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogBookTest {
    private final LogBook book = new LogBook();

    @Test
    void an_older_segment_that_is_read_again_takes_nothing_back() {
        assertThat(book.take(SegmentName.of(8), Logs.state(1, 80))).isTrue();

        assertThat(book.take(new SegmentName(1, 7), Logs.state(1, 70))).isFalse();
        assertThat(book.take(new SegmentName(1, 7), Logs.state(2, 20))).isTrue();
        assertThat(book.take(SegmentName.of(8), Logs.state(1, 60))).isTrue();

        assertThat(book.states()).containsExactly(Logs.state(1, 60), Logs.state(2, 20));
    }

    @Test
    void what_is_mistrusted_goes_by_segments() {
        book.take(SegmentName.of(3), Logs.state(1, 30));
        book.take(SegmentName.of(4), Logs.state(2, 40));

        book.dropUpTo(3);

        assertThat(book.states()).containsExactly(Logs.state(2, 40));
    }
}
