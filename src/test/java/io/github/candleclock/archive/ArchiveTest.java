package io.github.candleclock.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.candleclock.ingest.LogState;
import io.github.candleclock.usage.MergedAnswer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes into an archive comes out of it, for whoever reads it. */
class ArchiveTest {
    private static final Device DESK = new Device("0f3bc915a0f3bc915a0f3bc915a0f3bc", "desk");
    private static final Path ROOT = Path.of("/home/ada/.claude/projects");
    private static final Instant NOW = Instant.parse("2026-03-05T09:12:00Z");

    @TempDir
    private Path data;

    private Path folder;
    private final List<Archive> open = new ArrayList<>();

    @BeforeEach
    void place() {
        folder = data.resolve("archives/0f3bc915-7a11c0de");
    }

    @AfterEach
    void closeAll() {
        open.forEach(Archive::close);
    }

    private Archive open() {
        return open(Retention.FOREVER, InstantSource.fixed(NOW));
    }

    private Archive open(Retention retention, InstantSource clock) {
        return opened(Archive.open(folder, ROOT, DESK, retention, clock));
    }

    private Archive open(Disk disk, long sealedFrom) {
        Place place = new Place(folder, DESK, disk, sealedFrom, 1_000);
        return opened(Archive.open(place, ROOT, Retention.FOREVER, InstantSource.fixed(NOW)));
    }

    private Archive opened(Archive archive) {
        open.add(archive);
        return archive;
    }

    private static List<MergedAnswer> answers(Archive archive) {
        List<MergedAnswer> answers = new ArrayList<>();
        archive.load(batch -> answers.addAll(batch.answers()));
        return answers;
    }

    private static List<MergedAnswer> answers(int... numbers) {
        return Arrays.stream(numbers)
                .mapToObj(number -> MadeUp.plain(number).answers())
                .flatMap(Collection::stream)
                .toList();
    }

    private static List<LogState> logs(int... numbers) {
        return Arrays.stream(numbers)
                .mapToObj(number -> MadeUp.plain(number).logs())
                .flatMap(Collection::stream)
                .toList();
    }

    @Test
    void what_was_kept_is_there_for_the_next_run() {
        Archive first = open();
        assertThat(first.append(MadeUp.plain(1))).isTrue();
        assertThat(first.append(MadeUp.plain(2))).isTrue();
        first.close();

        Archive next = open();
        List<ArchiveBatch> handed = new ArrayList<>();
        next.load(handed::add);

        assertThat(handed.stream().flatMap(batch -> batch.answers().stream())).containsExactlyElementsOf(answers(1, 2));
        assertThat(handed.get(handed.size() - 1).logs()).containsExactlyElementsOf(logs(1, 2));
        assertThat(handed.subList(0, handed.size() - 1))
                .allMatch(batch -> batch.logs().isEmpty());
        assertThat(next.positions()).containsExactlyElementsOf(logs(1, 2));
    }

    @Test
    void its_health_says_what_it_holds() {
        Archive archive = open();
        archive.append(MadeUp.plain(1));
        archive.append(MadeUp.plain(2));

        ArchiveHealth health = archive.health();
        assertThat(health.isWriter()).isTrue();
        assertThat(health.isOwn()).isTrue();
        assertThat(health.writer()).endsWith(" " + ProcessHandle.current().pid());
        assertThat(health.segments()).isEqualTo(1);
        assertThat(health.bytes())
                .isEqualTo(folder.resolve("0000000001-0000000001.seg").toFile().length());
        assertThat(health.answers()).isEqualTo(6);
        assertThat(health.first()).contains(Instant.parse("2026-03-01T10:01:00.125Z"));
        assertThat(health.last()).contains(Instant.parse("2026-03-01T10:02:02.125Z"));
        assertThat(health.asOf()).contains(NOW);
        assertThat(health.trouble()).isEmpty();
    }

    @Test
    void only_its_owner_can_look_into_it() throws IOException {
        assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
        Archive archive = open();
        archive.append(MadeUp.plain(1));
        Forgotten.add(folder, new Forgotten.Rule(Optional.empty(), Set.of("session-1"), NOW, "--session"));
        archive.compactAll();

        try (Stream<Path> files = Files.walk(data.resolve("archives"))) {
            assertThat(files)
                    .hasSizeGreaterThan(4)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .as(file.toString())
                            .isEqualTo(Files.isDirectory(file) ? "rwx------" : "rw-------"));
        }
    }

    @Test
    void a_second_one_follows_the_first_and_writes_when_it_is_gone() {
        Archive first = open();
        first.append(MadeUp.plain(1));
        Archive second = open();
        assertThat(second.isWriter()).isFalse();
        assertThat(answers(second)).isEqualTo(answers(1));

        first.append(MadeUp.plain(2));
        List<ArchiveBatch> followed = new ArrayList<>();
        assertThat(second.follow(followed::add)).isEqualTo(Followed.MORE);
        assertThat(followed).containsExactly(MadeUp.plain(2));
        assertThat(second.follow(followed::add)).isEqualTo(Followed.NOTHING);
        assertThat(second.tryToWrite()).isFalse();
        assertThat(second.append(MadeUp.plain(3))).isFalse();

        first.append(MadeUp.plain(4));
        first.close();
        assertThat(second.tryToWrite()).isTrue();
        assertThat(second.positions()).containsExactlyElementsOf(logs(1, 2, 4));
        assertThat(second.append(MadeUp.plain(3))).isTrue();
        assertThat(second.follow(followed::add)).isEqualTo(Followed.MORE);
        assertThat(followed).containsExactly(MadeUp.plain(2), MadeUp.plain(4));
        assertThat(answers(open())).isEqualTo(answers(1, 2, 4, 3));
    }

    @Test
    void merged_segments_are_not_handed_over_again() {
        Archive writer = open(new Disk(), 200);
        Archive reader = open();
        for (int number = 1; number <= 6; number++) {
            writer.append(MadeUp.plain(number));
        }
        assertThat(answers(reader)).hasSize(18);

        assertThat(writer.tidy()).isTrue();
        assertThat(writer.tidy()).isFalse();

        assertThat(reader.follow(batch -> {})).isEqualTo(Followed.NOTHING);
        assertThat(reader.health().segments()).isEqualTo(2);
        assertThat(reader.positions()).containsExactlyInAnyOrderElementsOf(logs(1, 2, 3, 4, 5, 6));
        assertThat(answers(open())).containsExactlyInAnyOrderElementsOf(answers(1, 2, 3, 4, 5, 6));
    }

    @Test
    void segments_merged_before_they_were_read_to_their_end_are_read_again() {
        Archive writer = open(new Disk(), 200);
        Archive reader = open();
        writer.append(MadeUp.plain(1));
        answers(reader);
        for (int number = 2; number <= 6; number++) {
            writer.append(MadeUp.plain(number));
        }
        writer.tidy();

        List<MergedAnswer> followed = new ArrayList<>();
        assertThat(reader.follow(batch -> followed.addAll(batch.answers()))).isEqualTo(Followed.MORE);
        assertThat(followed).containsAll(answers(2, 3, 4, 5, 6));
    }

    @Test
    void a_segment_that_was_made_of_others_is_finished() {
        Archive archive = open(new Disk(), 200);
        archive.append(MadeUp.plain(1));
        archive.append(MadeUp.plain(2));
        archive.compactAll();
        archive.close();

        open().append(MadeUp.plain(3));

        assertThat(folder)
                .isDirectoryContaining("glob:**/0000000001-0000000002.seg")
                .isDirectoryContaining("glob:**/0000000003-0000000003.seg");
    }

    @Test
    void a_log_has_the_position_that_was_appended_last() {
        Archive archive = open(new Disk(), 200);
        for (int offset : new int[] {30, 10, 50, 20, 40}) {
            archive.append(MadeUp.plain(1).withLogs(List.of(Logs.state(1, offset))));
        }
        assertThat(archive.tidy()).isTrue();

        assertThat(archive.positions()).containsExactly(Logs.state(1, 40));
        archive.compactAll();
        assertThat(open().positions()).containsExactly(Logs.state(1, 40));
    }

    @Test
    void half_a_frame_at_the_end_is_dropped() throws IOException {
        Archive archive = open();
        archive.append(MadeUp.plain(1));
        long whole = archive.health().bytes();
        archive.append(MadeUp.plain(2));
        archive.close();
        cut(folder.resolve("0000000001-0000000001.seg"), whole + 7);

        Archive next = open();

        assertThat(answers(next)).isEqualTo(answers(1));
        assertThat(next.positions()).isEqualTo(logs(1));
        assertThat(next.health().droppedBytes()).isEqualTo(7);
        next.append(MadeUp.plain(3));
        next.close();
        assertThat(answers(open())).isEqualTo(answers(1, 3));
        assertThat(Archive.verify(folder).isSound()).isTrue();
    }

    @Test
    void damage_is_set_aside_and_all_logs_are_read_again() throws IOException {
        Archive archive = open();
        archive.append(MadeUp.plain(1));
        long from = archive.health().bytes();
        archive.append(MadeUp.plain(2));
        long to = archive.health().bytes();
        archive.append(MadeUp.plain(3));
        archive.close();
        turn(folder.resolve("0000000001-0000000001.seg"), from + 20);

        Archive looking = opened(Archive.openReadOnly(folder, InstantSource.fixed(NOW)));
        assertThat(answers(looking)).hasSize(6);
        assertThat(looking.positions()).isEmpty();

        Archive next = open();
        assertThat(answers(next)).isEqualTo(answers(1, 3));
        assertThat(next.positions()).isEmpty();
        Damage damage = new Damage(folder.resolve("damaged/0000000001-0000000001.seg-" + from), from, to);
        assertThat(next.health().damages()).containsExactly(damage);
        next.append(MadeUp.plain(2));
        next.close();

        Archive later = open();
        assertThat(answers(later)).isEqualTo(answers(1, 3, 2));
        assertThat(later.positions()).isEqualTo(logs(2));
        assertThat(later.health().damages()).containsExactly(damage);
        assertThat(looking.follow(batch -> {})).isEqualTo(Followed.ANEW);
    }

    @Test
    void a_full_disk_ends_writing_until_there_is_room() {
        ShakyDisk disk = new ShakyDisk(folder);
        Archive archive = open(disk, 1 << 20);
        archive.append(MadeUp.plain(1));

        disk.fillUpAfter(0);
        assertThat(archive.append(MadeUp.plain(2))).isFalse();
        assertThat(archive.isWriter()).isFalse();
        assertThat(archive.health().trouble()).contains("cannot be written: no space left on device");
        assertThat(archive.append(MadeUp.plain(3)))
                .as("it goes on from what was not kept")
                .isFalse();
        assertThat(archive.tryToWrite()).isFalse();
        assertThat(answers(archive)).isEqualTo(answers(1));

        disk.heal();
        assertThat(archive.tryToWrite()).isTrue();
        assertThat(archive.positions()).isEqualTo(logs(1));
        assertThat(archive.health().trouble()).isEmpty();
        assertThat(archive.append(MadeUp.plain(2))).isTrue();
        assertThat(answers(open())).isEqualTo(answers(1, 2));
    }

    @Test
    void a_folder_that_cannot_be_made_is_said_and_nothing_else_happens() throws IOException {
        Files.createDirectories(data);
        Files.writeString(data.resolve("archives"), "no folder");

        Archive archive = open();

        assertThat(archive.isWriter()).isFalse();
        assertThat(archive.append(MadeUp.plain(1))).isFalse();
        assertThat(answers(archive)).isEmpty();
        assertThat(archive.health().trouble().orElse("")).startsWith("cannot be written: ");
    }

    @Test
    void a_newer_segment_is_left_alone() throws IOException {
        open().append(MadeUp.plain(1));
        closeAll();
        Path newer = folder.resolve("0000000002-0000000002.seg");
        try (FileChannel channel = FileChannel.open(newer, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(
                    Frame.around(FrameCodec.encode(new FrameCodec.Header(FrameCodec.FORMAT + 1, DESK.id())))));
        }
        byte[] before = Files.readAllBytes(newer);

        Archive archive = open();

        assertThat(answers(archive)).isEqualTo(answers(1));
        assertThat(archive.append(MadeUp.plain(2))).isFalse();
        assertThat(archive.positions()).isEmpty();
        assertThat(archive.health().trouble().orElse("")).contains("newer Candleclock");
        assertThat(newer).hasBinaryContent(before);
    }

    @Test
    void what_is_forgotten_is_told_to_all_and_comes_back_when_that_is_taken_back() throws IOException {
        Archive writer = open();
        writer.append(MadeUp.plain(1));
        writer.append(MadeUp.plain(2));
        answers(writer);
        Archive reader = open();
        answers(reader);

        Forgotten.add(folder, new Forgotten.Rule(Optional.empty(), Set.of("session-1"), NOW, "--session session-1"));
        assertThat(reader.follow(batch -> {})).isEqualTo(Followed.ANEW);
        assertThat(answers(reader)).isEqualTo(answers(2));
        assertThat(reader.health().forgottenRules()).isEqualTo(1);
        writer.append(MadeUp.plain(1));
        assertThat(writer.follow(batch -> {})).isEqualTo(Followed.ANEW);
        assertThat(answers(writer)).isEqualTo(answers(2));
        assertThat(writer.positions()).hasSize(2);

        assertThat(Forgotten.undo(folder)).isPresent();
        assertThat(writer.append(MadeUp.plain(2)))
                .as("it goes on from positions before")
                .isFalse();
        assertThat(writer.tryToWrite()).isTrue();
        assertThat(writer.positions()).as("all logs are read again").isEmpty();
        assertThat(answers(reader)).containsAll(answers(1));
    }

    @Test
    void compaction_brings_back_no_position_that_is_mistrusted() throws IOException {
        Archive archive = open();
        archive.append(MadeUp.plain(1));
        Forgotten.add(folder, new Forgotten.Rule(Optional.empty(), Set.of("session-1"), NOW, "--session session-1"));
        Forgotten.undo(folder);
        answers(archive);
        assertThat(archive.positions()).isEmpty();
        archive.append(MadeUp.plain(2));

        archive.compactAll();
        archive.close();

        assertThat(open().positions()).isEqualTo(logs(2));
    }

    @Test
    void compaction_erases_what_is_forgotten_to_its_last_trace() throws IOException {
        Archive archive = open();
        archive.append(MadeUp.plain(1).withLogs(List.of()));
        archive.append(MadeUp.plain(2));
        Forgotten.add(folder, new Forgotten.Rule(Optional.empty(), Set.of("session-1"), NOW, "--session session-1"));

        archive.compactAll();

        byte[] bytes = Files.readAllBytes(folder.resolve("0000000001-0000000001.seg"));
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        assertThat(text).doesNotContain("session-1").contains("session-2");
    }

    @Test
    void what_is_too_old_is_neither_shown_nor_kept() {
        Archive archive = open();
        archive.append(MadeUp.plain(1));
        archive.append(MadeUp.plain(1_500));
        archive.close();

        Archive later =
                open(new Retention(Optional.of(Period.ofDays(4))), InstantSource.fixed(NOW.plus(Duration.ofHours(12))));
        assertThat(answers(later)).isEqualTo(answers(1_500));
        later.compactAll();
        later.close();
        assertThat(answers(open())).isEqualTo(answers(1_500));
    }

    @Test
    void answers_of_another_device_say_so() {
        open().append(MadeUp.plain(1));
        closeAll();

        assertThat(Archive.below(data)).containsExactly(folder);
        Archive foreign = opened(Archive.openReadOnly(folder, InstantSource.fixed(NOW)));
        assertThat(answers(foreign))
                .hasSize(3)
                .allMatch(answer -> answer.best().origin().device().equals(DESK.id()));
        assertThat(foreign.health().device()).isEqualTo(DESK);
        assertThat(foreign.health().isOwn()).isFalse();
        assertThat(foreign.append(MadeUp.plain(2))).isFalse();
        assertThat(foreign.tryToWrite()).isFalse();
    }

    @Test
    void an_archive_of_another_device_is_not_written_as_our_own() {
        open().append(MadeUp.plain(1));
        closeAll();
        Device other = new Device("f".repeat(32), "laptop");

        Archive archive = opened(Archive.open(folder, ROOT, other, Retention.FOREVER, InstantSource.fixed(NOW)));

        assertThat(archive.isWriter()).isFalse();
        assertThat(archive.tryToWrite()).isFalse();
        assertThat(archive.health().trouble()).contains("cannot be written: it belongs to another device, desk");
    }

    @Test
    void a_log_long_gone_is_known_no_more_once_all_is_merged() {
        Archive archive = open();
        LogState gone = Logs.state(1, 10);
        LogState there = Logs.state(2, 10);
        archive.append(Portions.ofLogs(List.of(
                new LogState(gone.log(), "", 1, 10, 0, 10, false, 0, gone.tally(), Set.of(), true, true), there)));

        archive.compactAll();
        archive.close();

        assertThat(open().positions()).containsExactly(there);
    }

    private static void cut(Path file, long size) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(size);
        }
    }

    private static void turn(Path file, long at) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[(int) at] ^= 1;
        Files.write(file, bytes);
    }
}
