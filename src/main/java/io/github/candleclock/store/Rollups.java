package io.github.candleclock.store;

import io.github.candleclock.pricing.CostMode;
import io.github.candleclock.pricing.PriceList;
import io.github.candleclock.usage.Cost;
import io.github.candleclock.usage.TokenCounts;
import io.github.candleclock.usage.UsageEvent;
import io.github.candleclock.usage.UsageTotals;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sums that follow the events by difference, so that asking costs the same after a day and after a year.
 *
 * <pre>
 *   days:     2026-11-19 ─▶ sum
 *   sessions: number 7   ─▶ sum, { agent 3: sum }
 * </pre>
 */
final class Rollups implements RowListener {
    private final EventColumns columns;
    private final EventStore store;
    private final PriceList prices;
    private final CostMode mode;
    private final DayOf days;
    private final LongColumn costs = new LongColumn(Sum.UNPRICED);
    private final Sum all = new Sum();
    private final Map<LocalDate, Sum> byDay = new HashMap<>();
    private final List<SessionSums> bySession = new ArrayList<>();

    Rollups(EventStore store, EventColumns columns, PriceList prices, CostMode mode, ZoneId zone) {
        this.store = store;
        this.columns = columns;
        this.prices = prices;
        this.mode = mode;
        this.days = new DayOf(zone);
    }

    /** Works out what a row costs, before it is added. */
    void price(int row, UsageEvent event) {
        costs.set(row, costOf(event));
    }

    @Override
    public void added(int row) {
        change(row, 1);
    }

    @Override
    public void removed(int row) {
        change(row, -1);
    }

    /** An event's cost in pico-dollars, or one of {@link Sum}'s marks. */
    long cost(int row) {
        return costs.get(row);
    }

    UsageTotals all() {
        return all.totals();
    }

    UsageTotals day(LocalDate day) {
        Sum sum = byDay.get(day);
        return sum == null ? UsageTotals.NONE : sum.totals();
    }

    SessionSums session(int number) {
        return number < bySession.size() ? bySession.get(number) : SessionSums.NONE;
    }

    /** The calendar day of a row. */
    LocalDate day(int row) {
        return days.day(columns.micros(row));
    }

    private void change(int row, int sign) {
        TokenCounts tokens = columns.tokens(row);
        long cost = costs.get(row);
        boolean isLowerBound = store.isMarked(row);
        all.add(sign, tokens, cost, isLowerBound);
        session(sign, row, tokens, cost, isLowerBound);
        LocalDate day = day(row);
        Sum sum = byDay.computeIfAbsent(day, d -> new Sum());
        sum.add(sign, tokens, cost, isLowerBound);
        if (sum.isEmpty()) {
            byDay.remove(day);
        }
    }

    private void session(int sign, int row, TokenCounts tokens, long cost, boolean isLowerBound) {
        int number = columns.session(row);
        while (bySession.size() <= number) {
            bySession.add(new SessionSums());
        }
        bySession.get(number).add(sign, columns.agent(row), tokens, cost, isLowerBound);
    }

    private long costOf(UsageEvent event) {
        Cost cost = mode.costOf(event, prices);
        return switch (cost.state()) {
            case KNOWN -> cost.picoDollars();
            case UNPRICED -> Sum.UNPRICED;
            case TOO_LARGE -> Sum.TOO_LARGE;
        };
    }
}
