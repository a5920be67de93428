package io.github.candleclock.usage;

import java.time.Instant;

/**
 * One answer as all its copies so far tell it. Copies may be merged in any order and in any parts: the outcome is the same.
 *
 * @param best the copy that counts; its lower-bound mark is that of all copies together
 * @param first when the earliest of the copies was written
 * @param last when the latest of them was
 */
public record MergedAnswer(UsageEvent best, Instant first, Instant last) {

    /** What a single copy tells. */
    public static MergedAnswer of(UsageEvent copy) {
        return new MergedAnswer(copy, copy.at(), copy.at());
    }

    /** The same, known from another device. */
    public MergedAnswer ofDevice(String device) {
        return new MergedAnswer(best.withOrigin(best.origin().withDevice(device)), first, last);
    }

    /**
     * What these copies and those tell together. The mark that an output is final may stand on any copy, and another output says the
     * same.
     *
     * @param other of the same key
     */
    public MergedAnswer with(MergedAnswer other) {
        UsageEvent better = BestCopy.FIRST.compare(best, other.best) <= 0 ? best : other.best;
        boolean isLowerBound = best.lowerBound()
                && other.best.lowerBound()
                && best.tokens().output() == other.best.tokens().output();
        return new MergedAnswer(
                better.withLowerBound(isLowerBound),
                first.isBefore(other.first) ? first : other.first,
                last.isAfter(other.last) ? last : other.last);
    }
}
