package io.github.candleclock.archive;

import java.nio.file.Path;

/**
 * Bytes of an archive that cannot be read, though what stands behind them can.
 *
 * @param from the first of them
 * @param to the first byte behind them
 */
public record Damage(Path file, long from, long to) {
    public long bytes() {
        return to - from;
    }
}
