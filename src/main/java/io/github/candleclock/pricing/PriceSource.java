package io.github.candleclock.pricing;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where prices come from.
 *
 * @param name as people know it: a file as it is shown, an address, "comes with Candleclock"
 * @param asOf the day on which the prices were right, where that is known
 */
public record PriceSource(Kind kind, String name, Optional<LocalDate> asOf) {
    /** The sort of source, which says what may replace it. */
    public enum Kind {
        /** In the program itself. */
        BUNDLED,
        /** Fetched when the user asked for it. */
        UPDATED,
        /** A price file of the user's. */
        FILE,
        /** Single prices in the settings. */
        SETTINGS
    }
}
