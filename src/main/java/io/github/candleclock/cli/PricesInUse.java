package io.github.candleclock.cli;

import io.github.candleclock.pricing.KeptPrices;
import io.github.candleclock.pricing.PriceException;
import io.github.candleclock.pricing.PriceLayer;
import io.github.candleclock.pricing.PriceList;
import java.nio.file.Path;
import java.util.Optional;

/** The price list that counts on this machine: what people set, what was fetched, and what comes with the program. */
final class PricesInUse {
    private PricesInUse() {}

    /** The list of all that there is; a fetched list that is damaged is said and left out. */
    static PriceList of(Outside outside, Optional<PriceLayer> settings, Optional<PriceLayer> file) {
        return PriceList.inOrder(settings, file, fetched(outside));
    }

    /** Where a fetched list is kept. */
    static KeptPrices kept(Outside outside) {
        return new KeptPrices(place(outside), outside.shown(place(outside)));
    }

    static Path place(Outside outside) {
        return Folders.of(outside).data().resolve("prices.json");
    }

    static Optional<PriceLayer> fetched(Outside outside) {
        try {
            return kept(outside).read();
        } catch (PriceException e) {
            outside.err()
                    .println(
                            "candleclock: the fetched price list cannot be used: " + e.sentence()
                                    + ". The prices that come with Candleclock are used; 'candleclock prices update' fetches a new list.");
            return Optional.empty();
        }
    }
}
