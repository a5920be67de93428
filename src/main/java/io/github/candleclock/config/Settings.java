package io.github.candleclock.config;

import io.github.candleclock.budget.Budget;
import io.github.candleclock.budget.LimitChoice;
import io.github.candleclock.pricing.CostMode;
import io.github.candleclock.pricing.PriceOverride;
import io.github.candleclock.project.ProjectRule;
import io.github.candleclock.text.ColourLevel;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What people set, or the defaults. Never seen below the command line: each floor gets what it needs as values of its own.
 *
 * @param claudeDirs absolute; none for the usual places
 * @param timezone nothing for the system's
 * @param theme a bundled theme's name or the absolute path of a theme file; nothing for what suits the background
 * @param color nothing for what the environment says
 * @param ascii nothing for what the locale says
 * @param pricesFile absolute
 * @param priceOverrides by model, in alphabetical order
 * @param repositories whether repositories name projects
 */
public record Settings(
        List<String> claudeDirs,
        Optional<ZoneId> timezone,
        CostMode mode,
        DayOfWeek startOfWeek,
        List<Budget> budgets,
        LimitChoice limit,
        Optional<String> theme,
        Optional<ColourLevel> color,
        Optional<Boolean> ascii,
        boolean compact,
        ArchiveSettings archive,
        Optional<Path> pricesFile,
        Map<String, PriceOverride> priceOverrides,
        boolean repositories,
        List<ProjectRule> projectRules) {
    public Settings {
        claudeDirs = List.copyOf(claudeDirs);
        budgets = List.copyOf(budgets);
        priceOverrides = Collections.unmodifiableMap(new LinkedHashMap<>(priceOverrides));
        projectRules = List.copyOf(projectRules);
    }
}
