package io.github.candleclock.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.candleclock.usage.SessionState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When it is told what sessions are at. */
class SessionWatchTest {
    @TempDir
    private Path temp;

    private final AtomicBoolean isRunning = new AtomicBoolean(true);

    @Test
    void tells_only_what_changed() throws IOException {
        List<Map<String, SessionState>> told = new ArrayList<>();
        try (SessionWatch watch = new SessionWatch(registry(), told::add, fault -> {})) {
            watch.look();
            assertThat(told).isEmpty();

            write("waiting");
            watch.look();
            watch.look();
            write("waiting\",\"name\":\"pears");
            watch.look();
            assertThat(told).containsExactly(Map.of("s-1", SessionState.WAITING));

            isRunning.set(false);
            watch.look();
            watch.look();
            assertThat(told).containsExactly(Map.of("s-1", SessionState.WAITING), Map.of());
        }
    }

    @Test
    void hears_of_a_folder_that_comes_and_of_a_change_in_it() throws Exception {
        BlockingQueue<Map<String, SessionState>> told = new LinkedBlockingQueue<>();
        try (SessionWatch watch = new SessionWatch(registry(), told::add, fault -> {})) {
            watch.start();
            write("busy");
            assertThat(told.poll(40, TimeUnit.SECONDS)).isEqualTo(Map.of("s-1", SessionState.BUSY));

            write("waiting");
            assertThat(told.poll(40, TimeUnit.SECONDS)).isEqualTo(Map.of("s-1", SessionState.WAITING));

            isRunning.set(false);
            assertThat(told.poll(40, TimeUnit.SECONDS)).isEmpty();
        }
    }

    @Test
    void says_what_broke_it() throws Exception {
        BlockingQueue<Throwable> faults = new LinkedBlockingQueue<>();
        write("busy");
        IllegalStateException broken = new IllegalStateException("nobody listens");
        try (SessionWatch watch = new SessionWatch(
                registry(),
                states -> {
                    throw broken;
                },
                faults::add)) {
            watch.start();
            assertThat(faults.poll(40, TimeUnit.SECONDS)).isSameAs(broken);
        }
    }

    private SessionRegistry registry() {
        return new SessionRegistry(new LogRoots(List.of(temp)), (pid, seen, start) -> isRunning.get());
    }

    private void write(String status) throws IOException {
        Path folder = Files.createDirectories(temp.resolve("sessions"));
        Files.writeString(folder.resolve("4711.json"), "{\"sessionId\":\"s-1\",\"status\":\"" + status + "\"}");
    }
}
