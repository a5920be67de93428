package io.github.candleclock.report;

import io.github.candleclock.limit.CalibratedRate;
import io.github.candleclock.limit.Calibration;
import io.github.candleclock.limit.Estimate;
import io.github.candleclock.limit.LimitMessage;
import io.github.candleclock.limit.OfficialReading;
import io.github.candleclock.limit.WindowKind;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** How what Claude says of its limits is written as JSON wherever it stands; what is not known is null. */
public final class JsonLimits {
    private JsonLimits() {}

    /** The fields of a percentage that Claude told. */
    public static void reading(JsonGenerator json, OfficialReading reading) {
        json.writeStringProperty("kind", reading.kind().key());
        json.writeNumberProperty("percent", reading.percent());
        Fields.moment(json, "resetsAt", reading.resetsAt());
        Fields.moment(json, "at", reading.at());
        json.writeStringProperty("provenance", "official");
    }

    /** What one percent of the five hours comes to. */
    public static void rate(JsonGenerator json, Optional<CalibratedRate> rate) {
        Fields.orNull(json, "calibrated", rate, known -> {
            json.writeNumberProperty("dollarsPerPercent", known.dollarsPerPoint());
            json.writeNumberProperty("tokensPerPercent", known.tokensPerPoint());
            json.writeNumberProperty("plusMinus", known.plusMinus());
            json.writeNumberProperty("pairs", known.pairs());
            json.writeNumberProperty("limitDollars", known.limitDollars());
            json.writeNumberProperty("limitTokens", known.limitTokens());
        });
    }

    /** How that has changed for good. */
    public static void moved(JsonGenerator json, Optional<Calibration.Moved> moved) {
        Fields.orNull(json, "ceilingMoved", moved, known -> {
            json.writeNumberProperty("dollarsPerPercentBefore", known.before());
            json.writeNumberProperty("dollarsPerPercentAfter", known.after());
            Fields.moment(json, "since", known.since());
        });
    }

    /** A guess at what the five hours hold. */
    public static void estimate(JsonGenerator json, Estimate estimate) {
        json.writeStringProperty("basis", estimate.basis().key());
        json.writeNumberProperty("limitDollars", estimate.dollars());
        if (estimate.inputOutput().isPresent()) {
            json.writeNumberProperty(
                    "limitInputOutputTokens", estimate.inputOutput().getAsLong());
        } else {
            json.writeNullProperty("limitInputOutputTokens");
        }
        json.writeNumberProperty("blocks", estimate.blocks());
    }

    /** The limit that holds everything up. */
    public static void reached(JsonGenerator json, Optional<LimitMessage> reached) {
        Fields.orNull(json, "reached", reached, message -> {
            json.writeStringProperty("kind", message.kind().map(WindowKind::key).orElse(null));
            json.writeStringProperty("model", message.model().orElse(null));
            Fields.moment(json, "at", message.at());
            Fields.moment(json, "resetsAt", message.resetsAt());
        });
    }
}
