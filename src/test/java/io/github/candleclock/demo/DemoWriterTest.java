package io.github.candleclock.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoWriterTest {
    private static final Instant START = Instant.parse("2026-11-23T14:32:10.123Z");

    private Instant now = START;

    @Test
    void tells_the_same_story_whatever_the_pace(@TempDir Path once, @TempDir Path often) throws IOException {
        tell(once, 7, Duration.ofMinutes(30), 1);
        tell(often, 7, Duration.ofMinutes(30), 600);

        Map<String, String> expected = new Laid(once).files();
        Map<String, String> found = new Laid(often).files();
        assertThat(found.keySet()).isEqualTo(expected.keySet());
        assertThat(found.entrySet().stream()
                        .filter(file -> !file.getValue().equals(expected.get(file.getKey())))
                        .map(Map.Entry::getKey))
                .as("files that differ")
                .isEmpty();
    }

    @Test
    void says_how_long_nothing_will_be_due(@TempDir Path folder) throws IOException {
        DemoWriter writer = new DemoWriter(folder, Plot.BUSY, 5, () -> now);
        writer.layDownHistory();
        long before = length(folder);
        Duration wait = writer.untilNext();
        assertThat(wait).isGreaterThan(Duration.ZERO);

        now = START.plus(wait).minusMillis(1);
        writer.catchUp();
        assertThat(length(folder)).isEqualTo(before);

        now = START.plus(wait);
        assertThat(writer.untilNext()).isZero();
        writer.catchUp();
        assertThat(length(folder)).isGreaterThan(before);
    }

    @Test
    void writes_nothing_after_it_was_closed(@TempDir Path folder) throws IOException {
        DemoWriter writer = new DemoWriter(folder, Plot.BUSY, 5, () -> now);
        writer.close();
        now = now.plusSeconds(60);
        writer.catchUp();
        assertThat(new Laid(folder).files()).isEmpty();
    }

    private static long length(Path folder) {
        return new Laid(folder)
                .files().values().stream().mapToLong(String::length).sum();
    }

    private void tell(Path folder, long seed, Duration length, int steps) throws IOException {
        now = START;
        DemoWriter writer = new DemoWriter(folder, Plot.BUSY, seed, () -> now);
        writer.layDownHistory();
        for (int step = 1; step <= steps; step++) {
            now = START.plus(length.multipliedBy(step).dividedBy(steps));
            writer.catchUp();
        }
    }
}
