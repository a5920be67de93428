package io.github.candleclock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.candleclock.archive.ArchiveHealth;
import io.github.candleclock.archive.Archives;
import io.github.candleclock.archive.Device;
import io.github.candleclock.archive.Retention;
import io.github.candleclock.ingest.LogRoots;
import io.github.candleclock.monitor.Question;
import io.github.candleclock.monitor.Rules;
import io.github.candleclock.report.Grouping;
import io.github.candleclock.usage.UsageTotals;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archive that was cut off anywhere in its last 4 KiB: with the logs it is whole again, without them all before the cut is there. */
class CutArchiveTest {
    private static final Device DEVICE = new Device("0123456789abcdef0123456789abcdef", "orchard-desk");
    private static final Instant NOW = Instant.parse("2026-11-09T15:00:00Z");
    private static final int LAST = 4096;
    /** {@code -Darchive.cuts=1} cuts at every byte. */
    private static final int STEP = Integer.getInteger("archive.cuts", 61);

    @TempDir
    private Path folder;

    private Path root;
    private Path empty;
    private Path whole;
    /** How many answers are kept when a segment is so long. */
    private final TreeMap<Long, Integer> kept = new TreeMap<>();

    @BeforeEach
    void keep_answers_run_by_run() throws IOException {
        root = Files.createDirectories(folder.resolve("claude")).toRealPath();
        empty = Files.createDirectories(folder.resolve("empty/projects")).resolveSibling(".");
        whole = folder.resolve("whole");
        Path log = Files.createDirectories(root.resolve("projects/-home-ada-code-orchard"))
                .resolve("s.jsonl");
        for (int run = 1; run <= 30; run++) {
            Files.writeString(
                    log, line(2 * run) + line(2 * run + 1), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            assertThat(read(whole, root).totals().events()).isEqualTo(2L * run);
            kept.put(Files.size(segment(whole)), 2 * run);
        }
    }

    @Test
    void with_the_logs_totals_are_right_and_without_them_all_whole_appends_are_there() throws IOException {
        long size = Files.size(segment(whole));
        UsageTotals expected = read(whole, root).totals();
        assertThat(size).isGreaterThan(LAST);
        for (long cut = size - 1; cut >= size - LAST; cut -= STEP) {
            Map.Entry<Long, Integer> before = kept.floorEntry(cut);

            Read alone = read(cut(cut), empty);
            assertThat(alone.totals().events()).as("cut at " + cut).isEqualTo((long) before.getValue());
            assertThat(alone.totals().tokens().output()).isEqualTo(100L * before.getValue());
            assertThat(alone.health().droppedBytes()).as("cut at " + cut).isEqualTo(cut - before.getKey());
            assertThat(alone.health().damages()).isEmpty();

            Path mended = cut(cut);
            assertThat(read(mended, root).totals()).as("cut at " + cut).isEqualTo(expected);
            assertThat(read(mended, empty).totals()).as("mended, cut at " + cut).isEqualTo(expected);
        }
    }

    private record Read(UsageTotals totals, ArchiveHealth health) {}

    private Read read(Path archive, Path logs) {
        Rules rules = Rules.standard(ZoneOffset.UTC);
        try (Archives archives = new Archives(at -> Optional.of(archive), DEVICE, Retention.FOREVER, () -> NOW)) {
            archives.openOwn(List.of(root.resolve("projects")));
            UsageTotals totals = OneShot.read(rules, new LogRoots(List.of(logs)), archives, () -> NOW, Path::toString)
                    .answer(new Question(Grouping.DAY))
                    .totals();
            return new Read(totals, archives.health().get(0));
        }
    }

    private Path cut(long size) throws IOException {
        Path copy = Files.createTempDirectory(folder, "cut");
        try (Stream<Path> files = Files.list(whole)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(whole.relativize(file).toString()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        try (FileChannel segment = FileChannel.open(segment(copy), StandardOpenOption.WRITE)) {
            segment.truncate(size);
        }
        return copy;
    }

    private static Path segment(Path archive) throws IOException {
        try (Stream<Path> files = Files.list(archive)) {
            return files.filter(file -> file.toString().endsWith(".seg"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String line(int number) {
        return """
                {"type":"assistant","timestamp":"2026-11-09T14:%02d:%02dZ","sessionId":"s","cwd":"/home/ada/code/orchard",\
                "message":{"id":"msg_01%022d","model":"claude-sonnet-5","stop_reason":"end_turn",\
                "usage":{"input_tokens":0,"output_tokens":100}}}
                """.formatted(number / 60, number % 60, number);
    }
}
