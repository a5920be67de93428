package io.github.candleclock.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoThreadTest {
    private static final Instant START = Instant.parse("2026-11-21T03:00:00Z");

    private final List<Throwable> faults = new ArrayList<>();

    @Test
    void tells_what_went_wrong_and_stops(@TempDir Path parent) throws IOException {
        Path file = Files.writeString(parent.resolve("file"), "where a folder should be");
        DemoThread thread = new DemoThread(new DemoWriter(file, Plot.BUSY, 1, () -> START), 1, faults::add);
        thread.run();
        assertThat(faults).hasSize(1).first().isInstanceOf(IOException.class);
    }

    @Test
    void writes_nothing_when_it_was_closed_before(@TempDir Path folder) {
        DemoThread thread = new DemoThread(new DemoWriter(folder, Plot.BUSY, 1, () -> START), 1, faults::add);
        thread.close();
        thread.run();
        assertThat(faults).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void has_ended_when_it_is_closed(@TempDir Path folder) throws IOException {
        DemoWriter writer = new DemoWriter(folder, Plot.BUSY, 1, () -> START);
        writer.layDownHistory();
        DemoThread thread = new DemoThread(writer, 1, faults::add);
        thread.start();
        thread.close();
        thread.close();
        assertThat(faults).isEmpty();
    }
}
