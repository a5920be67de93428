package io.github.candleclock.monitor;

import io.github.candleclock.limit.Calibration;
import io.github.candleclock.pricing.PriceList;
import io.github.candleclock.store.EventStore;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * What was used here by one login.
 *
 * <p>Belongs to the monitor's thread.
 */
final class LocalUse {
    private final EventStore store;
    private final PriceList prices;
    private final int limit;
    private final IntPredicate isOfLogin;

    /**
     * Reads from a store.
     *
     * @param prices by which costs are calculated, whatever answers state
     * @param limit positions from here on are ahead of the clock
     * @param isOfLogin whether a session, by its number, is the login's
     */
    LocalUse(EventStore store, PriceList prices, int limit, IntPredicate isOfLogin) {
        this.store = store;
        this.prices = prices;
        this.limit = limit;
        this.isOfLogin = isOfLogin;
    }

    /** What was used from one moment up to another. */
    Calibration.Used between(Instant from, Instant to) {
        double[] sums = new double[2];
        int[] position = {position(from)};
        store.forEach(position(from), position(to), (micros, model, session, row) -> {
            if (isOfLogin.test(session)) {
                sums[0] += prices.costOf(store.event(position[0])).approximateDollars();
                sums[1] += store.tokens(row).total();
            }
            position[0]++;
        });
        return new Calibration.Used(sums[0], sums[1]);
    }

    /** Whether something was answered after a moment: by a family of models or, where that is empty, by any. */
    boolean isAnswered(Instant after, Optional<String> family) {
        boolean[] found = {false};
        store.forEach(position(after.plusNanos(1000)), limit, (micros, model, session, row) -> {
            found[0] |= isOfLogin.test(session)
                    && family.map(name -> store.modelName(model)
                                    .toLowerCase(Locale.ROOT)
                                    .contains(name.toLowerCase(Locale.ROOT)))
                            .orElse(true);
        });
        return found[0];
    }

    private int position(Instant at) {
        return Math.min(limit, store.firstFrom(at));
    }
}
