package io.github.candleclock.cli;

import io.github.candleclock.config.ChosenValue;
import io.github.candleclock.config.SettingsPlace;
import io.github.candleclock.report.JsonSettings;
import io.github.candleclock.report.SettingRow;
import io.github.candleclock.report.TableSettings;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints each setting, its value and where that comes from. */
@Command(
        name = "config",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        synopsisSubcommandLabel = "[COMMAND]",
        description = "Prints each setting, its value and where that comes from.")
final class ConfigCommand implements Callable<Integer> {
    private final Outside outside;

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Option(
            names = {"-j", "--json"},
            description = "Print JSON.")
    private boolean json;

    ConfigCommand(Outside outside) {
        this.outside = outside;
    }

    @Override
    public Integer call() {
        List<SettingRow> rows = options.chosen(outside).values().stream()
                .map(ConfigCommand::row)
                .toList();
        SettingsPlace place = options.place(outside);
        boolean exists = Files.exists(place.file());
        if (json) {
            JsonSettings.write(place.file().toString(), exists, rows, outside.out());
        } else {
            String file = outside.shown(place.file());
            outside.out()
                    .println(
                            exists
                                    ? "Settings file: " + file
                                    : "No settings file. It would be " + file
                                            + "; 'candleclock config init' writes it.");
            outside.out().println();
            TableSettings.write(rows, outside.out());
        }
        outside.out().flush();
        return 0;
    }

    private static SettingRow row(ChosenValue value) {
        return new SettingRow(
                value.key(),
                value.value(),
                value.shown(),
                value.origin().kind().name().toLowerCase(Locale.ROOT),
                value.origin().name(),
                value.origin().place().map(place -> place.line()));
    }
}
