package io.github.candleclock.monitor;

import io.github.candleclock.block.Block;
import io.github.candleclock.block.BlockTimeline;
import io.github.candleclock.store.EventStore;
import io.github.candleclock.usage.Micros;
import io.github.candleclock.usage.Quantiles;
import io.github.candleclock.usage.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * What each whole block of the last ninety days came to that is over: plans and prices change, so older ones say little. Kept until something
 * changes in it.
 *
 * <p>Belongs to the monitor's thread.
 */
final class PastBlocks {
    private static final Duration PERIOD = Duration.ofDays(90);

    private final EventStore store;
    private Map<TimeRange, Double> dollars = new HashMap<>();

    PastBlocks(EventStore store) {
        this.store = store;
    }

    /** Forgets what may have changed: every block that did not end before that moment, in microseconds. */
    void forget(long changedFrom) {
        if (changedFrom < Long.MAX_VALUE) {
            dollars.keySet().removeIf(range -> Micros.of(range.end()) >= changedFrom);
        }
    }

    /** In dollars, those before a block, such as the active one. */
    Quantiles before(BlockTimeline timeline, int end, Instant now) {
        Instant earliest = now.minus(PERIOD);
        Map<TimeRange, Double> current = new HashMap<>();
        for (int number = end - 1; number >= 0; number--) {
            Block block = timeline.block(number);
            if (block.range().start().isBefore(earliest)) {
                break;
            }
            if (!block.isCut()) {
                Double known = dollars.get(block.range());
                current.put(block.range(), known != null ? known : sum(timeline.from(number), timeline.to(number)));
            }
        }
        dollars = current;
        return Quantiles.of(current.values().stream().mapToDouble(Double::doubleValue));
    }

    private double sum(int from, int to) {
        double[] sum = {0};
        store.forEach(
                from,
                to,
                (micros, model, session, row) -> sum[0] += store.cost(row).approximateDollars());
        return sum[0];
    }
}
