package io.github.candleclock.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How the reading goes, beside what was read.
 *
 * @param roots the configuration folders that exist
 * @param files logs known
 * @param mode how new lines are noticed
 * @param scanBytes what the scan at the start has to read
 * @param isScanned whether that scan is over
 * @param trouble files and folders that cannot be read, with the reason
 */
public record ScanProgress(
        List<Path> roots, int files, Mode mode, long scanBytes, boolean isScanned, Map<Path, String> trouble) {
    /** How new lines are noticed. */
    public enum Mode {
        WATCHING,
        POLLING
    }
}
