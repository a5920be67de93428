package io.github.candleclock.monitor;

import io.github.candleclock.limit.CalibratedRate;
import io.github.candleclock.limit.Calibration;
import io.github.candleclock.limit.LimitMessage;
import java.util.List;
import java.util.Optional;

/**
 * What Claude says of the limits of one login.
 *
 * @param root the configuration folder of the login, as shown
 * @param windows the five hours first
 * @param rate what a point of the five hours comes to; absent while not yet known
 * @param moved how that has changed for good, as with a change of plan; absent while it stays
 * @param reached the limit that holds everything up, where one does
 */
public record AccountLimits(
        String root,
        List<LimitState> windows,
        Optional<CalibratedRate> rate,
        Optional<Calibration.Moved> moved,
        Optional<LimitMessage> reached) {
    public AccountLimits {
        windows = List.copyOf(windows);
    }
}
