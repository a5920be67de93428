package io.github.candleclock.config;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a settings file gives:
 *
 * <pre>
 *   mode = "auto"                    settings of the outermost table
 *   [prices]                         and of two others
 *   file = "…"
 *   [prices.models."claude-…"]       FileTables: a table for each model
 *   input = 3
 *   [projects]
 *   [[projects.rules]]               FileTables: a list of tables
 *   match = "…"
 * </pre>
 *
 * All of it is read whatever is wrong with some of it, so that all faults can be told.
 */
final class FileLayer {
    static final String PRICES = "prices";
    static final String PROJECTS = "projects";

    private final PathBase base;
    private final Layer layer = new Layer();
    private final Map<String, TomlFile> tables = new HashMap<>();
    private final FileTables listed;

    FileLayer(TomlFile root, PathBase base) {
        this.base = base;
        tables.put("", root);
        for (String name : List.of(PRICES, PROJECTS)) {
            if (root.has(name)) {
                layer.attempt(() -> tables.put(name, root.table(name)));
            }
        }
        refuseUnknown("", List.of(PRICES, PROJECTS));
        refuseUnknown(PRICES, List.of(FileTables.MODELS));
        refuseUnknown(PROJECTS, List.of(FileTables.RULES));
        SettingsTable.ALL.forEach(this::read);
        listed = new FileTables(
                layer, Optional.ofNullable(tables.get(PRICES)), Optional.ofNullable(tables.get(PROJECTS)), base.home());
    }

    Layer layer() {
        return layer;
    }

    /** What is no single setting: prices of models, and rules of projects. */
    FileTables tables() {
        return listed;
    }

    private void refuseUnknown(String table, List<String> others) {
        TomlFile asked = tables.get(table);
        if (asked == null) {
            return;
        }
        Set<String> names = new LinkedHashSet<>(others);
        SettingsTable.ALL.stream()
                .filter(setting -> setting.table().equals(table))
                .forEach(setting -> names.add(setting.name()));
        for (String key : asked.keys()) {
            if (!names.contains(key)) {
                layer.fault(asked.unknown(key, hint(key, names)));
            }
        }
    }

    /** Where this name would be right; else a right name that is like it. */
    private static String hint(String key, Set<String> names) {
        return SettingsTable.ALL.stream()
                .filter(setting -> setting.name().equals(key))
                .findFirst()
                .map(setting -> setting.table().isEmpty()
                        ? "; " + key + " has to stand above the first [table]"
                        : "; " + key + " has to stand below [" + setting.table() + "]")
                .orElseGet(() -> Nearest.question(key, names));
    }

    private void read(Setting<?> setting) {
        TomlFile table = tables.get(setting.table());
        String name = setting.name();
        if (table != null && table.has(name)) {
            layer.attempt(() -> layer.give(
                    setting.key(),
                    new Layer.Given(
                            setting.shape().read(table, name),
                            base,
                            () -> origin(table, name),
                            sentence -> table.valueFault(name, sentence))));
        }
    }

    /** The origin of a name in a table of the file. */
    static SettingOrigin origin(TomlFile table, String name) {
        return new SettingOrigin(SettingOrigin.Kind.FILE, table.file(), table.place(name));
    }
}
