package io.github.candleclock.cli;

import io.github.candleclock.config.ChosenSettings;
import io.github.candleclock.config.Settings;
import io.github.candleclock.config.SettingsException;
import io.github.candleclock.config.SettingsLayers;
import io.github.candleclock.config.SettingsPlace;
import io.github.candleclock.config.TypedOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * What counts of options, environment and settings file. A command's other options are asked for what was typed, as text, so that a
 * setting has one parser wherever it is given.
 */
final class SettingsOptions {
    /** What is written well and names nothing that there is: no wrong command line, but a failure. */
    private static final Set<String> NAMES = Set.of("--timezone", "--theme");

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description =
                    "The settings file. Otherwise that of CANDLECLOCK_CONFIG, or the one that 'candleclock config' "
                            + "names.")
    private String config = "";

    private final List<Consumer<TypedOptions>> others = new ArrayList<>();
    private @Nullable ChosenSettings chosen;

    /** Asks these options too for what was typed. */
    void ask(Consumer<TypedOptions> options) {
        others.add(options);
    }

    /** Where the settings file is, or would be. */
    SettingsPlace place(Outside outside) {
        try {
            return SettingsPlace.choose(
                    config,
                    outside.environment(),
                    Folders.of(outside).config(),
                    outside.home(),
                    Path.of("").toAbsolutePath());
        } catch (SettingsException e) {
            throw failure(e);
        }
    }

    /** Reads all that gives settings, as it is now. */
    ChosenSettings read(Outside outside) throws SettingsException {
        return SettingsLayers.load(
                place(outside).existing(),
                outside.environment(),
                typed(),
                outside.home(),
                Path.of("").toAbsolutePath());
    }

    /** What options say alone, without environment and file. */
    ChosenSettings typedAlone(Outside outside) {
        try {
            return SettingsLayers.load(
                    Optional.empty(),
                    Map.of(),
                    typed(),
                    outside.home(),
                    Path.of("").toAbsolutePath());
        } catch (SettingsException e) {
            throw failure(e);
        }
    }

    /** What counted when it was first asked for; a fault ends the command. */
    ChosenSettings chosen(Outside outside) {
        if (chosen == null) {
            try {
                chosen = read(outside);
            } catch (SettingsException e) {
                throw failure(e);
            }
        }
        return chosen;
    }

    /** What is made of settings; a file that they name may have a fault, as may a price in them. */
    interface Use<T> {
        T of(ChosenSettings chosen) throws SettingsException;
    }

    /** Makes something of what counts; a fault ends the command. */
    <T> T use(Outside outside, Use<T> use) {
        try {
            return use.of(chosen(outside));
        } catch (SettingsException e) {
            throw new Failure(String.valueOf(e.getMessage()), e);
        }
    }

    Settings settings(Outside outside) {
        return chosen(outside).settings();
    }

    private Map<String, TypedOption> typed() {
        TypedOptions typed = new TypedOptions();
        others.forEach(options -> options.accept(typed));
        return typed.bySetting();
    }

    private RuntimeException failure(SettingsException fault) {
        String sentence = String.valueOf(fault.getMessage());
        boolean isOption =
                typed().values().stream().anyMatch(option -> option.name().equals(fault.file()));
        return isOption && !NAMES.contains(fault.file())
                ? new WrongOption(sentence, fault)
                : new Failure(sentence, fault);
    }
}
