package io.github.candleclock.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.candleclock.readings.SessionReading;
import io.github.candleclock.readings.SessionTold;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What a session's answers say of its context, its prompt cache and its subagents. Its model holds a million tokens. */
class SessionRowsTest {
    private static final Instant TEN = Instant.parse("2026-03-10T10:00:00Z");
    private static final String NOON = "2026-03-10T12:00:00Z";

    private final Telling telling = new Telling();

    @Test
    void the_context_is_all_that_the_newest_answer_of_the_main_chain_had_to_read() {
        telling.tell(
                minute(0).context(40_000),
                minute(1).context(50_000).writes(1_000, 200).output(7_000),
                minute(2).context(9_000).by("a-1"));

        ContextFill context = context();

        assertThat(context.tokens()).isEqualTo(51_200);
        assertThat(context.size()).isEqualTo(1_000_000);
        assertThat(context.turns()).containsExactly(40_000L, 51_200L);
    }

    @Test
    void copies_of_an_answer_are_one_turn_with_the_largest_figures_at_the_newest_time() {
        telling.tell(
                minute(0).context(10_000),
                minute(1).key(7).context(20_000),
                minute(1).key(7).context(30_000).later(Duration.ofSeconds(1)),
                minute(1).key(7).context(20_000).later(Duration.ofSeconds(2)));

        assertThat(context().turns()).containsExactly(10_000L, 30_000L);
        assertThat(row().cacheColdAt()).contains(TEN.plusSeconds(62 + 300));
    }

    @Test
    void no_more_than_the_last_64_turns_are_kept() {
        for (int i = 0; i < 100; i++) {
            telling.tell(minute(i).context(1_000L * i));
        }

        assertThat(context().turns()).hasSize(64).startsWith(36_000L).endsWith(99_000L);
    }

    @Test
    void what_is_known_of_a_session_is_the_same_whatever_the_order_of_copies() {
        List<Answer> copies = new ArrayList<>();
        Random dice = new Random(11);
        for (int i = 0; i < 90; i++) {
            Answer answer = minute(i).context(1_000L * dice.nextInt(150)).writes(dice.nextInt(2), dice.nextInt(2));
            Answer told = dice.nextInt(4) == 0 ? answer.by("a-" + dice.nextInt(3)) : answer;
            copies.add(told);
            copies.add(told.later(Duration.ofSeconds(dice.nextInt(3))));
        }
        telling.tell(copies);
        SessionRow expected = row();

        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(copies, new Random(seed));
            Telling anew = new Telling();
            anew.tell(copies.subList(0, 60));
            anew.snapshotAt(NOON);
            anew.tell(copies.subList(60, copies.size()));

            assertThat(anew.snapshotAt(NOON).sessions()).as("shuffle %d", seed).containsExactly(expected);
        }
    }

    @Test
    void turns_left_follow_from_the_median_growth_of_the_last_eight() {
        turns(100_000, 200_000, 210_000, 220_000, 230_000, 240_000, 250_000, 260_000, 290_000, 310_000);

        // the growth of 100,000 was nine turns ago
        assertThat(context().turnsLeft()).contains((920_000L - 310_000) / 10_000);
    }

    @Test
    void a_compaction_is_no_growth() {
        turns(800_000, 850_000, 20_000, 30_000, 60_000);

        assertThat(context().turnsLeft()).contains((920_000L - 60_000) / 30_000);
    }

    @Test
    void turns_left_are_not_known_before_two_growths_or_while_nothing_grows() {
        turns(10_000, 20_000, 5_000);
        assertThat(context().turnsLeft()).isEmpty();

        Telling still = new Telling();
        still.tell(
                minute(0).context(10_000), minute(1).context(10_000), minute(2).context(10_000));
        assertThat(row(still).context().orElseThrow().turnsLeft()).isEmpty();
    }

    @Test
    void no_turns_are_left_beyond_the_share_at_which_it_is_compacted() {
        turns(900_000, 920_000, 950_000);

        assertThat(context().turnsLeft()).contains(0L);
    }

    @Test
    void a_context_is_as_long_as_the_models_or_a_million_where_its_name_or_what_it_held_says_so() {
        assertThat(sizeOf("claude-haiku-4-5", 150_000)).isEqualTo(200_000);
        assertThat(sizeOf("claude-sonnet-4-5", 200_000)).isEqualTo(200_000);
        assertThat(sizeOf("claude-sonnet-4-5", 200_001)).isEqualTo(1_000_000);
        assertThat(sizeOf("claude-sonnet-4-5[1m]", 1_000)).isEqualTo(1_000_000);
        assertThat(sizeOf("claude-opus-4-8", 1_000)).isEqualTo(1_000_000);
    }

    @Test
    void a_context_that_was_once_too_long_for_the_model_stays_long() {
        telling.tell(
                minute(0).model("claude-sonnet-4-5").context(300_000),
                minute(1).model("claude-sonnet-4-5").context(20_000));

        assertThat(context().size()).isEqualTo(1_000_000);
    }

    @Test
    void a_model_of_unknown_size_has_no_context() {
        telling.tell(minute(0).model("claude-mythos-5").context(1_000));

        assertThat(row().context()).isEmpty();
        assertThat(row().cacheColdAt()).isPresent();
    }

    @Test
    void a_cache_goes_cold_five_minutes_or_an_hour_after_the_last_answer_as_it_was_last_written() {
        telling.tell(minute(0).writes(0, 500), minute(1).context(500));
        assertThat(row().cacheColdAt()).contains(TEN.plusSeconds(60 + 3600));

        telling.tell(
                minute(2).writes(100, 0),
                minute(3).context(600),
                minute(4).writes(0, 100).by("a-1"));
        assertThat(row().cacheColdAt()).contains(TEN.plusSeconds(180 + 300));

        telling.tell(minute(5).writes(100, 100));
        assertThat(row().cacheColdAt()).contains(TEN.plusSeconds(300 + 3600));
    }

    @Test
    void a_main_chain_without_answers_has_no_context_and_no_cache() {
        telling.tell(minute(0).context(5_000).by("a-1").model("claude-haiku-4-5"));

        assertThat(row().context()).isEmpty();
        assertThat(row().cacheColdAt()).isEmpty();
        assertThat(row().model()).isEqualTo("claude-haiku-4-5");
    }

    @Test
    void claude_code_knows_better_than_its_prices_how_much_a_context_holds() {
        telling.tell(
                minute(0).context(40_000), minute(1).context(50_000), minute(2).context(60_000));

        telling.tellSessions(told(150, context(200_000, 30, 60_000)));

        assertThat(context().tokens()).isEqualTo(60_000);
        assertThat(context().size()).isEqualTo(200_000);
        assertThat(context().turnsLeft()).contains(12L);
    }

    @Test
    void after_a_compaction_the_context_is_what_claude_code_says_until_the_next_answer() {
        telling.tell(minute(0).context(150_000), minute(1).context(180_000));
        telling.tellSessions(told(90, context(200_000, 12, 24_100)));

        assertThat(context().tokens()).isEqualTo(24_100);

        telling.tell(minute(2).context(30_000));

        assertThat(context().tokens()).isEqualTo(30_000);
        assertThat(context().size()).isEqualTo(200_000);
    }

    @Test
    void where_older_versions_tell_the_tokens_of_the_whole_session_the_percentage_counts() {
        telling.tell(minute(0).context(50_000));
        telling.tellSessions(told(30, context(200_000, 25, 1_250_000)));

        assertThat(context().tokens()).isEqualTo(50_000);
        assertThat(context().size()).isEqualTo(200_000);
    }

    @Test
    void a_size_that_is_less_than_what_was_held_since_does_not_count() {
        telling.tell(minute(0).context(50_000), minute(1).context(260_000));
        telling.tellSessions(told(30, context(200_000, 25, 50_000)));

        assertThat(context().size()).isEqualTo(1_000_000);
    }

    @Test
    void a_size_that_was_told_of_another_model_or_is_none_does_not_count() {
        telling.tell(minute(0).context(50_000), minute(1).context(20_000).model("claude-haiku-4-5"));
        telling.tellSessions(told(30, context(1_000_000, 5, 50_000)));
        assertThat(context().size()).isEqualTo(200_000);

        telling.tellSessions(told(30, context(0, 0, 0)));
        assertThat(context().size()).isEqualTo(200_000);
    }

    @Test
    void claude_code_knows_when_the_cache_goes_cold_until_a_newer_answer_warms_it() {
        telling.tell(minute(0).writes(0, 500));
        telling.tellSessions(told(30, cache(true, TEN.plusSeconds(1_234))));
        assertThat(row().cacheColdAt()).contains(TEN.plusSeconds(1_234));

        telling.tellSessions(told(40, cache(false, TEN.plusSeconds(1_234))));
        assertThat(row().cacheColdAt()).contains(TEN.plusSeconds(40));

        telling.tell(minute(1).context(600));
        assertThat(row().cacheColdAt()).contains(TEN.plusSeconds(60 + 3_600));
    }

    private static SessionTold told(int seconds, SessionReading.Context context) {
        return new SessionTold(
                "s-1", TEN.plusSeconds(seconds), "claude-sonnet-5[1m]", Optional.of(context), Optional.empty());
    }

    private static SessionTold told(int seconds, SessionReading.PromptCache cache) {
        return new SessionTold(
                "s-1", TEN.plusSeconds(seconds), "claude-sonnet-5", Optional.empty(), Optional.of(cache));
    }

    private static SessionReading.Context context(long size, double percent, long tokens) {
        return new SessionReading.Context(OptionalLong.of(size), OptionalDouble.of(percent), OptionalLong.of(tokens));
    }

    private static SessionReading.PromptCache cache(boolean isWarm, Instant coldAt) {
        return new SessionReading.PromptCache(Optional.of(isWarm), Optional.of(coldAt), OptionalDouble.empty());
    }

    @Test
    void a_session_is_as_old_as_its_first_answer() {
        telling.tell(minute(7), minute(3).by("a-1"), minute(9));

        assertThat(row().firstActivity()).isEqualTo(TEN.plusSeconds(180));
        assertThat(row().lastActivity()).isEqualTo(TEN.plusSeconds(540));
    }

    @Test
    void subagents_come_newest_first_with_all_they_used_and_what_they_used_lately() {
        telling.tell(
                minute(0).output(1_000),
                minute(1).by("a-1").output(2_000).model("claude-opus-4-8"),
                minute(115).by("a-1").output(4_000).model("claude-haiku-4-5"),
                minute(5).by("a-2").output(8_000),
                minute(116).in("s-2").by("a-1").output(16_000));

        SessionRow row = row();

        assertThat(row.agents().newest()).extracting(AgentRow::id).containsExactly("a-1", "a-2");
        AgentRow newest = row.agents().newest().get(0);
        assertThat(newest.model()).isEqualTo("claude-haiku-4-5");
        assertThat(newest.whole().tokens().output()).isEqualTo(6_000);
        assertThat(newest.recent().tokens().output()).isEqualTo(4_000);
        assertThat(newest.lastActivity()).isEqualTo(TEN.plus(Duration.ofMinutes(115)));
        assertThat(row.agents().newest().get(1).recent().isEmpty()).isTrue();
        assertThat(row.agents().count()).isEqualTo(2);
    }

    @Test
    void a_subagent_has_its_kind_also_where_that_comes_while_its_session_rests() {
        telling.tell(minute(0), minute(1).by("a-1"), minute(2).by("a-2"));
        telling.tellKind("a-1", "Explore");
        assertThat(row().agents().newest())
                .extracting(AgentRow::kind)
                .containsExactly(Optional.empty(), Optional.of("Explore"));

        telling.tellKind("a-2", "Plan");
        assertThat(row().agents().newest())
                .extracting(AgentRow::kind)
                .containsExactly(Optional.of("Plan"), Optional.of("Explore"));
    }

    @Test
    void a_kind_that_is_told_before_any_answer_is_kept() {
        telling.tellKind("a-1", "Explore");
        telling.tell(minute(0), minute(1).by("a-1"));

        assertThat(row().agents().newest()).extracting(AgentRow::kind).containsExactly(Optional.of("Explore"));
    }

    @Test
    void of_two_kinds_of_one_subagent_the_same_is_shown_whichever_came_first() {
        telling.tell(minute(0), minute(1).by("a-1"), minute(2).by("a-2"));
        telling.tellKind("a-1", "Plan");
        telling.tellKind("a-1", "Explore");
        telling.tellKind("a-2", "Explore");
        telling.tellKind("a-2", "Plan");

        assertThat(row().agents().newest()).extracting(AgentRow::kind).containsOnly(Optional.of("Explore"));
    }

    @Test
    void many_subagents_are_counted_and_the_newest_sixteen_shown() {
        for (int i = 0; i < 20; i++) {
            telling.tell(minute(i).by("a-" + i));
        }

        assertThat(row().agents().count()).isEqualTo(20);
        assertThat(row().agents().whole().events())
                .as("also of those not shown")
                .isEqualTo(20);
        assertThat(row().agents().newest())
                .hasSize(16)
                .first()
                .extracting(AgentRow::id)
                .isEqualTo("a-19");
    }

    @Test
    void a_subagent_whose_answers_all_count_elsewhere_is_not_shown() {
        telling.tell(minute(0).output(1_000), minute(1).key(7).by("a-1").output(10));
        assertThat(row().agents().count()).isOne();

        telling.tell(minute(1).key(7).in("s-0").output(500));

        assertThat(row().agents().count()).isZero();
        assertThat(row().agents().newest()).isEmpty();
    }

    @Test
    void the_row_of_a_session_that_rests_is_made_once() {
        telling.tell(minute(0).context(1_000), minute(1).by("a-1").output(5));
        SessionRow before = row();

        telling.tell(minute(110).in("s-2"));
        assertThat(row()).isSameAs(before);

        telling.tell(minute(2).output(10));
        assertThat(row().whole().events()).isEqualTo(3);
    }

    @Test
    void what_was_used_lately_leaves_the_row_when_it_is_no_longer_late() {
        telling.tell(minute(0).output(10), minute(1).by("a-1").output(5));
        SessionRow early = telling.snapshotAt("2026-03-10T10:02:00Z").sessions().get(0);
        SessionRow late = telling.snapshotAt("2026-03-10T10:12:00Z").sessions().get(0);

        assertThat(early.recent().events()).isEqualTo(2);
        assertThat(early.agents().newest().get(0).recent().events()).isOne();
        assertThat(late.recent().isEmpty()).isTrue();
        assertThat(late.agents().newest().get(0).recent().isEmpty()).isTrue();
    }

    private long sizeOf(String model, long held) {
        Telling anew = new Telling();
        anew.tell(minute(0).model(model).context(held));
        return row(anew).context().orElseThrow().size();
    }

    private void turns(long... contexts) {
        List<Long> all = LongStream.of(contexts).boxed().toList();
        for (int i = 0; i < all.size(); i++) {
            telling.tell(minute(i).context(all.get(i)));
        }
    }

    private static Answer minute(int minute) {
        return Answer.at(TEN.plus(Duration.ofMinutes(minute)));
    }

    private ContextFill context() {
        return row().context().orElseThrow();
    }

    private SessionRow row() {
        return row(telling);
    }

    private static SessionRow row(Telling told) {
        return told.snapshotAt(NOON).sessions().stream()
                .filter(row -> row.id().equals("s-1"))
                .findFirst()
                .orElseThrow();
    }
}
