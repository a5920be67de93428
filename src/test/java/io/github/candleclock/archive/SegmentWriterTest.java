package io.github.candleclock.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmentWriterTest {
    private static final String DEVICE = "0f3bc915";

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameASegment() {
        file = folder.resolve(SegmentName.of(1).file());
    }

    @Test
    void a_new_segment_is_for_its_owners_eyes_alone() throws IOException {
        assumeThat(file.getFileSystem().supportedFileAttributeViews()).contains("posix");

        SegmentWriter.create(file, DEVICE).close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_segment_that_is_there_is_not_begun_again() throws IOException {
        SegmentWriter.create(file, DEVICE).close();
        byte[] before = Files.readAllBytes(file);

        assertThatThrownBy(() -> SegmentWriter.create(file, DEVICE)).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void a_torn_segment_goes_on_behind_its_last_whole_frame() throws IOException {
        try (SegmentWriter writer = SegmentWriter.create(file, DEVICE)) {
            writer.append(MadeUp.plain(1));
            writer.append(MadeUp.plain(2));
        }
        byte[] whole = Files.readAllBytes(file);
        for (int cut = 0; cut < whole.length; cut++) {
            Files.write(file, Arrays.copyOf(whole, cut));
            List<ArchiveBatch> expected = new ArrayList<>(read());
            SegmentRead torn = SegmentReader.read(file, 0, batch -> {});

            try (SegmentWriter writer = SegmentWriter.reopen(file, torn.end(), DEVICE)) {
                writer.append(MadeUp.plain(3));
                assertThat(writer.size()).isEqualTo(Files.size(file));
            }

            expected.add(MadeUp.plain(3));
            assertThat(read()).as("cut at %s", cut).isEqualTo(expected);
            SegmentRead found = SegmentReader.read(file, 0, batch -> {});
            assertThat(found.torn()).as("cut at %s", cut).isZero();
            assertThat(found.damages()).as("cut at %s", cut).isEmpty();
            assertThat(found.device()).as("cut at %s", cut).isEqualTo(DEVICE);
        }
    }

    @Test
    void a_disk_that_is_full_at_any_byte_of_a_frame_keeps_what_was_there_and_takes_the_frame_later()
            throws IOException {
        int length = Frame.around(FrameCodec.encode(MadeUp.plain(2))).length;
        for (int room = 0; room < length; room++) {
            Files.deleteIfExists(file);
            FaultyDisk disk = disk();
            try (SegmentWriter writer = SegmentWriter.begun(disk, DEVICE)) {
                writer.append(MadeUp.plain(1));
                long before = writer.size();
                disk.room = room;

                assertThatThrownBy(() -> writer.append(MadeUp.plain(2))).hasMessage("No space left on device");

                assertThat(Files.size(file)).as("room for %s", room).isEqualTo(before);
                assertThat(writer.size()).as("room for %s", room).isEqualTo(before);
                assertThat(writer.isBroken()).as("room for %s", room).isFalse();
                assertThat(read()).as("room for %s", room).containsExactly(MadeUp.plain(1));

                disk.room = Long.MAX_VALUE;
                writer.append(MadeUp.plain(3));
                assertThat(read()).as("room for %s", room).containsExactly(MadeUp.plain(1), MadeUp.plain(3));
            }
        }
    }

    @Test
    void half_a_frame_that_cannot_be_taken_away_is_said_and_hurts_nobody() throws IOException {
        FaultyDisk disk = disk();
        try (SegmentWriter writer = SegmentWriter.begun(disk, DEVICE)) {
            writer.append(MadeUp.plain(1));
            disk.room = 50;
            disk.canTruncate = false;

            assertThatThrownBy(() -> writer.append(MadeUp.plain(2)))
                    .hasMessage("No space left on device")
                    .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1));

            assertThat(writer.isBroken()).isTrue();
            assertThat(read()).containsExactly(MadeUp.plain(1));
            disk.room = Long.MAX_VALUE;
            assertThatThrownBy(() -> writer.append(MadeUp.plain(2))).hasMessage("Input/output error");
            assertThat(writer.isBroken()).isTrue();
            assertThat(read()).containsExactly(MadeUp.plain(1));

            disk.canTruncate = true;
            writer.append(MadeUp.plain(3));
            assertThat(writer.isBroken()).isFalse();
            assertThat(read()).containsExactly(MadeUp.plain(1), MadeUp.plain(3));
        }
    }

    @Test
    void a_disk_without_room_for_a_header_leaves_nothing_open_and_a_segment_that_can_be_begun_later()
            throws IOException {
        FaultyDisk disk = disk();
        disk.room = 5;

        assertThatThrownBy(() -> SegmentWriter.begun(disk, DEVICE)).hasMessage("No space left on device");

        assertThat(disk.isOpen()).isFalse();
        assertThat(file).isEmptyFile();
        try (SegmentWriter writer = SegmentWriter.reopen(file, 0, DEVICE)) {
            writer.append(MadeUp.plain(1));
        }
        assertThat(read()).containsExactly(MadeUp.plain(1));
    }

    private FaultyDisk disk() throws IOException {
        return new FaultyDisk(FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
    }

    private List<ArchiveBatch> read() throws IOException {
        List<ArchiveBatch> read = new ArrayList<>();
        SegmentReader.read(file, 0, read::add);
        return read;
    }
}
