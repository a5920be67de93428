package io.github.candleclock.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.candleclock.budget.Alert;
import io.github.candleclock.budget.Budget;
import io.github.candleclock.ingest.LogBatch;
import io.github.candleclock.ingest.ScanProgress;
import io.github.candleclock.ingest.Sighting;
import io.github.candleclock.ingest.Tally;
import io.github.candleclock.pricing.CostMode;
import io.github.candleclock.usage.EventKey;
import io.github.candleclock.usage.Origin;
import io.github.candleclock.usage.Terms;
import io.github.candleclock.usage.TokenCounts;
import io.github.candleclock.usage.UsageEvent;
import io.github.candleclock.usage.UsageTotals;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Events in, snapshot out, at moments the test chooses. An event of 1,000 tokens of output costs one cent here. */
class MonitorTest {
    private static final Instant TEN = Instant.parse("2026-03-01T10:00:00Z");

    private final List<UsageEvent> events = new ArrayList<>();
    private final List<Budget> budgets = new ArrayList<>();
    private Instant now = TEN;
    private boolean isScanned = true;

    @Test
    void nothing_known_is_no_block_and_nothing_today() {
        Snapshot snapshot = snapshotAt(TEN);

        assertThat(snapshot.block()).isEmpty();
        assertThat(snapshot.lastBlock()).isEmpty();
        assertThat(snapshot.today()).isEqualTo(UsageTotals.NONE);
    }

    @Test
    void the_active_block_holds_what_was_used_since_its_full_hour() {
        use("2026-03-01T04:30:00Z", 5_000);
        use("2026-03-01T10:12:00Z", 1_000);
        use("2026-03-01T10:40:00Z", 2_000);

        Snapshot snapshot = snapshotAt(Instant.parse("2026-03-01T11:00:00Z"));

        ActiveBlock block = snapshot.block().orElseThrow();
        assertThat(block.block().range().start()).isEqualTo(TEN);
        assertThat(block.used().tokens().output()).isEqualTo(3_000);
        assertThat(block.used().cost().dollars()).isEqualByComparingTo("0.03");
        assertThat(block.measure().ceiling()).isEmpty();
        assertThat(block.measure().used()).isEqualTo(0.2);
        assertThat(snapshot.lastBlock().orElseThrow().used().tokens().output()).isEqualTo(5_000);
        assertThat(snapshot.today().tokens().output()).isEqualTo(8_000);
    }

    @Test
    void the_live_rate_falls_when_work_pauses() {
        use("2026-03-01T10:55:00Z", 10_000);

        assertThat(liveRateAt("2026-03-01T11:00:00Z")).isEqualTo(1_000);
        assertThat(liveRateAt("2026-03-01T11:05:00Z")).isEqualTo(1_000);
        assertThat(liveRateAt("2026-03-01T11:05:01Z")).isZero();
    }

    @Test
    void the_last_hour_comes_minute_by_minute_the_newest_last() {
        use("2026-03-01T10:00:30Z", 1);
        use("2026-03-01T10:59:30Z", 7);

        List<UsageTotals> hour = snapshotAt(Instant.parse("2026-03-01T11:00:00Z"))
                .block()
                .orElseThrow()
                .lastHour();

        assertThat(hour).hasSize(60);
        assertThat(hour.get(59).tokens().output()).isEqualTo(7);
        assertThat(hour.get(0).tokens().output()).isEqualTo(1);
    }

    @Test
    void no_projection_before_half_an_hour_and_five_events() {
        for (int i = 0; i < 4; i++) {
            use("2026-03-01T10:1" + i + ":00Z", 1_000);
        }
        assertThat(snapshotAt(Instant.parse("2026-03-01T10:40:00Z"))
                        .block()
                        .orElseThrow()
                        .projection())
                .isEmpty();
        use("2026-03-01T10:20:00Z", 1_000);
        assertThat(snapshotAt(Instant.parse("2026-03-01T10:29:59Z"))
                        .block()
                        .orElseThrow()
                        .projection())
                .isEmpty();

        assertThat(snapshotAt(Instant.parse("2026-03-01T10:30:00Z"))
                        .block()
                        .orElseThrow()
                        .projection())
                .isPresent();
    }

    @Test
    void the_projection_goes_on_at_the_rate_of_the_last_hour_inside_the_band_of_three_rates() {
        for (int minute = 0; minute < 120; minute++) {
            use(TEN.plus(Duration.ofMinutes(minute)).toString(), minute < 60 ? 1_000 : 2_000);
        }

        var projection = snapshotAt(Instant.parse("2026-03-01T12:00:00Z"))
                .block()
                .orElseThrow()
                .projection()
                .orElseThrow();

        // 1.80 used; 1.20 an hour in the last hour, 1.20 in the last quarter, 0.90 over the block; three hours to go
        assertThat(projection.dollars().expected()).isCloseTo(1.80 + 3 * 1.20, within(1e-9));
        assertThat(projection.dollars().low()).isCloseTo(1.80 + 3 * 0.90, within(1e-9));
        assertThat(projection.dollars().high()).isCloseTo(1.80 + 3 * 1.20, within(1e-9));
    }

    @Test
    void the_candle_burns_by_the_block_budget_that_is_furthest_used() {
        budgets.add(Budget.parse("block=10usd"));
        budgets.add(Budget.parse("block=2ktok"));
        budgets.add(Budget.parse("day=1usd"));
        use("2026-03-01T10:10:00Z", 1_000);

        Measure measure = snapshotAt(Instant.parse("2026-03-01T11:00:00Z"))
                .block()
                .orElseThrow()
                .measure();

        assertThat(measure.ceiling()).contains(new Measure.Ceiling(Budget.Unit.TOKENS, 2_000));
        assertThat(measure.provenance()).isEqualTo(Provenance.SET_BY_YOU);
        assertThat(measure.used()).isEqualTo(0.5);
    }

    @Test
    void a_budget_breaks_when_its_rest_is_used_up_at_the_expected_rate() {
        budgets.add(Budget.parse("block=2usd"));
        for (int minute = 0; minute < 60; minute++) {
            use(TEN.plus(Duration.ofMinutes(minute)).toString(), 2_000);
        }

        var state = snapshotAt(Instant.parse("2026-03-01T11:00:00Z")).budgets().get(0);

        // 1.20 used at 1.20 an hour: 0.80 last 40 minutes
        assertThat(state.breaksAt()).contains(Instant.parse("2026-03-01T11:40:00Z"));
        assertThat(state.isBroken()).isFalse();
    }

    @Test
    void a_broken_budget_says_when_it_broke() {
        budgets.add(Budget.parse("block=0.05usd"));
        for (int minute = 0; minute < 10; minute++) {
            use(TEN.plus(Duration.ofMinutes(minute)).toString(), 1_000);
        }

        var state = snapshotAt(Instant.parse("2026-03-01T10:15:00Z")).budgets().get(0);

        assertThat(state.isBroken()).isTrue();
        assertThat(state.breaksAt()).contains(TEN.plus(Duration.ofMinutes(4)));
    }

    @Test
    void thresholds_are_told_once_a_period_and_only_for_what_is_known() {
        budgets.add(Budget.parse("block=0.10usd"));
        use("2026-03-01T10:01:00Z", 8_000);
        isScanned = false;
        assertThat(snapshotAt(TEN.plusSeconds(120)).alerts()).isEmpty();

        isScanned = true;
        List<Alert> alerts = snapshotAt(TEN.plusSeconds(120)).alerts();

        assertThat(alerts).extracting(Alert::percent).containsExactly(75);
        assertThat(alerts.get(0).sentence()).isEqualTo("75 % of the block budget of $0.10 is used");
    }

    @Test
    void events_of_a_wrong_clock_wait_until_their_time_comes() {
        use("2026-03-01T10:10:00Z", 1_000);
        use("2026-03-01T11:00:00Z", 1_000);

        Snapshot before = snapshotAt(Instant.parse("2026-03-01T10:54:59Z"));
        assertThat(before.health().aheadOfClock()).isOne();
        assertThat(before.block().orElseThrow().used().events()).isOne();

        Snapshot after = snapshotAt(Instant.parse("2026-03-01T10:55:00Z"));
        assertThat(after.health().aheadOfClock()).isZero();
        assertThat(after.block().orElseThrow().used().events()).isEqualTo(2);
    }

    @Test
    void sessions_come_newest_first_under_the_project_their_folder_spells() {
        use("2026-03-01T10:10:00Z", 1_000);
        use("2026-03-01T10:50:00Z", 1_000);

        List<SessionRow> sessions =
                snapshotAt(Instant.parse("2026-03-01T10:55:00Z")).sessions();

        assertThat(sessions).extracting(SessionRow::id).containsExactly("s-1", "s-0");
        assertThat(sessions).extracting(SessionRow::project).containsExactly("orchard", "orchard");
        assertThat(sessions.get(0).recent().events()).isOne();
        assertThat(sessions.get(1).recent().events()).isZero();
    }

    @Test
    void while_older_logs_are_read_the_block_is_provisional() {
        use("2026-03-01T10:10:00Z", 1_000);
        isScanned = false;

        Snapshot snapshot = snapshotAt(Instant.parse("2026-03-01T10:55:00Z"));

        assertThat(snapshot.block().orElseThrow().provisional()).isTrue();
        assertThat(snapshot.health().mode()).isEqualTo(IngestHealth.Mode.SCANNING);
    }

    private double liveRateAt(String at) {
        return snapshotAt(Instant.parse(at)).block().orElseThrow().live().tokensPerMinute();
    }

    private void use(String at, long output) {
        int number = events.size();
        events.add(new UsageEvent(
                new EventKey(number, number),
                Instant.parse(at),
                "claude-sonnet-5",
                new TokenCounts(0, output, 0, 0, 0),
                Terms.STANDARD,
                Optional.empty(),
                new Origin("s-" + number, "", false, "/home/ada/code/orchard", "main"),
                false));
    }

    private Rules rules() {
        return Rules.standard(ZoneId.of("UTC")).withMode(CostMode.CALCULATE).withBudgets(budgets);
    }

    private Snapshot snapshotAt(Instant at) {
        now = at;
        try (Monitor monitor = new Monitor(() -> now, rules(), Path::toString)) {
            List<Sighting> sightings = events.stream()
                    .map(event -> new Sighting(
                            event.origin().session(),
                            "-home-ada-code-orchard",
                            event.origin().project()))
                    .toList();
            monitor.take(new LogBatch(
                    Path.of("/home/ada/.claude"),
                    List.copyOf(events),
                    sightings,
                    List.of(),
                    List.of(),
                    new Tally(events.size(), events.size(), Map.of()),
                    0,
                    Optional.empty(),
                    0));
            monitor.take(new ScanProgress(List.of(), 1, ScanProgress.Mode.WATCHING, 0, isScanned, Map.of()));
            monitor.runUntil(CompletableFuture.completedFuture(null));
            return monitor.snapshotNow();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
