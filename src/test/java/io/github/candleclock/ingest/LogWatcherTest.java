package io.github.candleclock.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.candleclock.usage.EventKey;
import io.github.candleclock.usage.UsageEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The watcher on real files. Each wait ends with what is waited for, so nothing depends on how fast the machine is. */
@Timeout(60)
class LogWatcherTest {
    @TempDir
    private Path temp;

    private Path root;
    private LogWatcher watcher;
    private final BlockingQueue<LogBatch> batches = new LinkedBlockingQueue<>();
    private final BlockingQueue<ScanProgress> progress = new LinkedBlockingQueue<>();
    private final Set<EventKey> keys = new HashSet<>();

    @BeforeEach
    void make_a_root() throws IOException {
        root = Files.createDirectories(temp.toRealPath().resolve("claude"));
        watcher = new LogWatcher(
                new LogRoots(List.of(root)), () -> Instant.EPOCH, ZoneOffset.UTC, batches::add, progress::add);
    }

    @AfterEach
    void close() {
        watcher.close();
    }

    @Test
    void tells_of_a_fault_in_a_thread_that_scans() throws Exception {
        Files.writeString(Files.createDirectories(root.resolve("projects/p")).resolve("s.jsonl"), "{}\n");
        CompletableFuture<Throwable> told = new CompletableFuture<>();
        try (LogWatcher breaking = new LogWatcher(
                new LogRoots(List.of(root)),
                () -> Instant.EPOCH,
                ZoneOffset.UTC,
                batch -> {
                    throw new IllegalStateException("the wick is wet");
                },
                progress::add)) {
            breaking.onFailure(told::complete);
            breaking.start();

            assertThat(told.get(30, TimeUnit.SECONDS)).hasMessageContaining("the wick is wet");
        }
    }

    @Test
    void hears_of_a_line_appended_to_a_log() throws Exception {
        Path log = write("projects/p/s.jsonl", Lines.answer(1));
        start();
        awaitAnswers(1);

        append(log, Lines.answer(2));

        awaitAnswers(2);
    }

    @Test
    void half_a_line_is_no_answer_until_it_is_whole() throws Exception {
        Path log = write("projects/p/s.jsonl", Lines.answer(1));
        start();
        awaitAnswers(1);
        String line = Lines.answer(2);

        append(log, line.substring(0, 150));
        append(write("projects/p/other.jsonl", ""), Lines.answer(3));
        awaitAnswers(2);
        assertThat(keys).hasSize(2);

        append(log, line.substring(150));
        awaitAnswers(3);
    }

    @Test
    void hears_of_new_logs_in_new_folders() throws Exception {
        write("projects/p/s.jsonl", Lines.answer(1));
        start();
        awaitAnswers(1);

        write("projects/new/s/subagents/agent-1.jsonl", Lines.answer(2));

        awaitAnswers(2);
    }

    @Test
    void picks_up_the_folder_of_projects_when_it_appears() throws Exception {
        start();

        write("projects/p/s.jsonl", Lines.answer(1));

        awaitAnswers(1);
    }

    @Test
    void takes_back_what_a_replaced_log_counted() throws Exception {
        Path log = write("projects/p/s.jsonl", Lines.answer(1) + Lines.answer(2) + "garbage\n");
        start();
        Tally tally = awaitAnswers(2);
        while (tally.lines() < 3) {
            tally = tally.plus(next().tally());
        }

        Files.writeString(log, Lines.answer(3));

        while (tally.lines() != 1) {
            tally = tally.plus(next().tally());
        }
        assertThat(tally).isEqualTo(new Tally(1, 1, java.util.Map.of()));
    }

    @Test
    void a_rescan_reads_all_again() throws Exception {
        write("projects/p/s.jsonl", Lines.answer(1));
        start();
        awaitAnswers(1);

        watcher.rescan();

        assertThat(next().tally()).isEqualTo(Tally.NONE);
    }

    @Test
    void ten_thousand_appends_to_twenty_logs_at_once_are_all_counted() throws Exception {
        List<Path> logs = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            logs.add(write("projects/p" + i % 4 + "/s" + i + ".jsonl", ""));
        }
        start();
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            int number = i;
            writers.add(new Thread(() -> appendMany(logs.get(number), number * 500)));
        }
        writers.forEach(Thread::start);

        awaitAnswers(10_000);
        assertThat(keys).hasSize(10_000);
    }

    private static void appendMany(Path log, int first) {
        try {
            for (int i = 0; i < 500; i++) {
                append(log, Lines.answer(first + i));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void start() throws InterruptedException {
        watcher.start();
        while (!progress.take().isScanned()) {
            // the scan at the start is not over yet
        }
    }

    private Tally awaitAnswers(int count) throws InterruptedException {
        Tally tally = Tally.NONE;
        while (keys.size() < count) {
            LogBatch batch = next();
            batch.events().stream().map(UsageEvent::key).forEach(keys::add);
            tally = tally.plus(batch.tally());
        }
        return tally;
    }

    private LogBatch next() throws InterruptedException {
        LogBatch batch = batches.poll(20, TimeUnit.SECONDS);
        assertThat(batch).as("a batch within twenty seconds").isNotNull();
        return batch;
    }

    private Path write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static void append(Path log, String text) throws IOException {
        Files.writeString(log, text, StandardOpenOption.APPEND);
    }
}
