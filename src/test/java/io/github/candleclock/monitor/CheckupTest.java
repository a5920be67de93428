package io.github.candleclock.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.candleclock.ingest.Survey;
import io.github.candleclock.ingest.WatchTrial;
import io.github.candleclock.pricing.CostGap;
import io.github.candleclock.report.Checkup;
import io.github.candleclock.report.Finding;
import io.github.candleclock.report.Finding.Level;
import io.github.candleclock.report.Surroundings;
import io.github.candleclock.usage.Cost;
import io.github.candleclock.usage.TokenCounts;
import io.github.candleclock.usage.UsageTotals;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When a check-up warns, and what it says is to be done. The whole of what it says is in the tests of the command. */
class CheckupTest {
    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");
    private static final WatchTrial HEARD = new WatchTrial(true, "", 3, Optional.of(100L), Map.of());

    @Test
    void a_price_list_warns_from_the_sixty_first_day_on() {
        assertThat(prices("2026-10-02").level()).isEqualTo(Level.OK);
        assertThat(prices("2026-10-01")).satisfies(finding -> {
            assertThat(finding.level()).isEqualTo(Level.WARNING);
            assertThat(finding.sentence()).contains("2026-10-01, 61 days ago");
            assertThat(finding.advice()).contains("candleclock prices update");
        });
    }

    @Test
    void a_model_without_a_price_is_named_with_its_tokens() {
        UsageTotals totals = new UsageTotals(new TokenCounts(4_000, 0, 0, 0, 0), Cost.ZERO, 2, 0, 1_000);

        Finding finding = CountFindings.prices(
                        surroundings("2026-11-30"), List.of(new Checkup.Unpriced("kiln\u001b-1", 1_000)), totals)
                .get(1);

        assertThat(finding.level()).isEqualTo(Level.WARNING);
        assertThat(finding.sentence()).contains("1 model has no price: 25 % of all tokens");
        assertThat(finding.details()).containsExactly("kiln·-1   1,000 tokens");
    }

    @Test
    void lower_bounds_ask_for_an_update_only_while_the_newest_version_leaves_output_out() {
        Finding old = VersionFindings.lowerBounds(List.of(version("2.1.9", 100, 60), version("2.1.12", 100, 5)));
        Finding today = VersionFindings.lowerBounds(
                List.of(version("2.1.9", 100, 0), version("2.1.12", 100, 6), version("unknown", 10, 0)));

        assertThat(old.level()).isEqualTo(Level.NOTE);
        assertThat(old.advice()).startsWith("Nothing can be done");
        assertThat(today.level()).isEqualTo(Level.WARNING);
        assertThat(today.advice()).startsWith("Update Claude Code: 2.1.12");
        assertThat(VersionFindings.lowerBounds(List.of(version("2.1.9", 100, 0)))
                        .level())
                .isEqualTo(Level.OK);
    }

    @Test
    void costs_that_agree_are_fine_and_what_is_explained_does_not_warn() {
        assertThat(costs(gap("10", "10", List.of(), "0")).level()).isEqualTo(Level.OK);

        CostGap.Cause helper = new CostGap.Cause(CostGap.Kind.HELPER_MODEL, "haiku", new BigDecimal("0.4"), 9);
        Finding explained = costs(gap("10", "9.6", List.of(helper), "0"));
        assertThat(explained.level()).isEqualTo(Level.NOTE);
        assertThat(explained.details())
                .contains("  +$0.40  haiku: helper calls, which are never written as answers")
                .noneMatch(line -> line.contains("not explained"));
    }

    @Test
    void a_cost_that_no_figure_explains_is_said_and_to_be_reported() {
        Finding finding = costs(gap("10", "9", List.of(), "1"));

        assertThat(finding.level()).isEqualTo(Level.WARNING);
        assertThat(finding.details()).contains("  +$1.00  not explained");
        assertThat(finding.advice()).contains("report").doesNotContain("prices update");
        assertThat(costs(gap("10", "9.85", List.of(), "0.15")).level()).isEqualTo(Level.NOTE);
    }

    @Test
    void another_price_asks_for_the_newest_list() {
        CostGap.Cause price = new CostGap.Cause(CostGap.Kind.OTHER_PRICE, "opus", new BigDecimal("-2"), 0);
        Finding finding = costs(gap("8", "10", List.of(price), "0"));

        assertThat(finding.level()).isEqualTo(Level.WARNING);
        assertThat(finding.details()).contains("  −$2.00  opus: same tokens, another price");
        assertThat(finding.advice()).isEqualTo("Run 'candleclock prices update': prices have changed, or are missing.");
    }

    @Test
    void changes_that_cannot_be_heard_ask_for_more_watches_where_the_system_counts_them() {
        Finding counted = watching(new WatchTrial(false, "no watch left", 500, Optional.of(400L), Map.of()));
        Finding other = watching(new WatchTrial(false, "no watch left", 500, Optional.empty(), Map.of()));

        assertThat(counted.level()).isEqualTo(Level.WARNING);
        assertThat(counted.sentence()).contains("every two seconds", "500 folders; the system allows 400");
        assertThat(counted.advice()).contains("fs.inotify.max_user_watches");
        assertThat(other.advice()).doesNotContain("inotify");
        assertThat(watching(new WatchTrial(true, "", 90, Optional.of(100L), Map.of()))
                        .advice())
                .contains("fs.inotify.max_user_watches");
        assertThat(watching(HEARD).level()).isEqualTo(Level.OK);
    }

    @Test
    void logs_on_another_machine_are_named() {
        List<Finding> findings = PlaceFindings.watching(
                new WatchTrial(true, "", 3, Optional.empty(), Map.of(Path.of("/mnt/far/projects"), "nfs4")),
                Path::toString);

        assertThat(findings.get(1).details()).containsExactly("/mnt/far/projects: nfs4");
    }

    @Test
    void a_share_never_hides_that_there_is_something() {
        assertThat(Counted.share(0, 10)).isEqualTo("0 %");
        assertThat(Counted.share(1, 100_000)).isEqualTo("less than 0.1 %");
        assertThat(Counted.share(23, 1_000)).isEqualTo("2.3 %");
        assertThat(Counted.share(999, 1_000)).isEqualTo("99 %");
    }

    private static Finding prices(String asOf) {
        return CountFindings.prices(surroundings(asOf), List.of(), UsageTotals.NONE)
                .get(0);
    }

    private static Finding watching(WatchTrial watch) {
        return PlaceFindings.watching(watch, Path::toString).get(0);
    }

    private static Finding costs(CostGap gap) {
        return CostFindings.costs(List.of(new Checkup.Session("0c11b3de-70a1", 3, 0, gap)));
    }

    private static CostGap gap(String stated, String counted, List<CostGap.Cause> causes, String unexplained) {
        return new CostGap(cost(stated), cost(counted), causes, new BigDecimal(unexplained));
    }

    private static Cost cost(String dollars) {
        return Cost.ofPico(new BigDecimal(dollars).movePointRight(12).longValueExact());
    }

    private static Checkup.Version version(String name, long answers, long lowerBounds) {
        return new Checkup.Version(new Survey.Version(name, answers, 1, NOW, NOW), answers, lowerBounds);
    }

    private static Surroundings surroundings(String asOf) {
        return new Surroundings(
                NOW,
                ZoneId.of("UTC"),
                false,
                false,
                "2026a",
                Optional.of(LocalDate.parse(asOf)),
                HEARD,
                List.of(),
                "17",
                1_000_000_000);
    }
}
