package io.github.candleclock.cli;

import io.github.candleclock.config.ChosenSettings;
import io.github.candleclock.config.Settings;
import io.github.candleclock.config.SettingsException;
import io.github.candleclock.monitor.Rules;
import io.github.candleclock.pricing.CostMode;
import io.github.candleclock.project.ProjectNames;
import io.github.candleclock.project.Repositories;
import java.time.ZoneId;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say how logs are counted, whichever they are. What is typed goes to the settings, which read it. */
class CountOptions {
    @Mixin
    private SettingsOptions settings = new SettingsOptions();

    @Option(
            names = {"-z", "--timezone"},
            paramLabel = "ZONE",
            description = "The zone of days and clock times, such as Europe/Madrid. Otherwise the system's.")
    final void timezone(String text) {
        settings.type("timezone", "--timezone", List.of(text));
    }

    @Option(
            names = {"-m", "--mode"},
            paramLabel = "MODE",
            description =
                    "Where costs come from: auto (the log's own where it states one), calculate (always from tokens), display "
                            + "(only the log's own).")
    final void mode(String text) {
        settings.type("mode", "--mode", List.of(text));
    }

    @Option(
            names = "--start-of-week",
            paramLabel = "DAY",
            description = "The day on which a week begins, such as sunday. Otherwise monday.")
    final void startOfWeek(String text) {
        settings.type("start_of_week", "--start-of-week", List.of(text));
    }

    @Option(
            names = "--prices",
            paramLabel = "FILE",
            description = "A price list of your own, in LiteLLM's format; it counts before the others.")
    final void prices(String text) {
        settings.type("prices.file", "--prices", List.of(text));
    }

    @Option(
            names = "--repositories",
            negatable = true,
            description = "Let the repository that holds a folder name its project, or not. Otherwise it does.")
    final void repositories(boolean look) {
        settings.type("projects.repositories", look ? "--repositories" : "--no-repositories", List.of("" + look));
    }

    final SettingsOptions settings() {
        return settings;
    }

    final CostMode mode(Outside outside) {
        return settings.settings(outside).mode();
    }

    final ZoneId zone(Outside outside) {
        return zone(outside, settings.settings(outside));
    }

    /** By what is counted. */
    final Rules rules(Outside outside) {
        try {
            return rules(outside, settings.chosen(outside));
        } catch (SettingsException e) {
            throw new Failure(String.valueOf(e.getMessage()), e);
        }
    }

    /** By what is counted when these settings count. */
    static Rules rules(Outside outside, ChosenSettings chosen) throws SettingsException {
        Settings settings = chosen.settings();
        Repositories repositories = settings.repositories() ? Repositories.onDisk(outside.home()) : Repositories.NONE;
        return new Rules(
                PricesInUse.of(outside, chosen),
                settings.mode(),
                zone(outside, settings),
                settings.startOfWeek(),
                List.of(),
                new ProjectNames(settings.projectRules(), repositories));
    }

    private static ZoneId zone(Outside outside, Settings settings) {
        return settings.timezone().orElse(outside.zone());
    }
}
