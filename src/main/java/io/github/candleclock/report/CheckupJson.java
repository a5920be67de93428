package io.github.candleclock.report;

import io.github.candleclock.ingest.SkipReason;
import io.github.candleclock.ingest.Survey;
import io.github.candleclock.pricing.CostGap;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** Writes a check-up for scripts: the findings, and every figure that they were made from, unrounded. */
public final class CheckupJson {
    private CheckupJson() {}

    public static void write(Checkup checkup, PrintWriter out) {
        Json.write(out, json -> {
            findings(json, checkup);
            logs(json, checkup.survey());
            versions(json, checkup);
            skipped(json, checkup.survey());
            counts(json, checkup);
            sessions(json, checkup);
            CheckupLimitsJson.write(json, checkup);
            surroundings(json, checkup);
        });
    }

    private static void findings(JsonGenerator json, Checkup checkup) {
        json.writeArrayPropertyStart("findings");
        for (Finding finding : checkup.findings()) {
            json.writeStartObject();
            json.writeStringProperty("level", word(finding.level()));
            json.writeStringProperty("topic", finding.topic());
            json.writeStringProperty("sentence", finding.sentence());
            json.writeArrayPropertyStart("details");
            finding.details().forEach(json::writeString);
            json.writeEndArray();
            json.writeStringProperty("advice", finding.advice());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void logs(JsonGenerator json, Survey survey) {
        json.writeArrayPropertyStart("roots");
        for (Survey.Root root : survey.roots()) {
            json.writeStartObject();
            json.writeStringProperty("named", root.named().toString());
            text(json, "real", root.real().map(Path::toString));
            json.writeBooleanProperty("again", root.again());
            json.writeBooleanProperty("hasProjects", root.hasProjects());
            json.writeNumberProperty("files", root.files());
            json.writeNumberProperty("bytes", root.bytes());
            json.writeArrayPropertyStart("logsOutsideProjects");
            root.astray().forEach(file -> json.writeString(file.toString()));
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberProperty("files", survey.files());
        json.writeNumberProperty("bytes", survey.bytes());
        json.writeNumberProperty("lines", survey.lines());
        text(json, "oldest", survey.oldest().map(Instant::toString));
        text(json, "newest", survey.newest().map(Instant::toString));
        json.writeArrayPropertyStart("unreadable");
        survey.trouble().forEach((file, reason) -> {
            json.writeStartObject();
            json.writeStringProperty("file", file.toString());
            json.writeStringProperty("reason", reason);
            json.writeEndObject();
        });
        json.writeEndArray();
    }

    private static void versions(JsonGenerator json, Checkup checkup) {
        json.writeArrayPropertyStart("versions");
        for (Checkup.Version version : checkup.versions()) {
            json.writeStartObject();
            json.writeStringProperty("version", version.seen().name());
            json.writeNumberProperty("lines", version.seen().lines());
            json.writeNumberProperty("sessions", version.seen().sessions());
            json.writeStringProperty("first", version.seen().first().toString());
            json.writeStringProperty("last", version.seen().last().toString());
            json.writeNumberProperty("events", version.answers());
            json.writeNumberProperty("lowerBounds", version.lowerBounds());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void skipped(JsonGenerator json, Survey survey) {
        json.writeObjectPropertyStart("skippedByReason");
        for (SkipReason reason : SkipReason.values()) {
            json.writeNumberProperty(reason.field(), survey.skipped().getOrDefault(reason, 0L));
        }
        json.writeEndObject();
        json.writeArrayPropertyStart("skipped");
        for (Survey.SkippedLine line : survey.skippedLines()) {
            json.writeStartObject();
            json.writeStringProperty("file", line.file().toString());
            json.writeNumberProperty("line", line.line());
            json.writeStringProperty("reason", line.reason().field());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void counts(JsonGenerator json, Checkup checkup) {
        json.writeNumberProperty("events", checkup.totals().events());
        json.writeNumberProperty("duplicatesMerged", checkup.merged());
        json.writeNumberProperty("lowerBounds", checkup.totals().lowerBounds());
        json.writeNumberProperty("totalTokens", checkup.totals().tokens().total());
        Json.cost(json, "totalCost", checkup.totals().cost());
        json.writeNumberProperty("unpricedTokens", checkup.totals().unpricedTokens());
        json.writeArrayPropertyStart("unpricedModels");
        for (Checkup.Unpriced model : checkup.unpriced()) {
            json.writeStartObject();
            json.writeStringProperty("model", model.model());
            json.writeNumberProperty("tokens", model.tokens());
            json.writeEndObject();
        }
        json.writeEndArray();
        text(json, "pricesAsOf", checkup.surroundings().pricesAsOf().map(Object::toString));
    }

    private static void sessions(JsonGenerator json, Checkup checkup) {
        json.writeArrayPropertyStart("costStates");
        for (Checkup.Session session : checkup.sessions()) {
            CostGap gap = session.gap();
            json.writeStartObject();
            json.writeStringProperty("sessionId", session.id());
            Json.cost(json, "statedCost", gap.stated());
            Json.cost(json, "cost", gap.counted());
            Json.dollars(json, "difference", gap.difference());
            json.writeNumberProperty("events", session.answers());
            json.writeNumberProperty("lowerBounds", session.lowerBounds());
            json.writeArrayPropertyStart("causes");
            for (CostGap.Cause cause : gap.causes()) {
                json.writeStartObject();
                json.writeStringProperty("kind", word(cause.kind()));
                json.writeStringProperty("model", cause.model());
                Json.dollars(json, "cost", cause.dollars());
                json.writeNumberProperty("tokens", cause.tokens());
                json.writeEndObject();
            }
            json.writeEndArray();
            Json.dollars(json, "unexplained", gap.unexplained());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void surroundings(JsonGenerator json, Checkup checkup) {
        Surroundings here = checkup.surroundings();
        json.writeObjectPropertyStart("clock");
        json.writeStringProperty("now", here.now().toString());
        json.writeStringProperty("zone", here.zone().getId());
        json.writeBooleanProperty("zoneIsSet", here.isZoneNamed());
        json.writeStringProperty("zoneRules", here.zoneRules());
        json.writeNumberProperty("eventsAhead", checkup.ahead().answers());
        text(json, "newestAhead", checkup.ahead().newest().map(Instant::toString));
        text(
                json,
                "newestAheadSession",
                checkup.ahead().newest().map(at -> checkup.ahead().session()));
        json.writeEndObject();
        json.writeObjectPropertyStart("watching");
        json.writeBooleanProperty("heard", here.watch().heard());
        json.writeStringProperty("reason", here.watch().reason());
        json.writeNumberProperty("folders", here.watch().folders());
        here.watch().limit().ifPresent(limit -> json.writeNumberProperty("limit", limit));
        json.writeEndObject();
        json.writeObjectPropertyStart("java");
        json.writeStringProperty("version", here.java());
        json.writeNumberProperty("memory", here.memory());
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String name, Optional<String> value) {
        if (value.isPresent()) {
            json.writeStringProperty(name, value.get());
        } else {
            json.writeNullProperty(name);
        }
    }

    /** An enum's name as JSON's other names are written: {@code helperModel} for {@code HELPER_MODEL}. */
    static String word(Enum<?> value) {
        StringBuilder word = new StringBuilder();
        for (String part : value.name().toLowerCase(Locale.ROOT).split("_", -1)) {
            word.append(word.length() == 0 ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return word.toString();
    }
}
