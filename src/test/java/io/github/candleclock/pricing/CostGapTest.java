package io.github.candleclock.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.candleclock.pricing.CostGap.Kind;
import io.github.candleclock.usage.Cost;
import io.github.candleclock.usage.TokenCounts;
import io.github.candleclock.usage.UsageTotals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each way in which Claude Code's own figure may differ from ours. A million tokens cost $1 read and $10 written. */
class CostGapTest {
    private static final long M = 1_000_000;
    private static final ModelPrice.Rates RATES = new ModelPrice.Rates(1_000_000, 10_000_000, 1_250_000, 100_000);
    private static final PriceList PRICES =
            prices(Map.of("opus", new ModelPrice(RATES, Optional.empty(), BigDecimal.ONE, BigDecimal.ONE, 0)));

    private static PriceList prices(Map<String, ModelPrice> prices) {
        return PriceList.of(List.of(
                new PriceLayer(new PriceSource(PriceSource.Kind.BUNDLED, "the test's", Optional.empty()), prices)));
    }

    @Test
    void equal_figures_need_no_cause() {
        assertAgree(gap(stated("11", "opus", tokens(M, M)), "opus", here(tokens(M, M), "11")));
    }

    @Test
    void a_release_and_the_long_context_are_spellings_of_one_model() {
        assertAgree(gap(stated("11", "Opus-20260101[1m]", tokens(M, M)), "opus", here(tokens(M, M), "11")));
    }

    @Test
    void a_helper_model_never_appears_as_an_answer() {
        StatedSession stated = new StatedSession(
                cost("11.5"), false, Map.of("opus", use("11", tokens(M, M)), "haiku", use("0.5", tokens(M, 0))));

        assertCause(gap(stated, "opus", here(tokens(M, M), "11")), Kind.HELPER_MODEL, "haiku", "0.5", M);
    }

    @Test
    void output_that_was_never_written_is_what_lower_bounds_lack() {
        SessionPart part = new SessionPart(totals(tokens(M, 0), "1", 3, 0), UsageTotals.NONE, UsageTotals.NONE);

        assertCause(gap(stated("11", "opus", tokens(M, M)), "opus", part), Kind.LOWER_BOUND, "opus", "10", M);
    }

    @Test
    void tokens_in_no_log_are_gone_or_a_helpers() {
        CostGap gap = gap(stated("22", "opus", tokens(2 * M, 2 * M)), "opus", here(tokens(M, M), "11"));

        assertCause(gap, Kind.NOT_IN_LOGS, "opus", "11", 2 * M);
    }

    @Test
    void a_resumed_session_holds_answers_that_count_in_another_one() {
        SessionPart part =
                new SessionPart(totals(tokens(M, 0), "1", 0, 0), totals(tokens(0, M), "10", 0, 0), UsageTotals.NONE);

        assertCause(gap(stated("11", "opus", tokens(M, M)), "opus", part), Kind.KEPT_ELSEWHERE, "opus", "10", M);
    }

    @Test
    void a_fork_that_begins_its_figure_anew_is_not_explained_by_what_counts_elsewhere() {
        SessionPart part =
                new SessionPart(totals(tokens(M, 0), "1", 0, 0), totals(tokens(0, M), "10", 0, 0), UsageTotals.NONE);

        assertAgree(gap(stated("1", "opus", tokens(M, 0)), "opus", part));
    }

    @Test
    void the_same_tokens_at_another_price() {
        CostGap gap = gap(stated("33", "opus", tokens(M, M)), "opus", here(tokens(M, M), "11"));

        assertCause(gap, Kind.OTHER_PRICE, "opus", "22", 0);
    }

    @Test
    void a_model_without_a_price_costs_nothing_here() {
        SessionPart part = new SessionPart(totals(tokens(M, M), "0", 0, 2 * M), UsageTotals.NONE, UsageTotals.NONE);

        assertCause(gap(stated("7", "kiln", tokens(M, M)), "kiln", part), Kind.NO_PRICE, "kiln", "7", 2 * M);
    }

    @Test
    void answers_after_the_figure_was_noted_are_ours_alone() {
        SessionPart part =
                new SessionPart(totals(tokens(M, M), "11", 0, 0), UsageTotals.NONE, totals(tokens(M, 0), "1", 0, 0));

        assertCause(gap(stated("11", "opus", tokens(M, M)), "opus", part), Kind.LATER, "opus", "-1", M);
    }

    @Test
    void tokens_that_claude_code_did_not_count_are_ours_alone() {
        SessionPart part = here(tokens(M, M), "11");
        StatedSession nothing = new StatedSession(cost("0"), true, Map.of());

        assertCause(gap(stated("1", "opus", tokens(M, 0)), "opus", part), Kind.ONLY_IN_LOGS, "opus", "-10", M);
        assertCause(gap(nothing, "opus", part), Kind.ONLY_IN_LOGS, "opus", "-11", 2 * M);
    }

    @Test
    void what_no_figure_tells_is_not_explained() {
        StatedSession withoutTokens = new StatedSession(
                cost("12"), false, Map.of("opus", new StatedSession.Use(cost("12"), Optional.empty())));
        CostGap gap = gap(withoutTokens, "opus", here(tokens(M, M), "11"));

        assertThat(gap.causes()).isEmpty();
        assertThat(gap.unexplained()).isEqualByComparingTo("1");
        assertThat(gap.difference()).isEqualByComparingTo("1");
    }

    private static void assertAgree(CostGap gap) {
        assertThat(gap.causes()).isEmpty();
        assertThat(gap.unexplained()).isZero();
    }

    private static void assertCause(CostGap gap, Kind kind, String model, String dollars, long tokens) {
        assertThat(gap.causes()).singleElement().satisfies(cause -> {
            assertThat(cause.kind()).isEqualTo(kind);
            assertThat(cause.model()).isEqualTo(model);
            assertThat(cause.dollars()).isEqualByComparingTo(dollars);
            assertThat(cause.tokens()).isEqualTo(tokens);
        });
        assertThat(gap.unexplained()).isZero();
        assertThat(gap.difference()).isEqualByComparingTo(dollars);
    }

    private static CostGap gap(StatedSession stated, String model, SessionPart ours) {
        return CostGap.of(stated, Map.of(model, ours), PRICES);
    }

    private static StatedSession stated(String dollars, String model, TokenCounts tokens) {
        return new StatedSession(cost(dollars), false, Map.of(model, use(dollars, tokens)));
    }

    private static StatedSession.Use use(String dollars, TokenCounts tokens) {
        return new StatedSession.Use(cost(dollars), Optional.of(tokens));
    }

    private static SessionPart here(TokenCounts tokens, String dollars) {
        return new SessionPart(totals(tokens, dollars, 0, 0), UsageTotals.NONE, UsageTotals.NONE);
    }

    private static UsageTotals totals(TokenCounts tokens, String dollars, long lowerBounds, long unpriced) {
        return new UsageTotals(tokens, cost(dollars), 5, lowerBounds, unpriced);
    }

    private static TokenCounts tokens(long input, long output) {
        return new TokenCounts(input, output, 0, 0, 0);
    }

    private static Cost cost(String dollars) {
        return Cost.ofPico(new BigDecimal(dollars).movePointRight(12).longValueExact());
    }
}
