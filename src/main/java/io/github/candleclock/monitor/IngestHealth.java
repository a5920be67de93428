package io.github.candleclock.monitor;

import io.github.candleclock.ingest.SkipReason;
import java.util.List;
import java.util.Map;

/**
 * What is known about the reading of logs.
 *
 * @param files log files known
 * @param lines whole lines read
 * @param skipped what was skipped, by reason; nothing is dropped in silence
 * @param unreadable files and folders that could not be read, as shown; bounded
 * @param merged copies of answers that were known already
 * @param aheadOfClock events more than five minutes later than now
 * @param scannedBytes read so far by the scan at the start
 * @param scanBytes what the scan at the start has to read
 */
public record IngestHealth(
        int files,
        long lines,
        Map<SkipReason, Long> skipped,
        List<String> unreadable,
        int unreadableCount,
        long merged,
        int aheadOfClock,
        Mode mode,
        long scannedBytes,
        long scanBytes) {

    /** How new lines are noticed. */
    public enum Mode {
        SCANNING,
        WATCHING,
        POLLING
    }

    public static final IngestHealth UNKNOWN =
            new IngestHealth(0, 0, Map.of(), List.of(), 0, 0, 0, Mode.SCANNING, 0, 0);

    public long skippedTotal() {
        return skipped.values().stream().mapToLong(Long::longValue).sum();
    }
}
