package io.github.candleclock.report;

import io.github.candleclock.text.Foreign;
import java.io.PrintWriter;
import java.util.List;

/** Writes settings as a table; of the file only the line is named, for the file is one for all. */
public final class TableSettings {
    private static final int COLUMNS = 3;

    private TableSettings() {}

    public static void write(List<SettingRow> rows, PrintWriter out) {
        TextTable table = new TextTable(COLUMNS);
        for (SettingRow row : rows) {
            table.add(List.of(Foreign.harmless(row.key()), Foreign.harmless(row.shown()), origin(row)));
        }
        table.print(out);
    }

    private static String origin(SettingRow row) {
        if (row.from().equals("file")) {
            return row.line().map(line -> "file, line " + line).orElse("file");
        }
        return row.name().isEmpty() ? row.from() : row.name();
    }
}
