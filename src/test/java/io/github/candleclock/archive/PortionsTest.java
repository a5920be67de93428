package io.github.candleclock.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.candleclock.ingest.LogState;
import io.github.candleclock.usage.EventKey;
import io.github.candleclock.usage.MergedAnswer;
import io.github.candleclock.usage.Origin;
import io.github.candleclock.usage.Terms;
import io.github.candleclock.usage.TokenCounts;
import io.github.candleclock.usage.UsageEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortionsTest {
    private static MergedAnswer answer(int key, int output) {
        return MergedAnswer.of(new UsageEvent(
                new EventKey(key, 0),
                Instant.EPOCH,
                "claude-opus-5",
                new TokenCounts(0, output, 0, 0, 0),
                Terms.STANDARD,
                Optional.empty(),
                new Origin("session", "", false, "", ""),
                false));
    }

    private static ArchiveBatch batch(List<MergedAnswer> answers, List<LogState> logs) {
        return new ArchiveBatch("", answers, List.of(), List.of(), logs);
    }

    @Test
    void each_answer_stands_once_in_what_is_written() {
        ArchiveBatch merged = Portions.merged(batch(List.of(answer(1, 3), answer(2, 5), answer(1, 70)), List.of()));

        assertThat(merged.answers()).containsExactly(answer(1, 70), answer(2, 5));
    }

    @Test
    void no_position_stands_before_the_last_answers() {
        List<MergedAnswer> answers =
                IntStream.range(0, 4_500).mapToObj(key -> answer(key, 1)).toList();
        List<LogState> logs =
                IntStream.range(0, 1_200).mapToObj(log -> Logs.state(log, 1)).toList();

        List<ArchiveBatch> frames = Portions.of(batch(answers, logs));

        assertThat(frames.stream().map(frame -> frame.answers().size())).containsExactly(2_000, 2_000, 500, 0, 0);
        assertThat(frames.stream().map(frame -> frame.logs().size())).containsExactly(0, 0, 500, 500, 200);
        assertThat(frames.stream().flatMap(frame -> frame.answers().stream())).containsExactlyElementsOf(answers);
    }
}
