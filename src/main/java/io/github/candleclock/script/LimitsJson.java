package io.github.candleclock.script;

import io.github.candleclock.limit.WindowKind;
import io.github.candleclock.monitor.AccountLimits;
import io.github.candleclock.monitor.LimitState;
import tools.jackson.core.JsonGenerator;

/** What Claude says of the limits of one login, and what was worked out of it. */
final class LimitsJson {
    private LimitsJson() {}

    static void write(AccountLimits account, JsonGenerator json) {
        json.writeStringProperty("root", account.root());
        Fields.array(json, "windows", account.windows(), window -> window(window, json));
        Fields.orNull(json, "calibrated", account.rate(), rate -> {
            json.writeNumberProperty("dollarsPerPercent", rate.dollarsPerPoint());
            json.writeNumberProperty("tokensPerPercent", rate.tokensPerPoint());
            json.writeNumberProperty("plusMinus", rate.plusMinus());
            json.writeNumberProperty("pairs", rate.pairs());
            json.writeNumberProperty("limitDollars", rate.limitDollars());
            json.writeNumberProperty("limitTokens", rate.limitTokens());
        });
        Fields.orNull(json, "ceilingMoved", account.moved(), moved -> {
            json.writeNumberProperty("dollarsPerPercentBefore", moved.before());
            json.writeNumberProperty("dollarsPerPercentAfter", moved.after());
            Fields.moment(json, "since", moved.since());
        });
        Fields.orNull(json, "reached", account.reached(), message -> {
            json.writeStringProperty("kind", message.kind().map(WindowKind::key).orElse(null));
            json.writeStringProperty("model", message.model().orElse(null));
            Fields.moment(json, "at", message.at());
            Fields.moment(json, "resetsAt", message.resetsAt());
        });
    }

    private static void window(LimitState state, JsonGenerator json) {
        json.writeStringProperty("kind", state.reading().kind().key());
        json.writeNumberProperty("percent", state.reading().percent());
        Fields.moment(json, "resetsAt", state.reading().resetsAt());
        Fields.moment(json, "at", state.reading().at());
        json.writeStringProperty("provenance", "official");
        json.writeBooleanProperty("isStale", state.isStale());
        json.writeNumberProperty("elsewherePercent", state.elsewhere());
    }
}
