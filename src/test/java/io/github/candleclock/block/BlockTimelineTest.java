package io.github.candleclock.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BlockTimelineTest {
    private final List<Long> micros = new ArrayList<>();
    private final BlockTimeline timeline = new BlockTimeline(new EventTimes() {
        @Override
        public int size() {
            return micros.size();
        }

        @Override
        public long micros(int position) {
            return micros.get(position);
        }
    });

    @Test
    void begins_at_the_full_hour_of_the_first_event_and_lasts_five_hours() {
        at("2026-03-01T10:20:00Z", "2026-03-01T12:00:00Z");

        Block block = timeline.block(0);
        assertThat(block.range().start()).isEqualTo("2026-03-01T10:00:00Z");
        assertThat(block.range().end()).isEqualTo("2026-03-01T15:00:00Z");
        assertThat(block.lastEvent()).isEqualTo("2026-03-01T12:00:00Z");
        assertThat(timeline.size()).isOne();
    }

    @Test
    void holds_the_event_at_its_very_end_and_not_the_next_microsecond() {
        at("2026-03-01T10:20:00Z", "2026-03-01T14:59:59.999Z", "2026-03-01T15:00:00Z", "2026-03-01T15:00:00.000001Z");

        assertThat(timeline.size()).isEqualTo(2);
        assertThat(timeline.to(0)).isEqualTo(3);
        assertThat(timeline.block(1).range().start()).isEqualTo("2026-03-01T15:00:00Z");
    }

    @Test
    void a_pause_of_more_than_five_hours_ends_a_block_like_its_end_does() {
        at("2026-03-01T10:59:00Z", "2026-03-01T16:30:00Z");

        assertThat(timeline.size()).isEqualTo(2);
        assertThat(timeline.block(1).range().start()).isEqualTo("2026-03-01T16:00:00Z");
    }

    @Test
    void burns_from_its_start_to_its_end_while_its_last_event_is_fresh() {
        at("2026-03-01T10:20:00Z", "2026-03-01T11:00:00Z");

        assertThat(timeline.active(Instant.parse("2026-03-01T11:00:00Z"))).isZero();
        assertThat(timeline.active(Instant.parse("2026-03-01T14:59:59Z"))).isZero();
        assertThat(timeline.active(Instant.parse("2026-03-01T15:00:00Z"))).isEqualTo(-1);
        assertThat(timeline.active(Instant.parse("2026-03-01T09:59:00Z"))).isEqualTo(-1);
    }

    @Test
    void none_burns_where_there_is_none() {
        at();

        assertThat(timeline.active(Instant.parse("2026-03-01T10:00:00Z"))).isEqualTo(-1);
    }

    @Test
    void cutting_anew_after_each_change_gives_what_cutting_once_gives() {
        Random random = new Random(7);
        Instant start = Instant.parse("2026-03-01T00:00:00Z");
        for (int round = 0; round < 400; round++) {
            long changed = micros(start.plus(Duration.ofMinutes(random.nextInt(6000))));
            if (!micros.isEmpty() && random.nextInt(4) == 0) {
                changed = micros.remove(random.nextInt(micros.size()));
            } else {
                micros.add(changed);
                micros.sort(null);
            }
            timeline.update(changed, micros.size());

            assertThat(cuts(timeline)).as("round %s", round).isEqualTo(plainCuts());
        }
    }

    @Test
    void each_event_lies_in_one_block_and_blocks_never_overlap() {
        Random random = new Random(11);
        Instant start = Instant.parse("2026-03-01T00:00:00Z");
        at(random.ints(500, 0, 20_000)
                .sorted()
                .mapToObj(minute -> start.plus(Duration.ofMinutes(minute)).toString())
                .toArray(String[]::new));

        int position = 0;
        for (int block = 0; block < timeline.size(); block++) {
            assertThat(timeline.from(block)).isEqualTo(position);
            position = timeline.to(block);
            if (block > 0) {
                assertThat(timeline.block(block).range().start())
                        .isAfterOrEqualTo(timeline.block(block - 1).range().end());
            }
        }
        assertThat(position).isEqualTo(500);
    }

    private void at(String... times) {
        micros.clear();
        Arrays.stream(times).map(Instant::parse).map(BlockTimelineTest::micros).forEach(micros::add);
        timeline.update(Long.MIN_VALUE, micros.size());
    }

    private static List<Integer> cuts(BlockTimeline timeline) {
        List<Integer> cuts = new ArrayList<>();
        for (int block = 0; block < timeline.size(); block++) {
            cuts.add(timeline.from(block));
        }
        return cuts;
    }

    /** The rule as it is written: more than five hours after the start, or after the last event. */
    private List<Integer> plainCuts() {
        List<Integer> cuts = new ArrayList<>();
        long five = Duration.ofHours(5).toMillis() * 1000;
        long hour = Duration.ofHours(1).toMillis() * 1000;
        long start = 0;
        for (int i = 0; i < micros.size(); i++) {
            long at = micros.get(i);
            if (i == 0 || at - start > five || at - micros.get(i - 1) > five) {
                start = Math.floorDiv(at, hour) * hour;
                cuts.add(i);
            }
        }
        return cuts;
    }

    private static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }
}
