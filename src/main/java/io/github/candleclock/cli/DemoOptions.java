package io.github.candleclock.cli;

import io.github.candleclock.budget.Budget;
import io.github.candleclock.config.ChosenSettings;
import io.github.candleclock.config.SettingsException;
import io.github.candleclock.monitor.Rules;
import java.util.List;
import picocli.CommandLine.Mixin;

/**
 * The dashboard's options in the demo, which reads no logs but its own and so lets nobody choose them. How it looks and which clock it
 * shows is the user's; by what it counts is the story's, unless it is typed.
 */
final class DemoOptions extends ScreenOptions {
    @Mixin
    private final CountOptions counting;

    private List<Budget> suggested = List.of();

    DemoOptions() {
        this(new CountOptions());
    }

    private DemoOptions(CountOptions counting) {
        super(counting);
        this.counting = counting;
    }

    /** What counts unless people name budgets of their own. */
    void suggestBudgets(List<Budget> budgets) {
        suggested = budgets;
    }

    @Override
    Rules rules(Outside outside, ChosenSettings chosen) throws SettingsException {
        ChosenSettings typed = counting.settings().typedAlone(outside);
        List<Budget> budgets = typed.settings().budgets();
        return CountOptions.rules(outside, typed)
                .withZone(chosen.settings().timezone().orElse(outside.zone()))
                .withBudgets(budgets.isEmpty() ? suggested : budgets);
    }

    @Override
    boolean isCompact(Outside outside) {
        return counting.settings().typedAlone(outside).settings().compact();
    }
}
