package io.github.candleclock.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    void sends_out_subagents_every_quarter_of_an_hour_or_so() {
        assertThat(live(Duration.ofHours(2)).stream().map(Write::file).filter(file -> file.endsWith("meta.json")))
                .hasSizeBetween(8, 40);
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
    void is_told_in_the_order_of_time() {
        assertThat(live(Duration.ofHours(1)).stream().map(Write::at).toList()).isSorted();
    }

    private static List<Write> live(Duration length) {
        DemoStory story = new DemoStory(11, START);
        story.upTo(START);
        return story.upTo(START.plus(length));
    }
}
