package io.github.candleclock.script;

import io.github.candleclock.monitor.AccountLimits;
import io.github.candleclock.monitor.LimitState;
import io.github.candleclock.report.Fields;
import io.github.candleclock.report.JsonLimits;
import tools.jackson.core.JsonGenerator;

/** What Claude says of the limits of one login, and what was worked out of it. */
final class LimitsJson {
    private LimitsJson() {}

    static void write(AccountLimits account, JsonGenerator json) {
        json.writeStringProperty("root", account.root());
        Fields.array(json, "windows", account.windows(), window -> window(window, json));
        JsonLimits.rate(json, account.rate());
        JsonLimits.moved(json, account.moved());
        JsonLimits.reached(json, account.reached());
    }

    private static void window(LimitState state, JsonGenerator json) {
        JsonLimits.reading(json, state.reading());
        json.writeBooleanProperty("isStale", state.isStale());
        json.writeNumberProperty("elsewherePercent", state.elsewhere());
    }
}
