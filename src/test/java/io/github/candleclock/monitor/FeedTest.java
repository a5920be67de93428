package io.github.candleclock.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The last answers. */
class FeedTest {
    private static final Instant TEN = Instant.parse("2026-03-10T10:00:00Z");

    private final Telling telling = new Telling();

    @Test
    void the_feed_tells_who_answered_and_what_it_took() {
        telling.tell(
                Answer.at(TEN).output(1_000),
                Answer.at(TEN.plusSeconds(1))
                        .in("s-2")
                        .by("a-1")
                        .model("claude-opus-4-8")
                        .context(500));

        List<FeedRow> feed = telling.snapshotAt("2026-03-10T10:01:00Z").feed();

        FeedRow newest = feed.get(0);
        assertThat(newest.at()).isEqualTo(TEN.plusSeconds(1));
        assertThat(newest.session()).isEqualTo("s-2");
        assertThat(newest.project()).isEqualTo("orchard");
        assertThat(newest.model()).isEqualTo("claude-opus-4-8");
        assertThat(newest.subagent()).isTrue();
        assertThat(newest.used().tokens().cacheRead()).isEqualTo(500);
        assertThat(newest.used().events()).isOne();
        assertThat(feed.get(1).subagent()).isFalse();
        assertThat(feed.get(1).used().cost().dollars()).isEqualByComparingTo("0.01");
    }

    @Test
    void copies_of_an_answer_are_one_row() {
        telling.tell(Answer.at(TEN).key(7).output(1), Answer.at(TEN).key(7).output(90));

        assertThat(telling.snapshotAt("2026-03-10T10:01:00Z").feed())
                .singleElement()
                .satisfies(row -> assertThat(row.used().tokens().output()).isEqualTo(90));
    }

    @Test
    void the_feed_is_bounded_and_newest_first() {
        for (int i = 0; i < 100; i++) {
            telling.tell(Answer.at(TEN.plusSeconds(i)).output(i));
        }

        List<FeedRow> feed = telling.snapshotAt("2026-03-10T10:10:00Z").feed();

        assertThat(feed).hasSize(40);
        assertThat(feed.get(0).used().tokens().output()).isEqualTo(99);
        assertThat(feed.get(39).used().tokens().output()).isEqualTo(60);
    }

    @Test
    void the_feed_tells_nothing_from_the_future() {
        telling.tell(
                Answer.at(TEN),
                Answer.at(TEN.plus(Duration.ofMinutes(1))),
                Answer.at(TEN.plus(Duration.ofMinutes(1)).plusNanos(1_000)),
                Answer.at(TEN.plus(Duration.ofHours(9))));

        assertThat(telling.snapshotAt("2026-03-10T10:01:00Z").feed())
                .extracting(FeedRow::at)
                .containsExactly(TEN.plus(Duration.ofMinutes(1)), TEN);
    }
}
