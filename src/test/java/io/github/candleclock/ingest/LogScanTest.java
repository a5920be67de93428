package io.github.candleclock.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.candleclock.usage.UsageEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people really have in their folders: logs at any depth, links, and things that only look like logs. */
class LogScanTest {
    @TempDir
    private Path temp;

    private Path projects;
    private final List<LogBatch> batches = new CopyOnWriteArrayList<>();

    @BeforeEach
    void make_a_root() throws IOException {
        projects = Files.createDirectories(temp.toRealPath().resolve("claude/projects"));
    }

    @Test
    void finds_logs_at_any_depth_and_nothing_else() throws IOException {
        write("p/s.jsonl", Lines.answer(1));
        write("p/s/subagents/agent-1.jsonl", Lines.answer(2));
        write("p/s/subagents/workflows/run/agent-2.jsonl", Lines.answer(3));
        write("p/notes.txt", Lines.answer(4));
        write("p/s.jsonl.bak", Lines.answer(5));

        assertThat(scan().files()).isEqualTo(3);
        assertThat(events()).hasSize(3);
    }

    @Test
    void follows_links_to_files_once_and_links_to_folders_never() throws IOException {
        Path real = write("p/s.jsonl", Lines.answer(1));
        Files.createSymbolicLink(projects.resolve("p/again.jsonl"), real);
        Files.createSymbolicLink(projects.resolve("round"), projects);

        assertThat(scan().files()).isEqualTo(1);
        assertThat(events()).hasSize(1);
    }

    @Test
    void names_what_cannot_be_read_and_reads_the_rest() throws IOException {
        write("p/s.jsonl", Lines.answer(1));
        Files.createDirectories(projects.resolve("p/folder.jsonl"));
        write("p/folder.jsonl/inside.jsonl", Lines.answer(2));
        Files.createSymbolicLink(projects.resolve("p/gone.jsonl"), projects.resolve("nowhere"));

        ScanProgress progress = scan();

        assertThat(events()).hasSize(2);
        assertThat(progress.trouble())
                .containsOnly(
                        Map.entry(projects.resolve("p/folder.jsonl"), "is a folder"),
                        Map.entry(projects.resolve("p/gone.jsonl"), "points nowhere"));
    }

    @Test
    void names_a_folder_without_permission() throws IOException {
        write("p/s.jsonl", Lines.answer(1));
        write("locked/s.jsonl", Lines.answer(2));
        Path locked = projects.resolve("locked");
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
        Assumptions.assumeThat(Files.isReadable(locked))
                .as("this user may read everything")
                .isFalse();

        assertThat(scan().trouble()).containsEntry(locked, "no permission to read");
        assertThat(events()).hasSize(1);
    }

    @Test
    void counts_garbage_line_by_line_and_goes_on() throws IOException {
        byte[] binary = new byte[10_000];
        new java.util.Random(1).nextBytes(binary);
        Files.createDirectories(projects.resolve("p"));
        Files.write(projects.resolve("p/binary.jsonl"), binary);
        write("p/words.jsonl", "just words\n\nmore words\n" + Lines.answer(1) + "{not json}\n");

        scan();

        Tally tally = batches.stream().map(LogBatch::tally).reduce(Tally.NONE, Tally::plus);
        long lines = new String(binary, java.nio.charset.StandardCharsets.ISO_8859_1)
                .chars()
                .filter(c -> c == '\n')
                .count();
        assertThat(events()).hasSize(1);
        assertThat(tally.lines()).isEqualTo(lines + 5);
        assertThat(tally.skipped().get(SkipReason.NOT_JSON)).isEqualTo(lines + 3);
    }

    @Test
    void roots_without_logs_are_empty_and_fine() {
        assertThat(scan().files()).isZero();
        assertThat(batches).isEmpty();
    }

    private ScanProgress scan() {
        return LogScan.readAll(new LogRoots(List.of(projects.getParent())), ZoneOffset.UTC, batches::add);
    }

    private List<UsageEvent> events() {
        return batches.stream().flatMap(batch -> batch.events().stream()).toList();
    }

    private Path write(String name, String text) throws IOException {
        Path file = projects.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
