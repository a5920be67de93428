package io.github.candleclock.cli;

import io.github.candleclock.ingest.LogRoots;
import io.github.candleclock.ingest.SessionRegistry;
import io.github.candleclock.ingest.Survey;
import io.github.candleclock.ingest.UnreadRoots;
import io.github.candleclock.ingest.WatchTrial;
import io.github.candleclock.monitor.Rules;
import io.github.candleclock.readings.Readings;
import io.github.candleclock.report.BesideLogs;
import io.github.candleclock.report.Checkup;
import io.github.candleclock.report.CheckupJson;
import io.github.candleclock.report.CheckupTable;
import io.github.candleclock.report.Finding;
import io.github.candleclock.report.Surroundings;
import java.time.ZoneId;
import java.time.zone.ZoneRulesProvider;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks over logs, counting and surroundings, and says what is found and what to do about it. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = "Looks over your logs and how they are counted, and says what to do about what it finds.")
final class DoctorCommand implements Callable<Integer> {
    private static final int WIDTH = 100;

    private final Outside outside;

    @Mixin
    private LogOptions logs = new LogOptions();

    @Option(
            names = {"-j", "--json"},
            description = "Print JSON: the findings, and all figures they were made from.")
    private boolean json;

    DoctorCommand(Outside outside) {
        this.outside = outside;
    }

    @Override
    public Integer call() {
        LogRoots roots = logs.roots(outside);
        List<Finding> settings = List.of(SettingsFinding.of(outside, logs.settings()));
        try (OneShot read = OneShot.read(outside, logs, roots, logs.archives(outside, roots), Rules.Windows.OFFICIAL)) {
            print(read.monitor().checkup(Survey.of(roots), surroundings(roots), beside(roots), settings));
        }
        return 0;
    }

    private void print(Checkup checkup) {
        if (json) {
            CheckupJson.write(checkup, outside.out());
        } else {
            new CheckupTable(Math.min(WIDTH, outside.columns())).write(checkup, outside.out());
        }
        outside.out().flush();
    }

    private Surroundings surroundings(LogRoots roots) {
        ZoneId zone = logs.zone(outside);
        return new Surroundings(
                outside.clock().instant(),
                zone,
                !roots.equals(usual()),
                !zone.equals(outside.zone()),
                ZoneRulesProvider.getVersions("UTC").lastKey(),
                logs.rules(outside).prices().asOf(),
                WatchTrial.on(roots),
                UnreadRoots.beside(roots, outside.environment(), outside.home()),
                Runtime.version().toString(),
                Runtime.getRuntime().maxMemory());
    }

    private BesideLogs beside(LogRoots roots) {
        Readings readings = new Readings(Folders.of(outside).state());
        return new BesideLogs(
                new StatusLines(outside).of(roots),
                readings.sessions(),
                readings.limits().stream()
                        .filter(limits -> !roots.holds(limits.root()))
                        .toList(),
                readings.trouble(),
                new SessionRegistry(roots).survey());
    }

    /** The folders that are read where nobody names others. */
    private LogRoots usual() {
        String config = outside.environment().getOrDefault("XDG_CONFIG_HOME", "");
        return LogRoots.choose(List.of(), Map.of("XDG_CONFIG_HOME", config), outside.home());
    }
}
