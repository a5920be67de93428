package io.github.candleclock.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.candleclock.archive.Head;
import io.github.candleclock.ingest.LogBatch;
import io.github.candleclock.ingest.Sighting;
import io.github.candleclock.ingest.Tally;
import io.github.candleclock.pricing.AlikeAnswers;
import io.github.candleclock.pricing.CostMode;
import io.github.candleclock.report.Grouping;
import io.github.candleclock.report.ReportRow;
import io.github.candleclock.text.Figures;
import io.github.candleclock.usage.Cost;
import io.github.candleclock.usage.EventKey;
import io.github.candleclock.usage.Origin;
import io.github.candleclock.usage.Terms;
import io.github.candleclock.usage.TokenCounts;
import io.github.candleclock.usage.UsageEvent;
import io.github.candleclock.usage.UsageTotals;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whether the figures of a head are those of the reports. */
class HeadMakerTest {
    private static final Instant NOW = Instant.parse("2026-11-19T14:32:10Z");
    private static final String[] MODELS = {
        "claude-opus-4-8", "claude-sonnet-4-5", "us.anthropic.claude-sonnet-4-5-v1:0", "claude-haiku-4-5", "glm-5"
    };

    private Rules rules = Rules.standard(ZoneId.of("Europe/Berlin"));
    private Ledger ledger = new Ledger(rules);

    @ParameterizedTest
    @EnumSource
    void what_a_head_tells_costs_what_reports_say(CostMode mode) {
        rules = rules.withMode(mode);
        ledger = new Ledger(rules);
        HeadMaker maker = new HeadMaker(ledger);
        Random random = new Random(20261119);
        List<UsageEvent> told = new ArrayList<>();
        for (int round = 0; round < 8; round++) {
            List<UsageEvent> more = new ArrayList<>();
            for (int i = 0; i < 120; i++) {
                // some are further copies of answers that are known, with another output and perhaps at another time
                boolean isCopy = !told.isEmpty() && random.nextInt(3) == 0;
                more.add(answer(random, isCopy ? random.nextInt(told.size()) : told.size() + i));
            }
            told.addAll(more);
            tell(more);

            check(maker, NOW.plus(Duration.ofSeconds(20L * round)));
        }
    }

    @Test
    void days_follow_another_zone() {
        HeadMaker maker = new HeadMaker(ledger);
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            tell(List.of(answer(random, i)));
        }
        check(maker, NOW);

        rules = rules.withZone(ZoneId.of("Pacific/Auckland"));
        ledger.take(rules);

        check(maker, NOW);
        assertThat(maker.make(NOW).day()).isEqualTo("2026-11-20");
    }

    @Test
    void an_answer_that_streams_is_no_lower_bound_until_it_has_rested() {
        tell(List.of(new Answer(1, NOW, "s-1", "", false, "claude-sonnet-5", new TokenCounts(5, 3, 0, 0, 0))
                .event()
                .withLowerBound(true)));
        HeadMaker maker = new HeadMaker(ledger);

        assertThat(lowerBounds(maker.make(NOW.plusSeconds(30)))).isZero();
        assertThat(lowerBounds(maker.make(NOW.plusSeconds(90)))).isOne();
    }

    @Test
    void sessions_are_those_of_the_last_week_and_days_those_before_today_the_newest_first() {
        tell(List.of(
                Answer.at("2026-11-12T14:00:00Z").in("old").event(),
                Answer.at("2026-11-11T14:00:00Z").in("resumed").event(),
                Answer.at("2026-11-18T14:00:00Z").in("resumed").output(100).event(),
                Answer.at("2026-11-19T14:00:00Z").in("new").event()));

        Head head = new HeadMaker(ledger).make(NOW);

        assertThat(head.sessions()).extracting(Head.Session::id).containsExactly("new", "resumed");
        assertThat(head.sessions().get(0).project()).isEqualTo("orchard");
        assertThat(totals(head.sessions().get(1).used()).events()).isEqualTo(2);
        assertThat(head.days())
                .extracting(Head.Day::day)
                .extracting(LocalDate::toString)
                .containsExactly("2026-11-18", "2026-11-12", "2026-11-11");
        assertThat(totals(head.today()).events()).isOne();
        assertThat(head.block().orElseThrow().range().start()).isEqualTo("2026-11-19T14:00:00Z");
    }

    @Test
    void a_block_that_is_over_is_not_in_it() {
        tell(List.of(Answer.at("2026-11-19T08:10:00Z").event()));

        assertThat(new HeadMaker(ledger).make(NOW).block()).isEmpty();
    }

    private void check(HeadMaker maker, Instant now) {
        Head head = maker.make(now);
        Map<String, UsageTotals> days = report(Grouping.DAY, now);
        Map<String, UsageTotals> sessions = report(Grouping.SESSION, now);
        Map<String, UsageTotals> blocks = report(Grouping.BLOCK, now);
        assertThat(head.at()).isEqualTo(now);
        assertThat(totals(head.today())).isEqualTo(days.get(head.day().toString()));
        assertThat(head.days())
                .hasSizeGreaterThan(8)
                .allSatisfy(day -> assertThat(totals(day.used()))
                        .isEqualTo(days.get(day.day().toString())));
        assertThat(head.sessions())
                .isNotEmpty()
                .allSatisfy(session -> assertThat(totals(session.used())).isEqualTo(sessions.get(session.id())));
        assertThat(head.block())
                .hasValueSatisfying(block -> assertThat(totals(block.used()))
                        .isEqualTo(blocks.get(Figures.utc(block.range().start()))));
    }

    private UsageTotals totals(List<AlikeAnswers> used) {
        return used.stream()
                .map(answers -> answers.totals(rules.prices(), rules.mode()))
                .reduce(UsageTotals.NONE, UsageTotals::plus);
    }

    private static long lowerBounds(Head head) {
        return head.today().stream().mapToLong(AlikeAnswers::lowerBounds).sum();
    }

    private Map<String, UsageTotals> report(Grouping by, Instant now) {
        return ledger.answer(new Question(by), now).rows().stream()
                .collect(Collectors.toMap(row -> row.labels().get(0).key(), ReportRow::totals));
    }

    private void tell(List<UsageEvent> events) {
        List<Sighting> sightings = events.stream()
                .map(event ->
                        new Sighting(event.origin().session(), "-home-ada-code-orchard", "/home/ada/code/orchard"))
                .toList();
        ledger.take(new LogBatch(
                Path.of("/home/ada/.claude"),
                events,
                sightings,
                List.of(),
                List.of(),
                Tally.NONE,
                0,
                Optional.empty(),
                0));
    }

    /** An answer of the last two weeks, every fourth of the last hours, and some of the next minute. */
    private static UsageEvent answer(Random random, int key) {
        long back = random.nextInt(4) == 0 ? random.nextInt(10_000) - 60 : random.nextInt(14 * 86_400);
        Optional<Cost> stated = switch (random.nextInt(4)) {
            case 0 -> Optional.of(Cost.ofPico(random.nextInt(1_000_000) * 1_000_007L));
            case 1 -> Optional.of(Cost.ZERO);
            default -> Optional.empty();
        };
        Terms terms =
                new Terms(random.nextInt(5) == 0, random.nextInt(5) == 0, random.nextInt(5) == 0, random.nextInt(2));
        TokenCounts tokens = new TokenCounts(
                random.nextInt(2000),
                random.nextInt(40),
                random.nextInt(9000),
                random.nextInt(9000),
                random.nextInt(3) == 0 ? 250_000 : random.nextInt(90_000));
        Origin origin = new Origin("s-" + random.nextInt(9), "", false, "/home/ada/code/orchard", "main");
        return new UsageEvent(
                new EventKey(key, key),
                NOW.minusSeconds(back),
                MODELS[random.nextInt(MODELS.length)],
                tokens,
                terms,
                stated,
                origin,
                tokens.output() <= UsageEvent.LONGEST_PLACEHOLDER && random.nextBoolean());
    }
}
