package io.github.candleclock.cli;

import io.github.candleclock.config.ChosenSettings;
import io.github.candleclock.config.SettingsException;
import io.github.candleclock.pricing.KeptPrices;
import io.github.candleclock.pricing.PriceException;
import io.github.candleclock.pricing.PriceFiles;
import io.github.candleclock.pricing.PriceLayer;
import io.github.candleclock.pricing.PriceList;
import io.github.candleclock.pricing.PriceOverride;
import io.github.candleclock.pricing.PriceSource;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The price list that counts on this machine: what people set, what was fetched, and what comes with the program. */
final class PricesInUse {
    private PricesInUse() {}

    /** The list of what comes with the program and what was fetched, without what people set. */
    static PriceList withoutSettings(Outside outside) {
        return PriceList.inOrder(Optional.empty(), fetched(outside));
    }

    /**
     * The list of all that there is, with what these settings say.
     *
     * @throws SettingsException for a price file, or a price in the settings, that cannot be used
     */
    static PriceList of(Outside outside, ChosenSettings chosen) throws SettingsException {
        Optional<PriceLayer> file = file(outside, chosen);
        Map<String, PriceOverride> overrides = chosen.settings().priceOverrides();
        PriceList listed = PriceList.inOrder(file, fetched(outside));
        if (overrides.isEmpty()) {
            return listed;
        }
        try {
            PriceSource source = new PriceSource(PriceSource.Kind.SETTINGS, "the settings", Optional.empty());
            return listed.behind(PriceOverride.layer(source, overrides, listed));
        } catch (PriceException e) {
            throw chosen.priceFault(e.model().orElse(""), e.figure().orElse(""), e.sentence());
        }
    }

    private static Optional<PriceLayer> file(Outside outside, ChosenSettings chosen) throws SettingsException {
        Optional<Path> file = chosen.settings().pricesFile();
        try {
            return file.isEmpty()
                    ? Optional.empty()
                    : Optional.of(PriceFiles.read(file.get(), outside.shown(file.get())));
        } catch (PriceException e) {
            throw chosen.priceFileFault(e.sentence());
        }
    }

    /** Where a fetched list is kept. */
    static KeptPrices kept(Outside outside) {
        return new KeptPrices(place(outside), outside.shown(place(outside)));
    }

    static Path place(Outside outside) {
        return Folders.of(outside).data().resolve("prices.json");
    }

    /** A fetched list that is damaged is said and left out. */
    private static Optional<PriceLayer> fetched(Outside outside) {
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
