package io.github.candleclock.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.candleclock.ingest.LogState;
import io.github.candleclock.usage.EventKey;
import io.github.candleclock.usage.MergedAnswer;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A writer that is killed at any moment, as by {@code kill -9}, loses nothing that it acknowledged, and doubles nothing. */
class KilledWriterIT {
    /** {@code -Darchive.kills=200} kills it oftener. */
    private static final int KILLS = Integer.getInteger("archive.kills", 20);

    /** Then it begins with an empty archive: a long one is merged for long, and most kills would meet it there. */
    private static final int IN_ONE_ARCHIVE = 20;

    @TempDir
    private Path temp;

    @Test
    void nothing_is_lost_that_was_acknowledged_and_nothing_doubled() throws Exception {
        Random random = new Random(KILLS);
        long kept = 0;
        int whileMerging = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            kept = kill % IN_ONE_ARCHIVE == 0 ? 0 : kept;
            Path folder = temp.resolve("archive-" + kill / IN_ONE_ARCHIVE);
            Told told = killedAfter(random.nextInt(400), folder, kill);
            whileMerging += told.isMerging ? 1 : 0;
            kept = check(folder, Math.max(kept, told.acknowledged), "after kill " + kill);
        }
        assertThat(kept).as("answers in the last archive").isGreaterThan(100);
        assertThat(whileMerging).as("kills while it merged").isPositive();
    }

    private record Told(long acknowledged, boolean isMerging) {}

    /** Kills a writer some milliseconds after its first append, so that no time goes into the start of Java. */
    private static Told killedAfter(int millis, Path folder, int seed) throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        folder.toString(),
                        Integer.toString(seed))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out = writer.inputReader()) {
            String last = out.readLine();
            long until = System.nanoTime() + millis * 1_000_000L;
            long acknowledged = 0;
            boolean isMerging = false;
            boolean isKilled = false;
            for (String line = last; line != null; line = out.readLine()) {
                isMerging = line.equals("merging");
                acknowledged = isMerging ? acknowledged : Long.parseLong(line);
                if (!isKilled && System.nanoTime() >= until) {
                    writer.toHandle().destroyForcibly();
                    isKilled = true;
                }
            }
            writer.waitFor();
            return new Told(acknowledged, isMerging);
        } finally {
            writer.destroyForcibly();
        }
    }

    /** Returns how far the log is kept. */
    private static long check(Path folder, long acknowledged, String when) {
        Map<EventKey, MergedAnswer> held = new HashMap<>();
        try (Archive archive = Archive.openReadOnly(folder, InstantSource.system())) {
            archive.load(batch -> batch.answers()
                    .forEach(answer -> held.merge(answer.best().key(), answer.ofDevice(""), MergedAnswer::with)));
            assertThat(archive.health().damages()).as(when).isEmpty();
            assertThat(archive.health().trouble()).as(when).isEmpty();
            long position = archive.positions().stream()
                    .mapToLong(LogState::offset)
                    .max()
                    .orElse(0);
            assertThat(position).as(when).isGreaterThanOrEqualTo(acknowledged);
            assertThat(held).as(when).hasSize((int) position);
            for (long number = 0; number < position; number++) {
                var expected = KilledWriter.expected(number, position);
                assertThat(Optional.ofNullable(held.get(expected.key())).map(MergedAnswer::best))
                        .as("answer " + number + " " + when)
                        .contains(expected);
            }
            return position;
        }
    }
}
