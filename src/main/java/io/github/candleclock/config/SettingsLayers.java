package io.github.candleclock.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads settings from all that give them:
 *
 * <pre>
 *   options          --mode display           counts first
 *   environment      CANDLECLOCK_MODE=display
 *   file             mode = "display"
 *   defaults
 * </pre>
 *
 * What is wrong is a fault also where another layer covers it.
 */
public final class SettingsLayers {
    private final Optional<FileLayer> file;
    private final Layer environment;
    private final Layer options;

    private SettingsLayers(
            Optional<Path> file,
            Map<String, String> environment,
            Map<String, TypedOption> options,
            Path home,
            Path workingFolder)
            throws SettingsException {
        PathBase here = new PathBase(home, workingFolder);
        // without a file no class of the TOML library is loaded: that takes time
        this.file = file.isPresent() ? Optional.of(read(file.get(), home)) : Optional.empty();
        this.environment = Layer.ofEnvironment(environment, here);
        this.options = Layer.ofOptions(options, here);
    }

    /**
     * Reads all layers.
     *
     * @param file the settings file, if there is one; paths in it are reckoned from its folder
     * @param options by the setting's key
     * @throws SettingsException the first fault: of the file from its top, of the environment, of the options
     */
    public static ChosenSettings load(
            Optional<Path> file,
            Map<String, String> environment,
            Map<String, TypedOption> options,
            Path home,
            Path workingFolder)
            throws SettingsException {
        SettingsLayers layers = new SettingsLayers(file, environment, options, home, workingFolder);
        ChosenSettings chosen = layers.choose();
        List<SettingsException> faults = layers.faults();
        if (!faults.isEmpty()) {
            throw faults.get(0);
        }
        return chosen;
    }

    /** All faults of a file in the order of its lines. What is no TOML is the only fault. */
    public static List<SettingsException> faults(Path file, Path home) {
        try {
            SettingsLayers layers = new SettingsLayers(Optional.of(file), Map.of(), Map.of(), home, home);
            ChosenSettings unused = layers.choose();
            return layers.faults();
        } catch (SettingsException unreadable) {
            return List.of(unreadable);
        }
    }

    private static FileLayer read(Path file, Path home) throws SettingsException {
        Path folder = file.toAbsolutePath().getParent();
        return new FileLayer(TomlFile.read(file), new PathBase(home, folder == null ? home : folder));
    }

    private ChosenSettings choose() {
        List<Layer> fromBelow = new ArrayList<>();
        file.ifPresent(read -> fromBelow.add(read.layer()));
        fromBelow.add(environment);
        fromBelow.add(options);
        return new ChosenSettings(new Choosing(fromBelow), file.map(FileLayer::tables));
    }

    private List<SettingsException> faults() {
        List<SettingsException> faults = new ArrayList<>();
        if (file.isPresent()) {
            faults.addAll(file.get().layer().faults());
            faults.sort(Comparator.comparingInt(
                    fault -> fault.place().map(Place::line).orElse(0)));
        }
        faults.addAll(environment.faults());
        faults.addAll(options.faults());
        return faults;
    }
}
