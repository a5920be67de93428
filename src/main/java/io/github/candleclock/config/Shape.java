package io.github.candleclock.config;

import java.util.List;

/** How a setting's value is written in the file: texts for its parser, and texts as a plain value again. */
enum Shape {
    WORD {
        @Override
        List<String> read(TomlFile table, String key) throws SettingsException {
            return List.of(table.string(key));
        }

        @Override
        Object value(List<String> texts) {
            return texts.get(0);
        }
    },
    FLAG {
        @Override
        List<String> read(TomlFile table, String key) throws SettingsException {
            return List.of(String.valueOf(table.flag(key)));
        }

        @Override
        Object value(List<String> texts) {
            return Boolean.valueOf(texts.get(0));
        }
    },
    /** A word in quotes, or true or false without. */
    WORD_OR_FLAG {
        @Override
        List<String> read(TomlFile table, String key) throws SettingsException {
            return table.isFlag(key) ? FLAG.read(table, key) : WORD.read(table, key);
        }

        @Override
        Object value(List<String> texts) {
            boolean isFlag = texts.get(0).equals("true") || texts.get(0).equals("false");
            return isFlag ? FLAG.value(texts) : WORD.value(texts);
        }
    },
    LIST {
        @Override
        List<String> read(TomlFile table, String key) throws SettingsException {
            return table.strings(key);
        }

        @Override
        Object value(List<String> texts) {
            return List.copyOf(texts);
        }
    };

    abstract List<String> read(TomlFile table, String key) throws SettingsException;

    abstract Object value(List<String> texts);
}
