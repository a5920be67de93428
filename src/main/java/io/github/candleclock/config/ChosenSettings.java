package io.github.candleclock.config;

import io.github.candleclock.pricing.PriceOverride;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** The settings that count, and for each of them where it comes from. */
public final class ChosenSettings {
    private final Settings settings;
    private final List<Supplier<ChosenValue>> values;
    private final Map<String, Layer.Given> taken;
    private final Optional<FileTables> tables;

    ChosenSettings(Choosing choosing, Optional<FileTables> tables) {
        Map<String, PriceOverride> overrides = tables.map(FileTables::overrides).orElse(Map.of());
        this.settings = new Settings(
                choosing.of(SettingsTable.CLAUDE_DIRS),
                choosing.of(SettingsTable.TIMEZONE),
                choosing.of(SettingsTable.MODE),
                choosing.of(SettingsTable.START_OF_WEEK),
                choosing.of(SettingsTable.BUDGETS),
                choosing.of(SettingsTable.LIMIT),
                choosing.of(SettingsTable.THEME),
                choosing.of(SettingsTable.COLOR),
                choosing.of(SettingsTable.ASCII),
                choosing.of(SettingsTable.COMPACT),
                archive(choosing),
                choosing.of(SettingsTable.PRICES_FILE),
                overrides,
                choosing.of(SettingsTable.REPOSITORIES),
                tables.map(FileTables::rules).orElse(List.of()));
        this.values = choosing.values();
        this.taken = choosing.taken();
        this.tables = tables;
    }

    public Settings settings() {
        return settings;
    }

    /** Each setting in the order in which they are listed, then prices of models and rules of projects. */
    public List<ChosenValue> values() {
        List<Supplier<ChosenValue>> all = new ArrayList<>(values);
        tables.ifPresent(read -> all.addAll(read.values()));
        return all.stream().map(Supplier::get).toList();
    }

    /** The price file as a setting that turned out to be wrong, told where it was given. */
    public SettingsException priceFileFault(String sentence) {
        Layer.Given given = Objects.requireNonNull(taken.get(SettingsTable.PRICES_FILE.key()), "somebody gives a file");
        return given.fault().apply(sentence);
    }

    /** A fault of a figure that a file sets for a model, to be thrown by whoever knows prices. */
    public SettingsException priceFault(String model, String figure, String sentence) {
        return tables.orElseThrow().priceFault(model, figure, sentence);
    }

    private static ArchiveSettings archive(Choosing choosing) {
        return new ArchiveSettings(
                choosing.of(SettingsTable.ARCHIVE),
                choosing.of(SettingsTable.ARCHIVE_DIR),
                choosing.of(SettingsTable.ARCHIVES),
                choosing.of(SettingsTable.DEVICE),
                choosing.of(SettingsTable.RETENTION));
    }
}
