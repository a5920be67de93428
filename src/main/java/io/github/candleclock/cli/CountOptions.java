package io.github.candleclock.cli;

import io.github.candleclock.config.ChosenSettings;
import io.github.candleclock.config.Settings;
import io.github.candleclock.config.SettingsException;
import io.github.candleclock.monitor.Rules;
import io.github.candleclock.project.ProjectNames;
import io.github.candleclock.project.Repositories;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say how logs are counted, whichever they are. What is typed goes to the settings, which read it. */
class CountOptions {
    @Option(
            names = {"-z", "--timezone"},
            paramLabel = "ZONE",
            description = "The zone of days and clock times, such as Europe/Madrid. Otherwise the system's.")
    private @Nullable String timezone;

    @Option(
            names = {"-m", "--mode"},
            paramLabel = "MODE",
            description =
                    "Where costs come from: auto (the log's own where it states one), calculate (always from tokens), display "
                            + "(only the log's own).")
    private @Nullable String mode;

    @Option(
            names = "--start-of-week",
            paramLabel = "DAY",
            description = "The day on which a week begins, such as sunday. Otherwise monday.")
    private @Nullable String startOfWeek;

    @Option(
            names = "--prices",
            paramLabel = "FILE",
            description = "A price list of your own, in LiteLLM's format; it counts before the others.")
    private @Nullable String prices;

    @Option(
            names = "--repositories",
            negatable = true,
            description = "Let the repository that holds a folder name its project, or not. Otherwise it does.")
    private @Nullable Boolean repositories;

    @Mixin
    private SettingsOptions settings = new SettingsOptions();

    CountOptions() {
        settings.ask(typed -> {
            typed.text("timezone", "--timezone", timezone);
            typed.text("mode", "--mode", mode);
            typed.text("start_of_week", "--start-of-week", startOfWeek);
            typed.text("prices.file", "--prices", prices);
            typed.flag("projects.repositories", "--repositories", repositories);
        });
    }

    final SettingsOptions settings() {
        return settings;
    }

    final ZoneId zone(Outside outside) {
        return zone(outside, settings.settings(outside));
    }

    /** By what is counted. */
    final Rules rules(Outside outside) {
        return settings.use(outside, chosen -> rules(outside, chosen));
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
                settings.limit(),
                new ProjectNames(settings.projectRules(), repositories),
                Rules.Windows.OFFICIAL);
    }

    private static ZoneId zone(Outside outside, Settings settings) {
        return settings.timezone().orElse(outside.zone());
    }
}
