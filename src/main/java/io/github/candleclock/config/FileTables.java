package io.github.candleclock.config;

import io.github.candleclock.pricing.PriceOverride;
import io.github.candleclock.project.ProjectRule;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What a settings file gives in tables of its own: prices of models, and rules of projects. Only a file gives these. */
final class FileTables {
    static final String MODELS = "models";
    static final String RULES = "rules";
    static final String MATCH = "match";
    static final String NAME = "name";
    static final String TAGS = "tags";

    private final Layer layer;
    private final Map<String, TomlFile> models = new LinkedHashMap<>();
    private final Map<String, PriceOverride> overrides = new LinkedHashMap<>();
    private final List<ProjectRule> rules = new ArrayList<>();
    private final List<Supplier<ChosenValue>> values = new ArrayList<>();

    /** Reads the tables; what is wrong with them becomes the layer's faults. */
    FileTables(Layer layer, Optional<TomlFile> prices, Optional<TomlFile> projects, Path home) {
        this.layer = layer;
        prices.filter(table -> table.has(MODELS)).ifPresent(table -> layer.attempt(() -> readModels(table)));
        projects.filter(table -> table.has(RULES)).ifPresent(table -> layer.attempt(() -> readRules(table, home)));
    }

    /** By model, in alphabetical order. */
    Map<String, PriceOverride> overrides() {
        return overrides;
    }

    /** In the order of the file, in which they count. */
    List<ProjectRule> rules() {
        return rules;
    }

    List<Supplier<ChosenValue>> values() {
        return values;
    }

    /** A fault of a model's figure; of its table where the figure is missing. */
    SettingsException priceFault(String model, String figure, String sentence) {
        TomlFile table = Objects.requireNonNull(models.get(model), "a model of this file");
        return table.has(figure) ? table.valueFault(figure, sentence) : table.fault(sentence);
    }

    private void readModels(TomlFile prices) throws SettingsException {
        TomlFile all = prices.table(MODELS);
        for (String model : all.keys()) {
            layer.attempt(() -> {
                TomlFile table = all.table(model);
                Map<String, BigDecimal> figures = figures(table);
                models.put(model, table);
                overrides.put(model, new PriceOverride(figures));
                String key = FileLayer.PRICES + "." + MODELS + "." + TomlText.key(model);
                values.add(() -> new ChosenValue(key, figures, FileLayer.origin(all, model)));
            });
        }
    }

    private Map<String, BigDecimal> figures(TomlFile table) {
        refuseUnknown(table, PriceOverride.NAMES);
        Map<String, BigDecimal> figures = new LinkedHashMap<>();
        for (String name : PriceOverride.NAMES) {
            if (table.has(name)) {
                layer.attempt(() -> figures.put(name, table.number(name)));
            }
        }
        return figures;
    }

    private void readRules(TomlFile projects, Path home) throws SettingsException {
        for (TomlFile table : projects.tables(RULES)) {
            layer.attempt(() -> {
                refuseUnknown(table, List.of(MATCH, NAME, TAGS));
                Map<String, Object> written = written(table);
                rules.add(rule(table).inHome(home.toString()));
                values.add(() ->
                        new ChosenValue(FileLayer.PROJECTS + "." + RULES, written, FileLayer.origin(table, MATCH)));
            });
        }
    }

    /** Put together step by step, so that what is refused is told with its own place. */
    private static ProjectRule rule(TomlFile table) throws SettingsException {
        String match = table.string(MATCH);
        ProjectRule rule = checked(table, MATCH, () -> new ProjectRule(match, Optional.empty(), Set.of()));
        if (table.has(NAME)) {
            Optional<String> name = Optional.of(table.string(NAME));
            rule = checked(table, NAME, () -> new ProjectRule(match, name, Set.of()));
        }
        if (table.has(TAGS)) {
            Optional<String> name = rule.name();
            Set<String> tags = new LinkedHashSet<>(table.strings(TAGS));
            rule = checked(table, TAGS, () -> new ProjectRule(match, name, tags));
        }
        return rule;
    }

    private static ProjectRule checked(TomlFile table, String key, Supplier<ProjectRule> rule)
            throws SettingsException {
        try {
            return rule.get();
        } catch (IllegalArgumentException e) {
            throw table.valueFault(key, String.valueOf(e.getMessage()));
        }
    }

    private static Map<String, Object> written(TomlFile table) throws SettingsException {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put(MATCH, table.string(MATCH));
        if (table.has(NAME)) {
            written.put(NAME, table.string(NAME));
        }
        if (table.has(TAGS)) {
            written.put(TAGS, table.strings(TAGS));
        }
        return written;
    }

    private void refuseUnknown(TomlFile table, Collection<String> names) {
        for (String key : table.keys()) {
            if (!names.contains(key)) {
                layer.fault(table.unknown(key, Nearest.question(key, names)));
            }
        }
    }
}
