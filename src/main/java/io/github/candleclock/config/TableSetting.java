package io.github.candleclock.config;

import java.util.List;

/**
 * A setting that is a table of its own, which may stand in the file several times, and nowhere else.
 *
 * @param table the table it belongs to
 * @param header as it stands in the file, with an example of a name
 * @param fields what can stand below the header
 */
record TableSetting(String table, String header, List<Field> fields, String meaning) {
    /**
     * One name in the table.
     *
     * @param example a value as it may stand in the file
     */
    record Field(String name, String example, String meaning) {}
}
