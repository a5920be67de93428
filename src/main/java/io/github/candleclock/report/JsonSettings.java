package io.github.candleclock.report;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** Writes settings as JSON: values as what they are, and whence they come. */
public final class JsonSettings {
    private JsonSettings() {}

    /**
     * Writes one object.
     *
     * @param file where the settings file is, or would be
     */
    public static void write(String file, boolean exists, List<SettingRow> rows, PrintWriter out) {
        Json.write(out, json -> {
            json.writeStringProperty("file", file);
            json.writeBooleanProperty("exists", exists);
            json.writeArrayPropertyStart("settings");
            rows.forEach(row -> row(json, row));
            json.writeEndArray();
        });
    }

    private static void row(JsonGenerator json, SettingRow row) {
        json.writeStartObject();
        json.writeStringProperty("key", row.key());
        json.writeName("value");
        value(json, row.value());
        json.writeStringProperty("from", row.from());
        if (!row.name().isEmpty()) {
            json.writeStringProperty("name", row.name());
        }
        row.line().ifPresent(line -> json.writeNumberProperty("line", line));
        json.writeEndObject();
    }

    private static void value(JsonGenerator json, Object value) {
        if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            map.forEach((name, entry) -> {
                json.writeName(String.valueOf(name));
                value(json, entry);
            });
            json.writeEndObject();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            list.forEach(entry -> value(json, entry));
            json.writeEndArray();
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof BigDecimal number) {
            json.writeNumber(number);
        } else {
            json.writeString(value.toString());
        }
    }
}
