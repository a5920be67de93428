package io.github.candleclock.block;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.candleclock.usage.Micros;
import io.github.candleclock.usage.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where blocks begin and end when Claude has told of windows. */
class OfficialTimelineTest {
    private final List<Long> times = new ArrayList<>();
    private final BlockTimeline timeline = new BlockTimeline(new Times(times));

    private record Times(List<Long> micros) implements EventTimes {
        @Override
        public int size() {
            return micros.size();
        }

        @Override
        public long micros(int position) {
            return micros.get(position);
        }
    }

    @Test
    void a_window_holds_what_lies_in_it_and_cuts_the_block_before() {
        events("10:20", "12:05", "13:09", "13:10", "18:09", "18:10");

        lay("13:10");

        assertThat(blocks()).containsExactly("10:00-13:10", "13:10-18:10 official", "18:10-23:00");
    }

    @Test
    void a_floored_block_begins_no_earlier_than_the_window_before_it_ends() {
        events("13:20", "18:30");

        lay("13:10");

        assertThat(blocks()).containsExactly("13:10-18:10 official", "18:10-23:00");
    }

    @Test
    void a_window_without_events_is_no_block_and_still_parts_those_around_it() {
        events("12:50", "18:20");

        lay("13:10");

        assertThat(blocks()).containsExactly("12:00-13:10", "18:10-23:00");
    }

    @Test
    void the_official_window_burns_until_its_reset() {
        events("13:20");
        lay("13:10");

        assertThat(timeline.active(at("18:09"))).isZero();
        assertThat(timeline.active(at("18:10"))).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void however_events_and_windows_come_the_blocks_are_those_cut_at_once(long seed) {
        Random random = new Random(seed);
        TreeSet<Long> known = new TreeSet<>();
        TreeSet<Integer> starts = new TreeSet<>();
        for (int step = 0; step < 60; step++) {
            long changed = Long.MAX_VALUE;
            for (int i = random.nextInt(4); i > 0; i--) {
                long at = Micros.of(at("00:00")) + random.nextInt(4 * 24 * 60) * 60_000_000L;
                changed = known.add(at) ? Math.min(changed, at) : changed;
            }
            if (random.nextInt(3) == 0) {
                int start = random.nextInt(4 * 24 * 6);
                if (starts.subSet(start - 30, start + 31).isEmpty()) {
                    starts.add(start);
                } else {
                    starts.removeAll(new TreeSet<>(starts.subSet(start - 30, start + 31)));
                }
            }
            List<TimeRange> windows = starts.stream()
                    .map(start -> at("00:00").plus(Duration.ofMinutes(10L * start)))
                    .map(start -> new TimeRange(start, start.plus(BlockTimeline.LENGTH)))
                    .toList();
            times.clear();
            times.addAll(known);
            timeline.lay(windows);
            timeline.update(changed, times.size());

            BlockTimeline atOnce = new BlockTimeline(new Times(times));
            atOnce.lay(windows);
            atOnce.update(Long.MIN_VALUE, times.size());
            assertThat(blocks()).isEqualTo(blocks(atOnce));
            assertOrder(atOnce, windows);
        }
    }

    /** Every event lies in its block, official ones are windows, and none overlaps the next. */
    private static void assertOrder(BlockTimeline blocks, List<TimeRange> windows) {
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.block(i);
            assertThat(block.firstEvent()).isAfterOrEqualTo(block.range().start());
            assertThat(block.lastEvent()).isBeforeOrEqualTo(block.range().end());
            assertThat(windows.contains(block.range())).isEqualTo(block.isOfficial());
            if (i > 0) {
                assertThat(blocks.block(i - 1).range().end())
                        .isBeforeOrEqualTo(block.range().start());
            }
        }
    }

    private void events(String... clocks) {
        for (String clock : clocks) {
            times.add(Micros.of(at(clock)));
        }
    }

    private void lay(String start) {
        timeline.lay(List.of(new TimeRange(at(start), at(start).plus(BlockTimeline.LENGTH))));
        timeline.update(Long.MIN_VALUE, times.size());
    }

    private List<String> blocks() {
        return blocks(timeline);
    }

    private static List<String> blocks(BlockTimeline of) {
        return IntStream.range(0, of.size())
                .mapToObj(of::block)
                .map(block -> clock(block.range().start()) + "-"
                        + clock(block.range().end()) + (block.isOfficial() ? " official" : ""))
                .toList();
    }

    private static String clock(Instant at) {
        return at.toString().substring(11, 16);
    }

    private static Instant at(String clock) {
        return Instant.parse("2026-11-19T" + clock + ":00Z");
    }
}
