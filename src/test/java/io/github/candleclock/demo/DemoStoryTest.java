package io.github.candleclock.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoStoryTest {
    private static final Instant START = Instant.parse("2026-11-23T14:32:10.123Z");

    @Test
    void completes_the_lines_that_it_wrote_by_half() {
        Map<String, String> open = new HashMap<>();
        List<String> completed = new ArrayList<>();
        for (Write write : live(Duration.ofMinutes(30))) {
            String before = open.remove(write.file());
            if (before != null) {
                completed.add(before + write.text());
            } else if (write.file().endsWith(".jsonl") && !write.text().endsWith("\n")) {
                open.put(write.file(), write.text());
            }
        }
        assertThat(completed).hasSizeGreaterThan(5).allSatisfy(line -> {
            assertThat(line).endsWith("\n");
            assertThat(new Laid.Line("", line).object()).isNotEmpty();
        });
    }

    @Test
    void goes_on_after_the_block_under_way() {
        List<Write> day = live(Duration.ofHours(24));
        for (int hour = 0; hour < 24; hour++) {
            Instant from = START.plus(Duration.ofHours(hour));
            assertThat(day)
                    .as("hour %d", hour)
                    .anyMatch(
                            write -> !write.at().isBefore(from) && write.at().isBefore(from.plus(Duration.ofHours(1))));
        }
    }

    @Test
    void has_something_to_tell_every_few_seconds() {
        assertThat(live(Duration.ofHours(1))).hasSizeGreaterThan(1000);
    }

    @Test
    void never_pauses_for_long_before_the_pause() {
        Instant before = START;
        for (Write write : live(Duration.ofMinutes(50))) {
            assertThat(Duration.between(before, write.at())).isLessThan(Duration.ofMinutes(8));
            before = write.at();
        }
    }

    @Test
    void begins_within_seconds_whatever_the_seed() {
        for (long seed = 0; seed < 5; seed++) {
            DemoStory story = new DemoStory(Plot.BUSY, seed, START);
            story.upTo(START);
            assertThat(story.next()).isBefore(START.plusSeconds(60));
        }
    }

    @Test
    void is_told_in_the_order_of_time() {
        assertThat(live(Duration.ofHours(1)).stream().map(Write::at).toList()).isSorted();
    }

    @Test
    void is_another_story_for_another_seed() {
        assertThat(files(1)).isNotEmpty().doesNotContainAnyElementsOf(files(2));
    }

    /** The files that the weeks before the story are written into. */
    private static Set<String> files(long seed) {
        return new DemoStory(Plot.BUSY, seed, START)
                .upTo(START).writes().stream().map(Write::file).collect(Collectors.toSet());
    }

    private static List<Write> live(Duration length) {
        DemoStory story = new DemoStory(Plot.BUSY, 11, START);
        story.upTo(START);
        return story.upTo(START.plus(length)).writes();
    }
}
