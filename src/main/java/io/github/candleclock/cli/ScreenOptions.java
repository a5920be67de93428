package io.github.candleclock.cli;

import io.github.candleclock.budget.Budget;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options of a dashboard, whichever logs it shows. */
abstract class ScreenOptions {
    @Option(
            names = "--budget",
            paramLabel = "SPAN=AMOUNT",
            converter = BudgetConverter.class,
            description =
                    "A limit of your own: block=20usd, day=50usd, block=2Mtok; may be repeated. The candle burns down by the "
                            + "block budget that is furthest used.")
    private List<Budget> budgets = new ArrayList<>();

    @Option(
            names = "--theme",
            paramLabel = "NAME",
            description = "candle-dark, candle-light, or a theme file. Otherwise what suits the terminal's background.")
    private String theme = "";

    @Option(names = "--once", description = "Print one frame as plain text, and end.")
    private boolean once;

    /** How the logs are counted. */
    abstract CountOptions counting();

    final List<Budget> budgets() {
        return List.copyOf(budgets);
    }

    /** What counts unless people have named budgets of their own. */
    final void suggestBudgets(List<Budget> suggested) {
        if (budgets.isEmpty()) {
            budgets = suggested;
        }
    }

    final String theme() {
        return theme;
    }

    final boolean isOnce() {
        return once;
    }

    static final class BudgetConverter implements ITypeConverter<Budget> {
        @Override
        public Budget convert(String text) {
            try {
                return Budget.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
