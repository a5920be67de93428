package io.github.candleclock.report;

import io.github.candleclock.text.Figures;
import io.github.candleclock.text.Foreign;
import io.github.candleclock.text.ModelName;
import io.github.candleclock.usage.Cost;
import io.github.candleclock.usage.UsageTotals;
import java.util.List;
import java.util.Locale;

/** How tables and lines for people write a figure: one that may be more than it says stands behind {@code ≥}. */
public final class TableCells {
    private TableCells() {}

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String output(UsageTotals totals) {
        return least(totals.lowerBounds() > 0, count(totals.tokens().output()));
    }

    static String tokens(UsageTotals totals) {
        return least(totals.lowerBounds() > 0, count(totals.tokens().total()));
    }

    public static String cost(UsageTotals totals) {
        if (totals.cost().state() == Cost.State.TOO_LARGE) {
            return "too large";
        }
        if (totals.unpricedTokens() > 0
                && totals.unpricedTokens() == totals.tokens().total()) {
            return "unpriced";
        }
        boolean isLeast = totals.lowerBounds() > 0 || totals.unpricedTokens() > 0;
        return least(isLeast, Figures.dollars(totals.cost().dollars()));
    }

    static String models(List<ReportRow.Part> parts) {
        return String.join(
                ", ", parts.stream().map(part -> model(part.model())).distinct().toList());
    }

    static String model(String name) {
        return Foreign.harmless(ModelName.of(name));
    }

    private static String least(boolean isLeast, String figure) {
        return isLeast ? "≥ " + figure : figure;
    }
}
