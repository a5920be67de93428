package io.github.candleclock.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.candleclock.pricing.CostMode;
import io.github.candleclock.pricing.PriceList;
import io.github.candleclock.store.EventStore;
import io.github.candleclock.store.KeptAnswer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MergedAnswerTest {
    private static final Instant TEN = Instant.parse("2026-03-01T10:00:00Z");
    private static final int ANSWERS = 3_000;

    @Test
    void copies_merged_in_any_order_and_any_parts_are_what_the_store_keeps() {
        Random random = new Random(17);
        int raised = 0;
        for (int i = 0; i < ANSWERS; i++) {
            List<UsageEvent> copies = copies(random);
            KeptAnswer kept = kept(copies);
            MergedAnswer expected = new MergedAnswer(
                    kept.event(),
                    copies.stream().map(UsageEvent::at).min(Instant::compareTo).orElseThrow(),
                    copies.stream().map(UsageEvent::at).max(Instant::compareTo).orElseThrow());
            raised += kept.event().equals(copies.get(0)) ? 0 : 1;
            for (int turn = 0; turn < 5; turn++) {
                Collections.shuffle(copies, random);
                assertThat(merged(copies, random)).as("copies %s", copies).isEqualTo(expected);
            }
        }
        assertThat(raised).as("answers whose first copy was not kept").isGreaterThan(ANSWERS / 4);
    }

    @Test
    void what_the_store_was_given_merged_counts_as_if_it_had_been_given_the_copies() {
        Random random = new Random(19);
        for (int i = 0; i < ANSWERS; i++) {
            List<UsageEvent> copies = copies(random);
            int cut = random.nextInt(copies.size());
            List<UsageEvent> parts = new ArrayList<>(copies.subList(0, cut));
            parts.add(merged(copies.subList(cut, copies.size()), random).best());

            assertThat(kept(parts)).as("copies %s", copies).isEqualTo(kept(copies));
        }
    }

    @Test
    void merging_with_itself_changes_nothing() {
        MergedAnswer answer = merged(copies(new Random(23)), new Random(23));

        assertThat(answer.with(answer)).isEqualTo(answer);
    }

    /** Merges in parts, cut anywhere and put together from either side. */
    private static MergedAnswer merged(List<UsageEvent> copies, Random random) {
        if (copies.size() == 1) {
            return MergedAnswer.of(copies.get(0));
        }
        int cut = random.nextInt(1, copies.size());
        MergedAnswer before = merged(copies.subList(0, cut), random);
        MergedAnswer behind = merged(copies.subList(cut, copies.size()), random);
        return random.nextBoolean() ? before.with(behind) : behind.with(before);
    }

    private static KeptAnswer kept(List<UsageEvent> copies) {
        EventStore store = new EventStore(PriceList.bundled(), CostMode.AUTO, ZoneOffset.UTC);
        copies.forEach(store::put);
        store.settle(TEN.plus(Duration.ofDays(1)));
        List<KeptAnswer> kept = new ArrayList<>();
        store.forEachKept(kept::add);
        assertThat(kept).hasSize(1);
        return kept.get(0);
    }

    /** Copies of one answer, with every tie that the rule has to break. */
    private static List<UsageEvent> copies(Random random) {
        List<UsageEvent> copies = new ArrayList<>();
        for (int i = random.nextInt(1, 7); i > 0; i--) {
            int output = new int[] {1, 8, 8, 32, 33, 400}[random.nextInt(6)];
            copies.add(new UsageEvent(
                    new EventKey(1, 2),
                    TEN.plusMillis(random.nextInt(4)),
                    random.nextBoolean() ? "claude-opus-5" : "claude-haiku-4-5",
                    new TokenCounts(random.nextInt(2), output, random.nextInt(2), random.nextInt(2), random.nextInt(2)),
                    new Terms(random.nextBoolean(), random.nextBoolean(), random.nextBoolean(), random.nextInt(2)),
                    random.nextBoolean() ? Optional.empty() : Optional.of(Cost.ofPico(random.nextInt(2))),
                    new Origin(
                            "s" + random.nextInt(2),
                            random.nextBoolean() ? "" : "a1",
                            random.nextBoolean(),
                            "/home/ada/code/" + random.nextInt(2),
                            random.nextBoolean() ? "main" : "pears"),
                    output <= UsageEvent.LONGEST_PLACEHOLDER && random.nextInt(4) > 0));
        }
        return copies;
    }
}
