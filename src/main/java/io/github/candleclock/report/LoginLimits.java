package io.github.candleclock.report;

import io.github.candleclock.limit.Calibration;
import io.github.candleclock.limit.LimitMessage;
import io.github.candleclock.limit.OfficialReading;
import io.github.candleclock.usage.TimeRange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a check-up knows of the limits of one login.
 *
 * @param runs when sessions last ran a status line that candleclock heard
 * @param readings percentages that are kept
 * @param told the newest of each kind of window, the shortest windows first
 * @param isAnsweredSince whether answers came well after the newest of them
 * @param windows of five hours that Claude told of, in order
 */
public record LoginLimits(
        StatusLine statusLine,
        Runs runs,
        long readings,
        List<Told> told,
        boolean isAnsweredSince,
        Calibration.Result calibration,
        List<TimeRange> windows,
        Messages messages) {
    public LoginLimits {
        told = List.copyOf(told);
        windows = List.copyOf(windows);
    }

    /** Sessions of the last days that ran a status line of ours, and when one did last. */
    public record Runs(long sessions, Optional<Instant> last) {}

    /**
     * A percentage as it stands now.
     *
     * @param isStale told too long ago to be taken for now
     * @param isOver its window has reset
     * @param elsewhere points of it that were used outside of these logs
     */
    public record Told(OfficialReading reading, boolean isStale, boolean isOver, double elsewhere) {
        /** Whether it holds now. */
        public boolean isFresh() {
            return !isStale && !isOver;
        }
    }

    /**
     * What logs say of limits that were reached.
     *
     * @param all in order of time
     * @param contradicted how many tell another reset than the percentages of their window do
     * @param standing the one that holds everything up now
     */
    public record Messages(List<LimitMessage> all, long contradicted, Optional<LimitMessage> standing) {
        public Messages {
            all = List.copyOf(all);
        }
    }

    /** When Claude told the newest percentage. */
    public Optional<Instant> newest() {
        return told.stream().map(one -> one.reading().at()).max(Instant::compareTo);
    }
}
