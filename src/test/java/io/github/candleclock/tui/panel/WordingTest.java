package io.github.candleclock.tui.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.candleclock.budget.Budget;
import io.github.candleclock.usage.Cost;
import io.github.candleclock.usage.TokenCounts;
import io.github.candleclock.usage.UsageTotals;
import org.junit.jupiter.api.Test;

class WordingTest {
    private static final TokenCounts TOKENS = new TokenCounts(1000, 200, 0, 0, 800);

    @Test
    void aTotalSaysHowFarItIsToBeTrusted() {
        assertThat(Wording.cost(totals(Cost.ofPico(23_405_000_000_000L), 0, 0))).isEqualTo("$23.41");
        assertThat(Wording.cost(totals(Cost.ofPico(23_405_000_000_000L), 1, 0))).isEqualTo("≥ $23.41");
        assertThat(Wording.cost(totals(Cost.ofPico(23_405_000_000_000L), 0, 10)))
                .isEqualTo("≥ $23.41");
        assertThat(Wording.cost(totals(Cost.ZERO, 0, 2000))).isEqualTo("unpriced");
        assertThat(Wording.cost(totals(Cost.TOO_LARGE, 1, 0))).isEqualTo("too large");
        assertThat(Wording.tokens(totals(Cost.ZERO, 0, 0))).isEqualTo("2.00 k");
        assertThat(Wording.tokens(totals(Cost.ZERO, 3, 0))).isEqualTo("≥ 2.00 k");
    }

    @Test
    void aLimitIsWrittenWithoutEmptyFractions() {
        assertThat(Wording.limit(new Budget(Budget.Span.BLOCK, Budget.Unit.DOLLARS, 40 * Cost.PICO_PER_DOLLAR)))
                .isEqualTo("$40");
        assertThat(Wording.limit(new Budget(Budget.Span.BLOCK, Budget.Unit.DOLLARS, 40_500_000_000_000L)))
                .isEqualTo("$40.50");
        assertThat(Wording.limit(new Budget(Budget.Span.BLOCK, Budget.Unit.TOKENS, 40_000_000)))
                .isEqualTo("40 M tokens");
        assertThat(Wording.limitOf(new Budget(Budget.Span.BLOCK, Budget.Unit.TOKENS, 41_800_000)))
                .isEqualTo("41.8 M token");
    }

    @Test
    void theBigFigureIsNeitherNothingNorAllTooEarly() {
        assertThat(HeroPanel.percentLeft(0)).isEqualTo(100);
        assertThat(HeroPanel.percentLeft(0.001)).isEqualTo(99);
        assertThat(HeroPanel.percentLeft(0.57)).isEqualTo(43);
        assertThat(HeroPanel.percentLeft(0.999)).isEqualTo(1);
        assertThat(HeroPanel.percentLeft(1)).isZero();
        assertThat(HeroPanel.percentLeft(3)).isZero();
    }

    @Test
    void thePaceIsSaidInWords() {
        assertThat(HeroPanel.paceInWords(0.57, 0.507)).isEqualTo("12 % ahead of even");
        assertThat(HeroPanel.paceInWords(0.46, 0.5)).isEqualTo("8 % behind even");
        assertThat(HeroPanel.paceInWords(0.5, 0.5)).isEqualTo("even with the clock");
        assertThat(HeroPanel.paceInWords(0.5, 0.001)).isEqualTo("just lit");
    }

    private static UsageTotals totals(Cost cost, long lowerBounds, long unpriced) {
        return new UsageTotals(TOKENS, cost, 3, lowerBounds, unpriced);
    }
}
