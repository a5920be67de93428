package io.github.candleclock.block;

import io.github.candleclock.usage.UsageTotals;
import java.time.Duration;

/** What was used over a stated span of wall-clock time, so that it falls when work pauses. */
public record BurnRate(Duration span, UsageTotals used) {
    /** Tokens a minute without cache reads, which inflate it. */
    public double freshTokensPerMinute() {
        return perMinute(used.tokens().fresh());
    }

    public double cacheReadTokensPerMinute() {
        return perMinute(used.tokens().cacheRead());
    }

    public double tokensPerMinute() {
        return perMinute(used.tokens().total());
    }

    public double dollarsPerHour() {
        return perMinute(used.cost().approximateDollars()) * 60;
    }

    private double perMinute(double amount) {
        double minutes = span.toMillis() / 60_000.0;
        return minutes <= 0 ? 0 : amount / minutes;
    }
}
