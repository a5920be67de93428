package io.github.candleclock.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.candleclock.pricing.CostMode;
import io.github.candleclock.pricing.PriceList;
import io.github.candleclock.usage.Cost;
import io.github.candleclock.usage.EventKey;
import io.github.candleclock.usage.Origin;
import io.github.candleclock.usage.Terms;
import io.github.candleclock.usage.TokenCounts;
import io.github.candleclock.usage.UsageEvent;
import io.github.candleclock.usage.UsageTotals;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class EventStoreTest {
    private static final Instant LATER = Instant.parse("2026-04-01T00:00:00Z");
    private static final Instant TEN = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void the_order_of_reading_changes_nothing() {
        List<UsageEvent> copies = copies(new Random(3), 2_000);
        String expected = said(store(copies));

        for (int seed = 0; seed < 10; seed++) {
            Collections.shuffle(copies, new Random(seed));
            assertThat(said(store(copies))).as("shuffled with seed %s", seed).isEqualTo(expected);
        }
    }

    @Test
    void reading_twice_changes_nothing() {
        List<UsageEvent> copies = copies(new Random(5), 500);
        List<UsageEvent> twice = new ArrayList<>(copies);
        twice.addAll(copies);

        assertThat(said(store(twice))).isEqualTo(said(store(copies)));
    }

    @Test
    void looking_in_between_changes_nothing() {
        List<UsageEvent> copies = copies(new Random(9), 1_500);
        EventStore looked = empty();
        for (int i = 0; i < copies.size(); i++) {
            looked.put(copies.get(i));
            if (i % 7 == 0) {
                looked.sortByTime();
            }
        }

        looked.settle(LATER);

        assertThat(times(looked)).isEqualTo(times(store(copies))).isSorted();
        assertThat(said(looked)).isEqualTo(said(store(copies)));
    }

    @Test
    void the_days_sum_up_to_everything() {
        EventStore store = store(copies(new Random(13), 1_000));

        UsageTotals sum = days(store).stream().map(store::day).reduce(UsageTotals.NONE, UsageTotals::plus);

        assertThat(sum).isEqualTo(store.totals());
    }

    @Test
    void a_fuller_copy_raises_an_answer_that_is_counted_already() {
        EventStore store = empty();
        store.put(event(1, 8, TEN, true));
        store.put(event(1, 500, TEN.plusSeconds(4), false));

        assertThat(store.totals().tokens().output()).isEqualTo(500);
        assertThat(store.totals().events()).isOne();
    }

    @Test
    void an_answer_is_a_lower_bound_a_minute_after_its_newest_copy() {
        EventStore store = empty();
        store.settle(TEN.plusSeconds(10));
        store.put(event(1, 8, TEN, true));
        store.put(event(1, 8, TEN.plusSeconds(5), true));

        store.settle(TEN.plusSeconds(64));
        assertThat(store.totals().lowerBounds()).isZero();
        store.settle(TEN.plusSeconds(65));
        assertThat(store.totals().lowerBounds()).isOne();
        store.put(event(1, 8, TEN.plusSeconds(60), true));
        assertThat(store.totals().lowerBounds()).as("it streams again").isZero();
        store.settle(TEN.plusSeconds(120));
        assertThat(store.totals().lowerBounds()).isOne();
        store.put(event(1, 8, TEN, false));
        assertThat(store.totals().lowerBounds())
                .as("any copy can clear it for good")
                .isZero();
        store.put(event(1, 8, TEN, true));
        assertThat(store.totals().lowerBounds()).isZero();
    }

    @Test
    void a_sum_that_is_too_large_says_so_and_is_exact_again_when_its_cause_has_left() {
        EventStore store = empty();
        UsageEvent huge = new UsageEvent(
                key(1),
                TEN,
                "claude-opus-5",
                TokenCounts.NONE,
                new Terms(false, false, false, 1_000_000_000L),
                Optional.empty(),
                origin("s"),
                false);
        store.put(huge);
        assertThat(store.totals().cost()).isEqualTo(Cost.TOO_LARGE);

        store.put(event(1, 100, TEN, false));

        assertThat(store.totals().cost().isKnown()).isTrue();
    }

    @Test
    void what_has_no_price_is_counted_apart() {
        EventStore store = empty();
        store.put(new UsageEvent(
                key(1),
                TEN,
                "glm-5",
                new TokenCounts(5, 6, 0, 0, 0),
                Terms.STANDARD,
                Optional.empty(),
                origin("s"),
                false));

        assertThat(store.totals().unpricedTokens()).isEqualTo(11);
        assertThat(store.totals().cost()).isEqualTo(Cost.ZERO);
    }

    @Test
    void an_answer_that_turns_out_to_be_a_lower_bound_is_a_change_of_its_time() {
        EventStore store = empty();
        store.put(event(1, 8, TEN, true));
        store.sortByTime();

        assertThat(store.sortByTime()).isEqualTo(Long.MAX_VALUE);
        store.settle(TEN.plusSeconds(60));
        assertThat(store.sortByTime()).isEqualTo(ChronoUnit.MICROS.between(Instant.EPOCH, TEN));
    }

    @Test
    void a_sessions_subagents_have_sums_of_their_own_that_follow_the_copy_that_is_kept() {
        EventStore store = empty();
        store.put(ofAgent(1, 100, "a-1"));
        store.put(ofAgent(2, 10, "a-1"));
        store.put(ofAgent(3, 1, ""));
        int session = store.sessionNumber("s");
        int agent = store.agentNumber("a-1");
        assertThat(store.agent(session, agent).tokens().output()).isEqualTo(110);
        assertThat(store.agent(session, 0)).isEqualTo(UsageTotals.NONE);

        long changes = store.sessionChanges(session);
        store.put(ofAgent(1, 100, "a-1"));
        assertThat(store.sessionChanges(session)).isEqualTo(changes);

        store.put(ofAgent(1, 200, "a-2"));
        store.put(ofAgent(2, 20, ""));

        assertThat(store.hasAgent(session, agent)).isFalse();
        assertThat(store.hasAgent(session, store.agentNumber("a-2"))).isTrue();
        assertThat(store.session(session).tokens().output()).isEqualTo(221);
        assertThat(store.sessionChanges(session)).isGreaterThan(changes);
    }

    private static EventStore empty() {
        EventStore store = new EventStore(PriceList.bundled(), CostMode.AUTO, ZoneId.of("Europe/Berlin"));
        store.settle(TEN);
        return store;
    }

    private static EventStore store(List<UsageEvent> copies) {
        EventStore store = empty();
        copies.forEach(store::put);
        store.settle(LATER);
        return store;
    }

    private static String said(EventStore store) {
        store.sortByTime();
        StringBuilder events = new StringBuilder();
        List<String> all = new ArrayList<>();
        for (int i = 0; i < store.size(); i++) {
            all.add(store.event(i).toString());
        }
        Collections.sort(all);
        all.forEach(event -> events.append(event).append('\n'));
        List<String> lines =
                days(store).stream().map(day -> day + " " + store.day(day)).toList();
        return store.totals() + "\n" + lines + "\n" + events;
    }

    private static Collection<LocalDate> days(EventStore store) {
        Set<LocalDate> days = new TreeSet<>();
        for (int row = 0; row < store.size(); row++) {
            days.add(LocalDate.ofEpochDay(store.epochDay(row)));
        }
        return days;
    }

    private static List<Long> times(EventStore store) {
        store.sortByTime();
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < store.times().size(); i++) {
            times.add(store.times().micros(i));
        }
        return times;
    }

    /** Copies of a fifth as many answers, with every tie that the rule has to break. */
    private static List<UsageEvent> copies(Random random, int count) {
        String[] models = {"claude-opus-4-8", "claude-sonnet-4-5-20250929", "glm-5", "claude-haiku-4-5"};
        List<UsageEvent> copies = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int output = new int[] {1, 8, 32, 33, 400}[random.nextInt(5)];
            copies.add(new UsageEvent(
                    key(random.nextInt(count / 5)),
                    TEN.plusSeconds(random.nextInt(200_000)),
                    models[random.nextInt(models.length)],
                    new TokenCounts(
                            random.nextInt(3),
                            output,
                            random.nextInt(2),
                            random.nextInt(2),
                            random.nextInt(2) * 200_001L),
                    new Terms(random.nextBoolean(), random.nextBoolean(), random.nextBoolean(), random.nextInt(2)),
                    random.nextBoolean() ? Optional.empty() : Optional.of(Cost.ofPico(random.nextInt(3))),
                    new Origin("s" + random.nextInt(3), "", random.nextBoolean(), "/p", "main"),
                    output <= 32 && random.nextBoolean()));
        }
        return copies;
    }

    private static UsageEvent event(int key, long output, Instant at, boolean lowerBound) {
        return new UsageEvent(
                key(key),
                at,
                "claude-sonnet-5",
                new TokenCounts(10, output, 0, 0, 0),
                Terms.STANDARD,
                Optional.empty(),
                origin("s"),
                lowerBound);
    }

    private static UsageEvent ofAgent(int key, long output, String agent) {
        return new UsageEvent(
                key(key),
                TEN,
                "claude-sonnet-5",
                new TokenCounts(0, output, 0, 0, 0),
                Terms.STANDARD,
                Optional.empty(),
                new Origin("s", agent, !agent.isEmpty(), "/home/ada/code/orchard", "main"),
                false);
    }

    private static EventKey key(long number) {
        return new EventKey(number * 31, number);
    }

    private static Origin origin(String session) {
        return new Origin(session, "", false, "/home/ada/code/orchard", "main");
    }
}
