package io.github.candleclock.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentNameTest {
    @Test
    void a_file_says_which_numbers_it_covers() {
        assertThat(new SegmentName(1, 4).file()).isEqualTo("0000000001-0000000004.seg");
        assertThat(SegmentName.parse(Path.of("/home/ada/archive/0000000001-0000000004.seg")))
                .contains(new SegmentName(1, 4));
        SegmentName large = SegmentName.of(123_456_789_012L);
        assertThat(SegmentName.parse(Path.of(large.file()))).contains(large);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000000004-0000000001.seg",
                "0000000000-0000000001.seg",
                "1-4.seg",
                "00000000001-0000000004.seg",
                "0000000001-0000000004.seg.new",
                "0000000001-99999999999999999999.seg",
                "head",
                ""
            })
    void other_files_are_no_segments(String name) {
        assertThat(SegmentName.parse(Path.of(name))).isEmpty();
    }

    @Test
    void numbers_go_upwards_from_one() {
        assertThatThrownBy(() -> new SegmentName(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SegmentName(3, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_segment_covers_those_whose_numbers_lie_among_its_own() {
        SegmentName merged = new SegmentName(1, 4);

        assertThat(merged.covers(SegmentName.of(1))).isTrue();
        assertThat(merged.covers(new SegmentName(2, 4))).isTrue();
        assertThat(merged.covers(merged)).isFalse();
        assertThat(merged.covers(new SegmentName(4, 5))).isFalse();
        assertThat(SegmentName.of(2).covers(merged)).isFalse();
    }

    @Test
    void they_stand_in_the_order_of_their_numbers_and_the_longer_one_before_what_it_covers() {
        List<SegmentName> names = Stream.of(
                        SegmentName.of(5), SegmentName.of(1), new SegmentName(2, 3), new SegmentName(1, 4))
                .sorted()
                .toList();

        assertThat(names)
                .containsExactly(new SegmentName(1, 4), SegmentName.of(1), new SegmentName(2, 3), SegmentName.of(5));
    }
}
