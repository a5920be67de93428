package io.github.candleclock.monitor;

import io.github.candleclock.budget.Budget;
import io.github.candleclock.pricing.CostMode;
import io.github.candleclock.pricing.PriceList;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;

/**
 * By what everything is counted: what people set reaches the monitor as one of these, and a change of it as another.
 *
 * @param zone the zone of days and clock times
 * @param weekStart the day on which a week begins
 */
public record Rules(PriceList prices, CostMode mode, ZoneId zone, DayOfWeek weekStart, List<Budget> budgets) {
    public Rules {
        budgets = List.copyOf(budgets);
    }

    /** What holds where nobody has set anything. */
    public static Rules standard(ZoneId zone) {
        return new Rules(PriceList.bundled(), CostMode.AUTO, zone, DayOfWeek.MONDAY, List.of());
    }

    public Rules withMode(CostMode other) {
        return new Rules(prices, other, zone, weekStart, budgets);
    }

    public Rules withPrices(PriceList other) {
        return new Rules(other, mode, zone, weekStart, budgets);
    }

    public Rules withBudgets(List<Budget> others) {
        return new Rules(prices, mode, zone, weekStart, others);
    }
}
