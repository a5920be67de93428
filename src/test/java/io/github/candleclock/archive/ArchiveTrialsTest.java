package io.github.candleclock.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.candleclock.ingest.LogState;
import io.github.candleclock.usage.EventKey;
import io.github.candleclock.usage.MergedAnswer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever happens to an archive (crashes at any step, a full disk, damage, others that write, things forgotten and taken back), no position
 * is ahead of the answers before it, and with the logs it comes to what a plain merge of all copies comes to.
 */
class ArchiveTrialsTest {
    private static final Device DEVICE = new Device("0f3bc915a0f3bc915a0f3bc915a0f3bc", "desk");
    private static final int STEPS = 120;

    @TempDir
    private Path folders;

    static List<Integer> seeds() {
        List<Integer> seeds = new ArrayList<>();
        for (int seed = 1; seed <= Integer.getInteger("archive.seeds", 6); seed++) {
            seeds.add(seed);
        }
        return seeds;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void an_archive_comes_to_what_its_logs_say(int seed) throws IOException {
        new Trial(seed).run();
    }

    private final class Trial {
        private final int seed;
        private final Random random;
        private final Logs logs;
        private final Map<EventKey, MergedAnswer> followed = new HashMap<>();
        private final List<String> story = new ArrayList<>();
        private Instant now = Logs.START.plus(Duration.ofDays(30));
        private Path folder;
        private ShakyDisk disk;
        private Archive writer;
        private Archive reader;

        Trial(int seed) throws IOException {
            this.seed = seed;
            random = new Random(seed);
            logs = new Logs(random, 4);
            folder = Files.createDirectory(folders.resolve("at-0"));
            disk = new ShakyDisk(folder);
            writer = open(disk);
            reader = open(new Disk());
        }

        private Archive open(Disk on) {
            return Archive.open(
                    new Place(folder, DEVICE, on, 3_000, 50),
                    Path.of("/home/ada/.claude/projects"),
                    Retention.FOREVER,
                    () -> now);
        }

        void run() throws IOException {
            reader.load(this::follow);
            start();
            for (int step = 0; step < STEPS; step++) {
                now = now.plusSeconds(20);
                act(random.nextInt(100), step);
                check();
            }
            end();
        }

        private void act(int what, int step) throws IOException {
            if (what < 50) {
                story.add("read");
                logs.grow(random.nextInt(40));
                readOn();
            } else if (what < 62) {
                story.add("tidy");
                writer.tidy();
            } else if (what < 65) {
                story.add("compact");
                writer.compactAll();
            } else if (what < 70) {
                story.add("open anew");
                writer.close();
                writer = open(disk);
                start();
            } else if (what < 74) {
                story.add("full disk");
                disk.fillUpAfter(random.nextInt(8));
                logs.grow(30);
                readOn();
                writer.tidy();
                disk.heal();
            } else if (what < 84) {
                story.add("kill");
                kill(step);
            } else if (what < 88) {
                story.add("forget");
                forget();
            } else if (what < 91) {
                story.add("take back");
                Forgotten.undo(folder);
            } else if (what < 94) {
                story.add("damage");
                damage();
            } else {
                story.add("change places");
                writer.close();
                assertThat(reader.tryToWrite()).as(told()).isTrue();
                Archive other = reader;
                reader = writer;
                writer = other;
                reader.close();
                reader = open(new Disk());
                followed.clear();
                reader.load(this::follow);
                start();
            }
        }

        /** As a program does it that starts: load, then read the logs on from the archive's positions. */
        private void start() {
            writer.load(batch -> {});
            logs.readFrom(writer.positions());
        }

        private void readOn() {
            if (writer.follow(batch -> {}) == Followed.ANEW) {
                start();
            }
            if (writer.tryToWrite()) {
                logs.readFrom(writer.positions());
            }
            for (int log = 0; log < logs.count(); log++) {
                if (!writer.append(logs.readOn(log, random.nextInt(60)))) {
                    return;
                }
            }
            writer.force();
        }

        private void kill(int step) throws IOException {
            Path left = Files.createDirectory(folders.resolve("at-" + (step + 1)));
            disk.killAfter(random.nextInt(12), left);
            try {
                logs.grow(30);
                readOn();
                writer.tidy();
                writer.compactAll();
                disk.heal();
            } catch (ShakyDisk.Killed e) {
                writer.close();
                reader.close();
                folder = left;
                disk = new ShakyDisk(left);
                writer = open(disk);
                reader = open(new Disk());
                followed.clear();
                start();
                reader.load(this::follow);
            }
        }

        private void forget() throws IOException {
            Optional<Instant> before = random.nextBoolean()
                    ? Optional.empty()
                    : Optional.of(Logs.START.plus(Duration.ofHours(random.nextInt(300))));
            Set<String> sessions = before.isPresent() ? Set.of() : Set.of(Logs.session(random.nextInt(9)));
            Instant upTo = Logs.START.plus(Duration.ofHours(random.nextInt(400)));
            Forgotten.add(folder, new Forgotten.Rule(before, sessions, upTo, "trial"));
        }

        /** A byte of a segment turns over; that is found when the archive is opened the next time. */
        private void damage() throws IOException {
            writer.close();
            List<SegmentList.Segment> segments = SegmentList.of(folder).segments();
            if (!segments.isEmpty()) {
                SegmentList.Segment segment = segments.get(random.nextInt(segments.size()));
                try (FileChannel bytes =
                        FileChannel.open(segment.file(), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                    ByteBuffer one = ByteBuffer.allocate(1);
                    long at = random.nextLong(bytes.size());
                    bytes.read(one, at);
                    one.put(0, (byte) (one.get(0) ^ 1 << random.nextInt(8)));
                    bytes.write(one.rewind(), at);
                }
            }
            writer = open(disk);
            start();
        }

        private void follow(ArchiveBatch batch) {
            batch.answers().forEach(answer -> Logs.put(followed, answer, Forgotten.NOTHING));
        }

        private void check() throws IOException {
            Forgotten forgotten = Forgotten.read(folder);
            Map<EventKey, MergedAnswer> loaded = new HashMap<>();
            Archive looked = Archive.openReadOnly(folder, () -> now);
            looked.load(batch -> batch.answers().forEach(answer -> put(loaded, answer)));
            List<LogState> positions = looked.positions();
            looked.close();

            Logs.assertHolds(loaded, logs.upTo(positions, forgotten), "kept up to the positions, " + told());
            Logs.assertHolds(logs.all(forgotten), loaded, "nothing but what the logs say, " + told());

            if (reader.follow(this::follow) == Followed.ANEW) {
                followed.clear();
                reader.load(this::follow);
            }
            Logs.assertHolds(followed, loaded, "followed, " + told());
            Logs.assertHolds(logs.all(forgotten), followed, "nothing but what counts is followed, " + told());
        }

        private void put(Map<EventKey, MergedAnswer> loaded, MergedAnswer answer) {
            MergedAnswer own = new MergedAnswer(
                    answer.best().withOrigin(answer.best().origin().withDevice("")), answer.first(), answer.last());
            Logs.put(loaded, own, Forgotten.NOTHING);
        }

        /** The logs are read to their end at last. */
        private void end() throws IOException {
            story.add("end");
            for (int turn = 0; turn < 2_000 && !isReadWhole(); turn++) {
                readOn();
            }
            writer.compactAll();
            assertThat(writer.health().trouble()).as(told()).isEmpty();
            check();
            Map<EventKey, MergedAnswer> loaded = new HashMap<>();
            writer.load(batch -> batch.answers().forEach(answer -> put(loaded, answer)));
            assertThat(loaded).as(told()).isEqualTo(logs.all(Forgotten.read(folder)));
            assertThat(writer.health().segments()).as(told()).isEqualTo(1);
            assertThat(writer.health().answers()).as(told()).isEqualTo(loaded.size());
            writer.close();
            reader.close();
        }

        private boolean isReadWhole() {
            for (int log = 0; log < logs.count(); log++) {
                if (!logs.isReadWhole(log)) {
                    return false;
                }
            }
            return true;
        }

        private String told() {
            return "seed " + seed + ": " + String.join(", ", story);
        }
    }
}
