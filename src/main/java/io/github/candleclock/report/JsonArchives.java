package io.github.candleclock.report;

import io.github.candleclock.archive.ArchiveHealth;
import io.github.candleclock.archive.Damage;
import io.github.candleclock.archive.Device;
import io.github.candleclock.archive.Forgotten;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** Writes archives for scripts: every figure, unrounded. */
public final class JsonArchives {
    private JsonArchives() {}

    public static void write(ArchiveList list, PrintWriter out) {
        Json.write(out, json -> {
            device(json, list.device());
            json.writeStringProperty("retention", list.retention());
            json.writeArrayPropertyStart("archives");
            list.rows().forEach(row -> row(json, row));
            json.writeEndArray();
            json.writeArrayPropertyStart("withoutArchive");
            list.missing().forEach(root -> json.writeString(root.toString()));
            json.writeEndArray();
        });
    }

    /** Writes what reading archives from end to end found. */
    public static void writeVerified(List<VerifiedRow> rows, PrintWriter out) {
        Json.write(out, json -> {
            json.writeBooleanProperty("sound", rows.stream().allMatch(VerifiedRow::isSound));
            json.writeArrayPropertyStart("archives");
            rows.forEach(row -> verified(json, row));
            json.writeEndArray();
        });
    }

    private static void verified(JsonGenerator json, VerifiedRow row) {
        json.writeStartObject();
        json.writeStringProperty("root", row.health().root().toString());
        json.writeStringProperty("folder", row.health().folder().toString());
        json.writeBooleanProperty("own", row.isOwn());
        json.writeBooleanProperty("sound", row.isSound());
        json.writeNumberProperty("segments", row.verified().segments());
        json.writeNumberProperty("frames", row.verified().frames());
        json.writeNumberProperty("answers", row.verified().answers());
        json.writeNumberProperty("bytes", row.verified().bytes());
        json.writeNumberProperty("tornBytes", row.verified().torn());
        damages(json, row.verified().damages());
        json.writeArrayPropertyStart("troubles");
        row.verified().troubles().forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void row(JsonGenerator json, ArchiveRow row) {
        ArchiveHealth health = row.health();
        json.writeStartObject();
        json.writeStringProperty("root", health.root().toString());
        json.writeStringProperty("folder", health.folder().toString());
        device(json, health.device());
        json.writeBooleanProperty("own", row.isOwn());
        json.writeBooleanProperty("inUse", row.isInUse());
        json.writeNumberProperty("answers", row.answers());
        json.writeNumberProperty("copies", health.answers());
        moment(json, "first", health.first());
        moment(json, "last", health.last());
        json.writeNumberProperty("bytes", health.bytes());
        json.writeNumberProperty("segments", health.segments());
        if (!health.writer().isBlank()) {
            json.writeStringProperty("writer", health.writer());
        }
        moment(json, "asOf", health.asOf());
        json.writeNumberProperty("droppedBytes", health.droppedBytes());
        damages(json, health.damages());
        health.trouble().ifPresent(trouble -> json.writeStringProperty("trouble", trouble));
        health.network().ifPresent(type -> json.writeStringProperty("network", type));
        forgotten(json, row.forgotten());
        json.writeEndObject();
    }

    private static void forgotten(JsonGenerator json, List<Forgotten.Rule> rules) {
        json.writeArrayPropertyStart("forgotten");
        for (Forgotten.Rule rule : rules) {
            json.writeStartObject();
            json.writeStringProperty("words", rule.words());
            json.writeStringProperty("upTo", rule.upTo().toString());
            moment(json, "before", rule.before());
            json.writeArrayPropertyStart("sessions");
            rule.sessions().stream().sorted().forEach(json::writeString);
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static void damages(JsonGenerator json, List<Damage> damages) {
        json.writeArrayPropertyStart("damages");
        for (Damage damage : damages) {
            json.writeStartObject();
            json.writeStringProperty("file", damage.file().toString());
            json.writeNumberProperty("from", damage.from());
            json.writeNumberProperty("to", damage.to());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void device(JsonGenerator json, Device device) {
        json.writeObjectPropertyStart("device");
        json.writeStringProperty("id", device.id());
        json.writeStringProperty("name", device.name());
        json.writeEndObject();
    }

    private static void moment(JsonGenerator json, String name, Optional<Instant> at) {
        at.ifPresent(moment -> json.writeStringProperty(name, moment.toString()));
    }
}
