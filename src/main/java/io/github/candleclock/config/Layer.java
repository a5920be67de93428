package io.github.candleclock.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What one source gives: texts for some settings, and all that is wrong with it. Belongs to the thread that reads settings. */
final class Layer {
    private final Map<String, Given> given = new LinkedHashMap<>();
    private final List<SettingsException> faults = new ArrayList<>();

    /**
     * The texts given for one setting.
     *
     * @param base what paths in them are reckoned from
     * @param origin asked only where it is shown, since finding a place in a file takes time
     * @param fault a fault of these texts
     */
    record Given(
            List<String> texts,
            PathBase base,
            Supplier<SettingOrigin> origin,
            Function<String, SettingsException> fault) {}

    /** A step of reading that may find a fault. */
    interface Reading {
        void read() throws SettingsException;
    }

    /** The layer of the environment. A variable that is set to nothing counts as not set; a list's entries stand between commas. */
    static Layer ofEnvironment(Map<String, String> environment, PathBase base) {
        Layer layer = new Layer();
        TreeSet<String> ours = new TreeSet<>();
        for (String name : environment.keySet()) {
            if (name.startsWith(Setting.PREFIX)) {
                ours.add(name);
            }
        }
        // mostly there is none, and the program starts often
        if (ours.isEmpty()) {
            return layer;
        }
        for (Setting<?> setting : SettingsTable.ALL) {
            String text = environment.getOrDefault(setting.variable(), "");
            boolean isList = setting.shape() == Shape.LIST;
            layer.give(
                    setting.key(),
                    isList ? List.of(text.split(",", -1)) : List.of(text),
                    base,
                    SettingOrigin.Kind.ENVIRONMENT,
                    setting.variable());
        }
        ours.removeAll(variables());
        for (String name : ours) {
            layer.faults.add(new SettingsException(name, "no setting is named by this variable" + nearest(name)));
        }
        return layer;
    }

    /** The layer of the command line. */
    static Layer ofOptions(Map<String, TypedOption> options, PathBase base) {
        Layer layer = new Layer();
        options.forEach(
                (key, option) -> layer.give(key, option.texts(), base, SettingOrigin.Kind.OPTION, option.name()));
        return layer;
    }

    void give(String key, Given texts) {
        given.put(key, texts);
    }

    void fault(SettingsException fault) {
        faults.add(fault);
    }

    /** Reads on when this cannot be read, and keeps the fault. */
    void attempt(Reading reading) {
        try {
            reading.read();
        } catch (SettingsException fault) {
            faults.add(fault);
        }
    }

    Optional<Given> given(String key) {
        return Optional.ofNullable(given.get(key));
    }

    /** In the order in which they were found. */
    List<SettingsException> faults() {
        return List.copyOf(faults);
    }

    private void give(String key, List<String> all, PathBase base, SettingOrigin.Kind kind, String name) {
        List<String> texts =
                all.stream().map(String::strip).filter(text -> !text.isEmpty()).toList();
        if (!texts.isEmpty()) {
            SettingOrigin origin = new SettingOrigin(kind, name, Optional.empty());
            give(key, new Given(texts, base, () -> origin, sentence -> new SettingsException(name, sentence)));
        }
    }

    private static List<String> variables() {
        return Stream.concat(SettingsTable.ALL.stream().map(Setting::variable), SettingsTable.OTHER_VARIABLES.stream())
                .toList();
    }

    /** All begin alike, so nearness is that of what follows. */
    private static String nearest(String name) {
        List<String> ends = variables().stream()
                .map(variable -> variable.substring(Setting.PREFIX.length()))
                .toList();
        return Nearest.to(name.substring(Setting.PREFIX.length()), ends)
                .map(end -> "; did you mean \"" + Setting.PREFIX + end + "\"?")
                .orElse("; unset it");
    }
}
