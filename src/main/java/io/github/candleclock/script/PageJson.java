package io.github.candleclock.script;

import io.github.candleclock.archive.ArchiveHealth;
import io.github.candleclock.budget.Alert;
import io.github.candleclock.budget.Budget;
import io.github.candleclock.budget.BudgetState;
import io.github.candleclock.monitor.FeedRow;
import io.github.candleclock.monitor.IngestHealth;
import io.github.candleclock.monitor.PastBlock;
import io.github.candleclock.monitor.Snapshot;
import io.github.candleclock.report.Fields;
import io.github.candleclock.report.Json;
import java.io.PrintWriter;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;

/**
 * Everything that the live page shows at one moment, as one JSON object. Moments are in UTC, spans in seconds, costs in dollars, shares from 0;
 * what is not known is null, and numbers are not rounded.
 */
public final class PageJson {
    private PageJson() {}

    public static void write(Snapshot snapshot, PrintWriter out) {
        Json.write(out, json -> {
            Fields.moment(json, "now", snapshot.now());
            json.writeStringProperty("zone", snapshot.zone().getId());
            Fields.moment(json, "asOf", snapshot.asOf());
            Fields.orNull(json, "block", snapshot.block(), block -> BlockJson.write(block, json));
            Fields.orNull(json, "lastBlock", snapshot.lastBlock(), block -> past(json, block));
            Fields.object(json, "today", () -> Json.figures(json, snapshot.today(), "cost"));
            Fields.array(json, "limits", snapshot.limits(), account -> LimitsJson.write(account, json));
            Fields.array(json, "budgets", snapshot.budgets(), budget -> budget(json, budget));
            Fields.array(json, "alerts", snapshot.alerts(), alert -> alert(json, alert));
            json.writeNumberProperty("sessionCount", snapshot.sessionCount());
            Fields.array(json, "sessions", snapshot.sessions(), session -> SessionJson.write(session, json));
            Fields.array(json, "feed", snapshot.feed(), row -> feed(json, row));
            Fields.texts(json, "roots", snapshot.roots());
            Fields.object(json, "reading", () -> reading(json, snapshot.health()));
            Fields.array(json, "archives", snapshot.archives(), archive -> archive(json, archive));
            json.writeStringProperty(
                    "outdatedPrices",
                    snapshot.outdatedPrices().map(Object::toString).orElse(null));
        });
    }

    private static void past(JsonGenerator json, PastBlock past) {
        BlockJson.range(past.block(), json);
        Json.figures(json, past.used(), "cost");
    }

    private static void budget(JsonGenerator json, BudgetState state) {
        Budget.Unit unit = state.budget().unit();
        named(json, state.budget());
        json.writeNumberProperty("used", unit.whole(state.used()));
        json.writeNumberProperty("share", state.share());
        Fields.number(json, "projected", state.projected().map(unit::whole));
        json.writeBooleanProperty("isBroken", state.isBroken());
        Fields.moment(json, "breaksAt", state.breaksAt());
    }

    private static void alert(JsonGenerator json, Alert alert) {
        named(json, alert.budget());
        json.writeNumberProperty("percent", alert.percent());
        Fields.moment(json, "at", alert.at());
        json.writeStringProperty("sentence", alert.sentence());
    }

    private static void named(JsonGenerator json, Budget budget) {
        json.writeStringProperty("span", budget.span().word());
        json.writeStringProperty("unit", Fields.word(budget.unit()));
        json.writeNumberProperty("limit", budget.unit().whole(budget.limit()));
    }

    private static void feed(JsonGenerator json, FeedRow row) {
        Fields.moment(json, "at", row.at());
        json.writeStringProperty("session", row.session());
        json.writeStringProperty("project", row.project());
        json.writeStringProperty("model", row.model());
        json.writeBooleanProperty("isSubagent", row.subagent());
        Json.figures(json, row.used(), "cost");
    }

    private static void reading(JsonGenerator json, IngestHealth health) {
        json.writeStringProperty("mode", Fields.word(health.mode()));
        json.writeNumberProperty("files", health.files());
        json.writeNumberProperty("lines", health.lines());
        Fields.object(
                json,
                "skipped",
                () -> new TreeMap<>(health.skipped())
                        .forEach((reason, times) -> json.writeNumberProperty(reason.field(), times)));
        Fields.texts(json, "unreadable", health.unreadable());
        json.writeNumberProperty("unreadableCount", health.unreadableCount());
        json.writeNumberProperty("copiesMerged", health.merged());
        json.writeNumberProperty("aheadOfClock", health.aheadOfClock());
    }

    private static void archive(JsonGenerator json, ArchiveHealth archive) {
        json.writeStringProperty("device", archive.device().name());
        json.writeBooleanProperty("isOwn", archive.isOwn());
        json.writeBooleanProperty("isWriter", archive.isWriter());
        json.writeNumberProperty("bytes", archive.bytes());
        json.writeNumberProperty("answers", archive.answers());
        Fields.moment(json, "asOf", archive.asOf());
        json.writeNumberProperty("droppedBytes", archive.droppedBytes());
        json.writeNumberProperty("damages", archive.damages().size());
        json.writeStringProperty("trouble", archive.trouble().orElse(null));
    }
}
