package io.github.candleclock.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.candleclock.ingest.AgentKind;
import io.github.candleclock.ingest.LogState;
import io.github.candleclock.ingest.SkipReason;
import io.github.candleclock.ingest.Tally;
import io.github.candleclock.usage.MergedAnswer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FrameCodecTest {
    @Test
    void what_is_written_comes_back_exactly() throws FormatException {
        for (int seed = 0; seed < 2_000; seed++) {
            ArchiveBatch batch = new MadeUp(seed).odd();

            assertThat(FrameCodec.decode(FrameCodec.encode(batch)))
                    .as("seed %s", seed)
                    .isEqualTo(batch);
        }
    }

    @Test
    void a_batch_with_nothing_in_it_comes_back_too() throws FormatException {
        ArchiveBatch nothing = new ArchiveBatch("", List.of(), List.of(), List.of(), List.of());

        assertThat(FrameCodec.decode(FrameCodec.encode(nothing))).isEqualTo(nothing);
    }

    @Test
    void the_same_batch_is_written_as_the_same_bytes() throws FormatException {
        for (int seed = 0; seed < 200; seed++) {
            byte[] written = FrameCodec.encode(new MadeUp(seed).odd());

            assertThat(FrameCodec.encode(FrameCodec.decode(written)))
                    .as("seed %s", seed)
                    .isEqualTo(written);
        }
    }

    @Test
    void the_words_of_a_subagents_errand_are_not_written() throws FormatException {
        ArchiveBatch batch = new ArchiveBatch(
                "", List.of(), List.of(), List.of(new AgentKind("a1", "Explore", "Prune the pears")), List.of());

        byte[] written = FrameCodec.encode(batch);

        assertThat(new String(written, StandardCharsets.UTF_8))
                .contains("Explore")
                .doesNotContain("pears");
        assertThat(FrameCodec.decode(written).kinds()).containsExactly(new AgentKind("a1", "Explore", ""));
    }

    @Test
    void answers_are_of_the_device_that_the_batch_is_of() throws FormatException {
        ArchiveBatch plain = MadeUp.plain(1);
        ArchiveBatch batch = new ArchiveBatch("0f3bc915", plain.answers(), List.of(), List.of(), List.of());

        List<MergedAnswer> read = FrameCodec.decode(FrameCodec.encode(batch)).answers();

        assertThat(read)
                .hasSize(3)
                .allSatisfy(
                        answer -> assertThat(answer.best().origin().device()).isEqualTo("0f3bc915"));
    }

    @Test
    void a_reason_that_nobody_knows_any_more_is_passed_over() throws FormatException {
        Tally tally = new Tally(9, 4, Map.of(SkipReason.TOO_LONG, 2L, SkipReason.NO_TIME, 3L));
        byte[] written = FrameCodec.encode(
                new ArchiveBatch("", List.of(), List.of(), List.of(), List.of(log(Path.of("a.jsonl"), tally))));
        String bytes = new String(written, StandardCharsets.ISO_8859_1);

        byte[] other = bytes.replace("tooLong", "tooLost").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(FrameCodec.decode(other).logs().get(0).tally())
                .isEqualTo(new Tally(9, 4, Map.of(SkipReason.NO_TIME, 3L)));
    }

    @Test
    void a_log_whose_path_cannot_be_here_is_passed_over() throws FormatException {
        ArchiveBatch batch = new ArchiveBatch(
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(log(Path.of("/pears/1.jsonl"), Tally.NONE), log(Path.of("/plums/2.jsonl"), Tally.NONE)));
        String bytes = new String(FrameCodec.encode(batch), StandardCharsets.ISO_8859_1);

        byte[] other = bytes.replace("/pears", "/pe\0rs").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(FrameCodec.decode(other).logs())
                .extracting(LogState::log)
                .containsExactly(Path.of("/plums/2.jsonl"));
    }

    @Test
    void a_payload_that_was_cut_or_made_longer_is_refused() {
        byte[] written = FrameCodec.encode(MadeUp.plain(1));

        for (int length = 0; length < written.length; length++) {
            byte[] cut = Arrays.copyOf(written, length);
            assertThatThrownBy(() -> FrameCodec.decode(cut)).isInstanceOf(FormatException.class);
        }
        byte[] longer = Arrays.copyOf(written, written.length + 1);
        assertThatThrownBy(() -> FrameCodec.decode(longer)).isInstanceOf(FormatException.class);
    }

    @Test
    void announcing_more_than_follows_is_refused_before_any_room_is_made() {
        for (long silly : new long[] {2, 1_000_000, Integer.MAX_VALUE, 1L << 40, Long.MAX_VALUE, -1, Long.MIN_VALUE}) {
            ByteSink answers = new ByteSink();
            answers.put('B');
            answers.put(0);
            answers.number(silly);
            assertThatThrownBy(() -> FrameCodec.decode(answers.toBytes())).isInstanceOf(FormatException.class);
            ByteSink name = new ByteSink();
            name.put('B');
            name.put(1);
            name.number(silly);
            assertThatThrownBy(() -> FrameCodec.decode(name.toBytes())).isInstanceOf(FormatException.class);
        }
    }

    @Test
    void whatever_it_is_given_it_answers_or_says_that_this_is_no_batch() {
        Random random = new Random(7);
        int refused = 0;
        int rounds = 20_000;
        for (int round = 0; round < rounds; round++) {
            byte[] bytes = round % 3 == 0
                    ? noise(random)
                    : FrameCodec.encode(round % 2 == 0 ? MadeUp.plain(round % 50) : new MadeUp(round % 100).odd());
            for (int i = random.nextInt(1, 4); i > 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            try {
                FrameCodec.decode(bytes);
            } catch (FormatException e) {
                refused++;
            }
        }
        assertThat(refused).isBetween(rounds / 4, rounds - 1);
    }

    private static byte[] noise(Random random) {
        byte[] bytes = new byte[random.nextInt(1, 300)];
        random.nextBytes(bytes);
        bytes[0] = 'B';
        return bytes;
    }

    private static LogState log(Path path, Tally tally) {
        return new LogState(path, "", 1, 10, 20, 10, false, 30, tally, Set.of(), true, false);
    }
}
