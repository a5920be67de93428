package io.github.candleclock.report;

import io.github.candleclock.ingest.RegisteredSession;
import io.github.candleclock.ingest.RegistrySurvey;
import io.github.candleclock.limit.WindowKind;
import io.github.candleclock.readings.RootLimits;
import io.github.candleclock.usage.TimeRange;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;

/** The part of a check-up's JSON that tells of Claude's limits and of what sessions are at. */
final class CheckupLimitsJson {
    private CheckupLimitsJson() {}

    static void write(JsonGenerator json, Checkup checkup) {
        Fields.array(json, "limits", checkup.limits(), login -> login(json, login));
        Fields.array(json, "estimates", checkup.estimates(), estimate -> JsonLimits.estimate(json, estimate));
        Fields.array(json, "limitsNotRead", checkup.beside().unread(), login -> notRead(json, login));
        files(json, "unreadableLimits", checkup.beside().trouble());
        registry(json, checkup.beside().registry());
    }

    private static void login(JsonGenerator json, LoginLimits login) {
        json.writeStringProperty("root", login.statusLine().folder().toString());
        statusLine(json, login);
        json.writeNumberProperty("readings", login.readings());
        Fields.array(json, "windows", login.told(), told -> {
            JsonLimits.reading(json, told.reading());
            json.writeBooleanProperty("isStale", told.isStale());
            json.writeBooleanProperty("isOver", told.isOver());
            json.writeNumberProperty("elsewherePercent", told.elsewhere());
        });
        json.writeBooleanProperty("isAnsweredSince", login.isAnsweredSince());
        json.writeNumberProperty("pairs", login.calibration().pairs());
        JsonLimits.rate(json, login.calibration().rate());
        JsonLimits.moved(json, login.calibration().moved());
        officialWindows(json, login.windows());
        messages(json, login.messages());
        JsonLimits.reached(json, login.messages().standing());
    }

    private static void statusLine(JsonGenerator json, LoginLimits login) {
        StatusLine line = login.statusLine();
        json.writeObjectPropertyStart("statusLine");
        json.writeStringProperty("file", line.file().toString());
        json.writeStringProperty("kind", CheckupJson.word(line.kind()));
        json.writeBooleanProperty("isOff", line.isOff());
        json.writeStringProperty("command", line.command().isEmpty() ? null : line.command());
        json.writeStringProperty("fault", line.fault().isEmpty() ? null : line.fault());
        json.writeNumberProperty("sessions", login.runs().sessions());
        Fields.moment(json, "lastRun", login.runs().last());
        json.writeEndObject();
    }

    private static void officialWindows(JsonGenerator json, List<TimeRange> windows) {
        json.writeObjectPropertyStart("officialWindows");
        json.writeNumberProperty("count", windows.size());
        Fields.moment(json, "first", windows.stream().findFirst().map(TimeRange::start));
        Fields.moment(
                json, "last", windows.stream().reduce((before, last) -> last).map(TimeRange::end));
        json.writeEndObject();
    }

    private static void messages(JsonGenerator json, LoginLimits.Messages messages) {
        Map<String, Long> byKind = new TreeMap<>();
        messages.all()
                .forEach(message ->
                        byKind.merge(message.kind().map(WindowKind::key).orElse("unknown"), 1L, Long::sum));
        json.writeObjectPropertyStart("messages");
        json.writeNumberProperty("count", messages.all().size());
        Fields.moment(
                json,
                "newest",
                messages.all().stream().map(message -> message.at()).max(Comparable::compareTo));
        json.writeObjectPropertyStart("byKind");
        byKind.forEach(json::writeNumberProperty);
        json.writeEndObject();
        json.writeNumberProperty(
                "withoutReset",
                messages.all().stream()
                        .filter(message -> message.resetsAt().isEmpty())
                        .count());
        json.writeNumberProperty("contradicted", messages.contradicted());
        json.writeEndObject();
    }

    private static void notRead(JsonGenerator json, RootLimits login) {
        json.writeStringProperty("projects", login.root().toString());
        json.writeNumberProperty("readings", login.readings().size());
        json.writeNumberProperty("messages", login.messages().size());
    }

    private static void registry(JsonGenerator json, RegistrySurvey registry) {
        json.writeObjectPropertyStart("sessionRegistry");
        texts(json, "folders", registry.folders());
        Fields.array(json, "running", registry.running(), session -> running(json, session));
        texts(json, "gone", registry.gone());
        files(json, "unreadable", registry.unreadable());
        json.writeEndObject();
    }

    private static void running(JsonGenerator json, RegisteredSession session) {
        json.writeStringProperty("id", session.session());
        json.writeNumberProperty("pid", session.pid());
        json.writeStringProperty("state", CheckupJson.word(session.state()));
        Fields.moment(json, "since", session.since());
    }

    private static void texts(JsonGenerator json, String name, List<Path> paths) {
        json.writeArrayPropertyStart(name);
        paths.forEach(path -> json.writeString(path.toString()));
        json.writeEndArray();
    }

    private static void files(JsonGenerator json, String name, Map<Path, String> faults) {
        Fields.array(json, name, List.copyOf(faults.entrySet()), fault -> {
            json.writeStringProperty("file", fault.getKey().toString());
            json.writeStringProperty("reason", fault.getValue());
        });
    }
}
