package io.github.candleclock.cli;

import io.github.candleclock.config.SettingOrigin;
import io.github.candleclock.report.Finding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the doctor says of the settings: which file they are in, and what is not as it would be without anybody's doing. */
final class SettingsFinding {
    private static final String TOPIC = "settings";

    private SettingsFinding() {}

    static Finding of(Outside outside, SettingsOptions settings) {
        Path file = settings.place(outside).file();
        String name = outside.shown(file);
        List<String> set = settings.chosen(outside).values().stream()
                .filter(value -> value.origin().kind() != SettingOrigin.Kind.DEFAULT)
                .map(value -> value.key() + " = " + value.shown() + "   " + from(outside, value.origin()))
                .toList();
        String sentence = Files.exists(file)
                ? "The settings file " + name + " has no faults."
                : "There is no settings file; it would be " + name + ".";
        return Finding.ok(
                TOPIC,
                set.isEmpty() ? sentence + " All settings are as they come." : sentence,
                set.toArray(String[]::new));
    }

    private static String from(Outside outside, SettingOrigin origin) {
        return origin.kind() == SettingOrigin.Kind.FILE
                ? outside.shown(Path.of(origin.name()))
                        + origin.place().map(place -> ":" + place.line()).orElse("")
                : origin.name();
    }
}
