package io.github.candleclock.monitor;

import io.github.candleclock.block.Block;
import io.github.candleclock.block.Projection;
import io.github.candleclock.budget.Budget;
import io.github.candleclock.budget.BudgetState;
import io.github.candleclock.store.EventStore;
import io.github.candleclock.usage.Cost;
import io.github.candleclock.usage.UsageTotals;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Works out how budgets stand: what is used of them, and when they break. */
final class BudgetFigures {
    private final EventStore store;
    private final int limit;
    private final Instant now;
    private final ZoneId zone;

    BudgetFigures(EventStore store, int limit, Instant now, ZoneId zone) {
        this.store = store;
        this.limit = limit;
        this.now = now;
        this.zone = zone;
    }

    /** A block budget while a block burns. */
    BudgetState ofBlock(Budget budget, Block block, int from, UsageTotals used, Optional<Projection> projection) {
        Optional<Double> projected = projection.map(ahead -> budget.unit() == Budget.Unit.DOLLARS
                ? ahead.dollars().expected() * Cost.PICO_PER_DOLLAR
                : ahead.tokens().expected());
        return state(
                budget,
                used(budget, used),
                projected,
                rate(budget, projection),
                from,
                block.range().end());
    }

    /** A block budget while none burns: nothing of it is used. */
    static BudgetState unused(Budget budget) {
        return new BudgetState(budget, 0, Optional.empty(), Optional.empty());
    }

    /** A day's budget; its projection goes on at the expected rate of the block, if one burns, until midnight. */
    BudgetState ofDay(Budget budget, UsageTotals today, Optional<Projection> projection) {
        LocalDate day = LocalDate.ofInstant(now, zone);
        Instant start = day.atStartOfDay(zone).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        long used = used(budget, today);
        double rate = rate(budget, projection);
        Optional<Double> projected = projection.map(ahead -> used + rate * hours(now, end));
        return state(budget, used, projected, rate, Math.min(limit, store.firstFrom(start)), end);
    }

    Instant dayStart() {
        return LocalDate.ofInstant(now, zone).atStartOfDay(zone).toInstant();
    }

    private BudgetState state(
            Budget budget, long used, Optional<Double> projected, double rate, int from, Instant end) {
        if (used >= budget.limit()) {
            return new BudgetState(budget, used, projected, brokeAt(budget, from));
        }
        Optional<Instant> breaks = projected
                .filter(amount -> amount > budget.limit() && rate > 0)
                .map(amount -> now.plusMillis((long) ((budget.limit() - used) / rate * 3_600_000)))
                .filter(at -> at.isBefore(end));
        return new BudgetState(budget, used, projected, breaks);
    }

    /** When the sum of events from a position on reached the limit. */
    private Optional<Instant> brokeAt(Budget budget, int from) {
        long[] sum = {0};
        long[] at = {Long.MIN_VALUE};
        store.forEach(from, limit, (micros, model, session, row) -> {
            if (at[0] == Long.MIN_VALUE) {
                sum[0] += budget.unit() == Budget.Unit.DOLLARS
                        ? store.cost(row).picoDollars()
                        : store.tokens(row).total();
                if (sum[0] >= budget.limit()) {
                    at[0] = micros;
                }
            }
        });
        return at[0] == Long.MIN_VALUE ? Optional.empty() : Optional.of(Instant.EPOCH.plus(at[0], ChronoUnit.MICROS));
    }

    private static long used(Budget budget, UsageTotals totals) {
        if (budget.unit() == Budget.Unit.TOKENS) {
            return totals.tokens().total();
        }
        return totals.cost().state() == Cost.State.TOO_LARGE
                ? Long.MAX_VALUE
                : totals.cost().picoDollars();
    }

    /** The expected rate in the budget's unit an hour; 0 while it is not known. */
    private static double rate(Budget budget, Optional<Projection> projection) {
        return projection
                .map(ahead -> budget.unit() == Budget.Unit.DOLLARS
                        ? ahead.dollarsPerHour() * Cost.PICO_PER_DOLLAR
                        : ahead.tokensPerHour())
                .orElse(0.0);
    }

    private static double hours(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 3_600_000.0;
    }
}
