package io.github.candleclock.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmentReaderTest {
    private static final String DEVICE = "0f3bc915";
    private static final int BATCHES = 4;

    @TempDir
    Path folder;

    private Path file;
    private byte[] sound;
    /** Where each frame ends; the first is the header's. */
    private final List<Integer> ends = new ArrayList<>();

    private final List<ArchiveBatch> batches = new ArrayList<>();
    private final List<ArchiveBatch> read = new ArrayList<>();

    @BeforeEach
    void aSegmentOfAFewFrames() throws IOException {
        file = folder.resolve(SegmentName.of(1).file());
        try (SegmentWriter writer = SegmentWriter.create(file, DEVICE)) {
            ends.add((int) writer.size());
            for (int i = 1; i <= BATCHES; i++) {
                batches.add(MadeUp.plain(i));
                writer.append(MadeUp.plain(i));
                ends.add((int) writer.size());
            }
        }
        sound = Files.readAllBytes(file);
    }

    @Test
    void batches_come_back_in_the_order_in_which_they_were_appended() throws IOException {
        assertThat(read(0)).isEqualTo(new SegmentRead(sound.length, 0, List.of(), BATCHES, 1, DEVICE));
        assertThat(read).isEqualTo(batches);
    }

    @Test
    void reading_goes_on_from_where_it_ended_and_still_knows_whose_it_is() throws IOException {
        SegmentRead rest = read(ends.get(2));

        assertThat(rest).isEqualTo(new SegmentRead(sound.length, 0, List.of(), 2, 1, DEVICE));
        assertThat(read).isEqualTo(batches.subList(2, 4));
        assertThat(read(sound.length)).isEqualTo(new SegmentRead(sound.length, 0, List.of(), 0, 1, DEVICE));
    }

    @Test
    void cut_at_any_byte_all_frames_before_the_cut_are_there_and_the_rest_is_torn() throws IOException {
        for (int cut = 0; cut < sound.length; cut++) {
            Files.write(file, Arrays.copyOf(sound, cut));
            int whole = wholeBefore(cut);
            int end = whole == 0 ? 0 : ends.get(whole - 1);

            SegmentRead found = read(0);

            assertThat(read).as("cut at %s", cut).isEqualTo(batches.subList(0, Math.max(0, whole - 1)));
            assertThat(found.end()).as("cut at %s", cut).isEqualTo(end);
            assertThat(found.torn()).as("cut at %s", cut).isEqualTo(cut - end);
            assertThat(found.damages()).as("cut at %s", cut).isEmpty();
        }
    }

    @Test
    void whichever_bit_is_flipped_only_its_frame_is_lost() throws IOException {
        for (int bit = 0; bit < 8 * sound.length; bit++) {
            byte[] flipped = sound.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(file, flipped);
            int hurt = wholeBefore(bit / 8);
            int from = hurt == 0 ? 0 : ends.get(hurt - 1);

            SegmentRead found = read(0);

            assertThat(read).as("bit %s", bit).isEqualTo(without(hurt));
            assertThat(found.device()).as("bit %s", bit).isEqualTo(hurt == 0 ? "" : DEVICE);
            assertThat(found.format()).as("bit %s", bit).isEqualTo(hurt == 0 ? 0 : 1);
            if (hurt == BATCHES) {
                assertThat(found.damages()).as("bit %s", bit).isEmpty();
                assertThat(found.torn()).as("bit %s", bit).isEqualTo(sound.length - from);
            } else {
                assertThat(found.damages()).as("bit %s", bit).containsExactly(new Damage(file, from, ends.get(hurt)));
                assertThat(found.end()).as("bit %s", bit).isEqualTo(sound.length);
            }
        }
    }

    @Test
    void bytes_that_are_missing_or_too_many_cost_no_frame_but_their_own() throws IOException {
        int middle = (ends.get(1) + ends.get(2)) / 2;
        for (int missing = 1; missing < 40; missing++) {
            Files.write(file, joined(Arrays.copyOf(sound, middle), from(middle + missing)));
            SegmentRead found = read(0);
            assertThat(read).isEqualTo(without(2));
            assertThat(found.damages()).containsExactly(new Damage(file, ends.get(1), ends.get(2) - missing));

            Files.write(file, joined(Arrays.copyOf(sound, ends.get(1)), new byte[missing], from(ends.get(1))));
            found = read(0);
            assertThat(read).isEqualTo(batches);
            assertThat(found.damages()).containsExactly(new Damage(file, ends.get(1), ends.get(1) + missing));
        }
    }

    @Test
    void a_power_cut_that_left_nothing_but_zeros_behind_the_frames_leaves_a_torn_end() throws IOException {
        Files.write(file, joined(sound, new byte[10_000]));

        SegmentRead found = read(0);

        assertThat(read).isEqualTo(batches);
        assertThat(found.end()).isEqualTo(sound.length);
        assertThat(found.torn()).isEqualTo(10_000);
        assertThat(found.damages()).isEmpty();
    }

    @Test
    void a_whole_frame_that_makes_no_sense_is_damage_even_where_it_is_the_last() throws IOException {
        byte[] senseless = Frame.around(new byte[] {'?', 1, 2});
        byte[] empty = Frame.around(new byte[0]);
        Files.write(file, joined(sound, senseless, empty));

        SegmentRead found = read(0);

        assertThat(read).isEqualTo(batches);
        assertThat(found.torn()).isZero();
        int between = sound.length + senseless.length;
        assertThat(found.damages())
                .containsExactly(
                        new Damage(file, sound.length, between), new Damage(file, between, between + empty.length));
    }

    @Test
    void a_front_that_announces_more_than_the_file_has_is_no_frame() throws IOException {
        for (int length : new int[] {Integer.MAX_VALUE, Frame.LONGEST, sound.length, -1, Integer.MIN_VALUE}) {
            byte[] front = ByteBuffer.allocate(Frame.FRONT)
                    .putInt(Frame.MAGIC)
                    .putInt(length)
                    .array();
            Files.write(file, joined(front, sound));

            assertThat(read(0).damages()).containsExactly(new Damage(file, 0, Frame.FRONT));
            assertThat(read).isEqualTo(batches);
        }
    }

    @Test
    void what_a_newer_candleclock_wrote_is_left_alone() throws IOException {
        byte[] header = Frame.around(FrameCodec.encode(new FrameCodec.Header(2, DEVICE)));
        Files.write(file, joined(header, from(ends.get(0))));

        for (long from : new long[] {0, header.length}) {
            assertThatThrownBy(() -> read(from))
                    .isInstanceOf(NewerFormatException.class)
                    .hasMessage(file + " was written by a newer Candleclock: update this one to read it");
            assertThat(read).isEmpty();
        }
    }

    @Test
    void a_frame_larger_than_what_is_read_at_once_comes_back() throws IOException {
        List<ArchiveBatch> large = new ArrayList<>();
        try (SegmentWriter writer = SegmentWriter.reopen(file, 0, DEVICE)) {
            for (int seed = 0; seed < 3; seed++) {
                ArchiveBatch many = many(seed);
                large.add(many);
                writer.append(many);
            }
            assertThat(writer.size()).isGreaterThan(4 << 20);
        }

        assertThat(read(0).frames()).isEqualTo(3);
        assertThat(read).isEqualTo(large);
    }

    private static ArchiveBatch many(int seed) {
        var answers = new ArrayList<>(MadeUp.plain(seed).answers());
        for (int i = 0; i < 16; i++) {
            answers.addAll(List.copyOf(answers));
        }
        return new ArchiveBatch("", answers, List.of(), List.of(), List.of());
    }

    private SegmentRead read(long from) throws IOException {
        read.clear();
        return SegmentReader.read(file, from, read::add);
    }

    private int wholeBefore(int offset) {
        return (int) ends.stream().filter(end -> end <= offset).count();
    }

    /** All batches but the one in a frame; in frame 0 there is none. */
    private List<ArchiveBatch> without(int frame) {
        List<ArchiveBatch> others = new ArrayList<>(batches);
        if (frame > 0) {
            others.remove(frame - 1);
        }
        return others;
    }

    private byte[] from(int start) {
        return Arrays.copyOfRange(sound, start, sound.length);
    }

    private static byte[] joined(byte[]... parts) {
        ByteBuffer joined = ByteBuffer.allocate(
                Arrays.stream(parts).mapToInt(part -> part.length).sum());
        for (byte[] part : parts) {
            joined.put(part);
        }
        return joined.array();
    }
}
