package io.github.candleclock.store;

import io.github.candleclock.usage.UsageTotals;
import java.util.HashMap;
import java.util.Map;

/** Sums over some events, one for each number that the asker gives them: a model, a session, a minute. */
public final class UsageSums {
    private final EventStore store;
    private final EventColumns columns;
    private final Rollups rollups;
    private final Map<Integer, Sum> sums = new HashMap<>();

    UsageSums(EventStore store, EventColumns columns, Rollups rollups) {
        this.store = store;
        this.columns = columns;
        this.rollups = rollups;
    }

    public void add(int number, int row) {
        sums.computeIfAbsent(number, n -> new Sum())
                .add(1, columns.tokens(row), rollups.cost(row), store.isMarked(row));
    }

    public UsageTotals of(int number) {
        Sum sum = sums.get(number);
        return sum == null ? UsageTotals.NONE : sum.totals();
    }

    public Map<Integer, UsageTotals> all() {
        Map<Integer, UsageTotals> totals = new HashMap<>();
        sums.forEach((number, sum) -> totals.put(number, sum.totals()));
        return totals;
    }

    /** The sum over all numbers. */
    public UsageTotals total() {
        return all().values().stream().reduce(UsageTotals.NONE, UsageTotals::plus);
    }
}
