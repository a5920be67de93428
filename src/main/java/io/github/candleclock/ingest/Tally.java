package io.github.candleclock.ingest;

import java.util.EnumMap;
import java.util.Map;

/**
 * What reading came to. A difference of two tallies may be negative: a file that is read again takes back what it counted before.
 *
 * @param lines whole lines read
 * @param copies answers found in them, copies of one answer counted each
 * @param skipped what was skipped, by reason
 */
public record Tally(long lines, long copies, Map<SkipReason, Long> skipped) {
    public static final Tally NONE = new Tally(0, 0, Map.of());

    public Tally plus(Tally other) {
        return combine(other, 1);
    }

    public Tally minus(Tally other) {
        return combine(other, -1);
    }

    private Tally combine(Tally other, int sign) {
        Map<SkipReason, Long> sum = new EnumMap<>(SkipReason.class);
        sum.putAll(skipped);
        other.skipped.forEach((reason, count) -> sum.merge(reason, sign * count, Long::sum));
        sum.values().removeIf(count -> count == 0);
        return new Tally(lines + sign * other.lines, copies + sign * other.copies, Map.copyOf(sum));
    }
}
