package io.github.candleclock.cli;

import io.github.candleclock.config.ChosenSettings;
import io.github.candleclock.config.SettingsException;
import io.github.candleclock.config.SettingsLayers;
import io.github.candleclock.config.SettingsPlace;
import io.github.candleclock.config.ThemeFile;
import io.github.candleclock.pricing.PriceList;
import io.github.candleclock.text.Foreign;
import io.github.candleclock.tui.theme.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Names all that is wrong in a settings file. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = "Names all that is wrong in a settings file; the exit code is 1 if there is something.")
final class ConfigCheckCommand implements Callable<Integer> {
    private final Outside outside;

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "The file. Otherwise the one that would be read.")
    private @Nullable Path file;

    ConfigCheckCommand(Outside outside) {
        this.outside = outside;
    }

    @Override
    public Integer call() {
        SettingsPlace place = options.place(outside);
        Optional<Path> checked = file != null ? Optional.of(file) : existing(place);
        if (checked.isEmpty()) {
            outside.out()
                    .println("There is no settings file " + outside.shown(place.file())
                            + ", and none is needed: the defaults count.");
            return 0;
        }
        List<SettingsException> faults = faults(checked.get());
        if (faults.isEmpty()) {
            outside.out().println("Nothing is wrong in " + outside.shown(checked.get()) + ".");
            return 0;
        }
        faults.forEach(fault -> outside.out().println(Foreign.harmless(String.valueOf(fault.getMessage()))));
        return 1;
    }

    /** Files and prices that settings name are looked at when the settings themselves can be read. */
    private List<SettingsException> faults(Path file) {
        List<SettingsException> faults = SettingsLayers.faults(file, outside.home());
        if (!faults.isEmpty()) {
            return faults;
        }
        try {
            ChosenSettings chosen =
                    SettingsLayers.load(Optional.of(file), Map.of(), Map.of(), outside.home(), outside.home());
            PriceList unusedPrices = PricesInUse.of(outside, chosen);
            Optional<String> theme = chosen.settings().theme().filter(ThemeFile::isPath);
            if (theme.isPresent()) {
                Theme unusedTheme = Theme.of(ThemeFile.read(Path.of(theme.get())));
            }
            return List.of();
        } catch (SettingsException fault) {
            return List.of(fault);
        }
    }

    private static Optional<Path> existing(SettingsPlace place) {
        try {
            return place.existing();
        } catch (SettingsException e) {
            throw new Failure(String.valueOf(e.getMessage()), e);
        }
    }
}
