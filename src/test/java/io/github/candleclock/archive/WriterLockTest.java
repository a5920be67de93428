package io.github.candleclock.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriterLockTest {
    private static final Instant NOW = Instant.parse("2026-03-05T09:12:00Z");

    @TempDir
    private Path folder;

    private Optional<WriterLock> take(boolean isNetwork, Instant now) throws IOException {
        return WriterLock.tryTake(new Disk(), folder, isNetwork, InstantSource.fixed(now));
    }

    @Test
    void one_at_a_time_holds_it() throws IOException {
        WriterLock lock = take(false, NOW).orElseThrow();
        assertThat(take(false, NOW)).isEmpty();
        assertThat(WriterLock.owner(folder))
                .isEqualTo(Host.name() + " " + ProcessHandle.current().pid());

        lock.close();
        assertThat(WriterLock.owner(folder)).isEmpty();
        take(false, NOW).orElseThrow().close();
    }

    @Test
    void a_process_that_was_killed_holds_it_no_more() throws Exception {
        Process holder = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said = holder.inputReader(StandardCharsets.UTF_8)) {
            assertThat(said.readLine()).isEqualTo("held");
            assertThat(take(false, NOW)).isEmpty();
            assertThat(WriterLock.owner(folder)).isEqualTo(Host.name() + " " + holder.pid());
        } finally {
            holder.destroyForcibly();
        }
        assertThat(holder.waitFor(30, TimeUnit.SECONDS)).isTrue();

        assertThat(WriterLock.owner(folder)).isEmpty();
        take(false, NOW).orElseThrow().close();
    }

    /** Takes the lock, says so, and waits to be killed. */
    static final class Holder {
        public static void main(String[] arguments) throws Exception {
            boolean isHeld = WriterLock.tryTake(new Disk(), Path.of(arguments[0]), false, InstantSource.system())
                    .isPresent();
            System.out.println(isHeld ? "held" : "not held");
            System.in.read();
        }
    }

    @Test
    void on_the_network_another_machine_that_gave_a_sign_of_life_keeps_it() throws IOException {
        Path file = folder.resolve("lock");
        Files.writeString(file, "attic 4711\n");
        Files.setLastModifiedTime(file, FileTime.from(NOW.minusSeconds(89)));

        assertThat(take(true, NOW)).isEmpty();
        assertThat(WriterLock.owner(folder)).isEqualTo("attic 4711");
        take(true, NOW.plusSeconds(2)).orElseThrow().close();
    }

    @Test
    void on_a_disk_of_this_machine_the_kernel_alone_decides() throws IOException {
        Files.writeString(folder.resolve("lock"), "attic 4711\n");

        take(false, NOW).orElseThrow().close();
    }

    @Test
    void its_owner_gives_a_sign_of_life_every_half_minute() throws IOException {
        Path file = folder.resolve("lock");
        WriterLock lock = take(true, NOW).orElseThrow();
        FileTime longAgo = FileTime.from(NOW);
        Files.setLastModifiedTime(file, longAgo);
        lock.touch(NOW.plusSeconds(29));
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(longAgo);
        lock.touch(NOW.plusSeconds(30));
        assertThat(Files.getLastModifiedTime(file)).isNotEqualTo(longAgo);
        lock.close();
    }
}
