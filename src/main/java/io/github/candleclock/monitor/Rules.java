package io.github.candleclock.monitor;

import io.github.candleclock.budget.Budget;
import io.github.candleclock.budget.LimitChoice;
import io.github.candleclock.pricing.CostMode;
import io.github.candleclock.pricing.PriceList;
import io.github.candleclock.project.ProjectNames;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;

/**
 * By what everything is counted: what people set reaches the monitor as one of these, and a change of it as another.
 *
 * @param zone the zone of days and clock times
 * @param weekStart the day on which a week begins
 * @param limit by what the five hours are measured where Claude says nothing of them
 * @param projects names projects; from here on it belongs to the monitor's thread
 * @param windows by what blocks are cut
 */
public record Rules(
        PriceList prices,
        CostMode mode,
        ZoneId zone,
        DayOfWeek weekStart,
        List<Budget> budgets,
        LimitChoice limit,
        ProjectNames projects,
        Windows windows) {
    /** By what blocks are cut. */
    public enum Windows {
        /** By the windows that Claude has told of, where it has. */
        OFFICIAL,
        /** By full hours alone, as other tools do. */
        FLOORED
    }

    public Rules {
        budgets = List.copyOf(budgets);
    }

    /** What holds where nobody has set anything. */
    public static Rules standard(ZoneId zone) {
        return new Rules(
                PriceList.bundled(),
                CostMode.AUTO,
                zone,
                DayOfWeek.MONDAY,
                List.of(),
                LimitChoice.STANDARD,
                ProjectNames.PLAIN,
                Windows.OFFICIAL);
    }

    public Rules withZone(ZoneId other) {
        return new Rules(prices, mode, other, weekStart, budgets, limit, projects, windows);
    }

    public Rules withMode(CostMode other) {
        return new Rules(prices, other, zone, weekStart, budgets, limit, projects, windows);
    }

    public Rules withProjects(ProjectNames others) {
        return new Rules(prices, mode, zone, weekStart, budgets, limit, others, windows);
    }

    public Rules withPrices(PriceList other) {
        return new Rules(other, mode, zone, weekStart, budgets, limit, projects, windows);
    }

    public Rules withBudgets(List<Budget> others) {
        return new Rules(prices, mode, zone, weekStart, others, limit, projects, windows);
    }

    public Rules withLimit(LimitChoice other) {
        return new Rules(prices, mode, zone, weekStart, budgets, other, projects, windows);
    }

    public Rules withWindows(Windows others) {
        return new Rules(prices, mode, zone, weekStart, budgets, limit, projects, others);
    }
}
