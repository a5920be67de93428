package io.github.candleclock.config;

import java.util.List;

/**
 * The text of a settings file to begin with: each setting with what it means and its default, behind a comment sign, so that the file
 * changes nothing. Words have a blank behind the comment sign, and what can be taken as it is has none.
 */
public final class StarterFile {
    private static final String TOP = """
            # Settings of Candleclock. Take away the # in front of a setting to change it.
            #
            #   candleclock config          shows what counts, and where it comes from
            #   candleclock config check    names what is wrong in this file
            #
            # The environment counts before this file, and options count before both.
            """;

    private static final int WIDTH = 76;

    private final StringBuilder text = new StringBuilder(TOP);

    private StarterFile() {}

    public static String text() {
        StarterFile file = new StarterFile();
        file.settings("");
        for (String table : List.of(FileLayer.PRICES, FileLayer.PROJECTS)) {
            file.text.append("\n[").append(table).append("]\n");
            file.settings(table);
            file.tables(table);
        }
        return file.text.toString();
    }

    private void settings(String table) {
        for (Setting<?> setting : SettingsTable.ALL) {
            if (setting.table().equals(table)) {
                words(setting.meaning());
                line(setting.name() + " = " + TomlText.of(setting.standardValue()));
            }
        }
    }

    private void tables(String table) {
        for (TableSetting setting : TableSetting.ALL) {
            if (setting.table().equals(table)) {
                words(setting.meaning() + " For example:");
                line(setting.header());
                setting.fields().forEach(field -> line(field.name() + " = " + field.example()));
            }
        }
    }

    private void words(String sentences) {
        text.append('\n').append(sentences.replaceAll("(.{1," + WIDTH + "})(?: +|$)", "# $1\n"));
    }

    private void line(String setting) {
        text.append('#').append(setting).append('\n');
    }
}
