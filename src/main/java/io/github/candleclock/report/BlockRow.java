package io.github.candleclock.report;

import io.github.candleclock.block.Block;
import io.github.candleclock.block.BurnRate;
import io.github.candleclock.block.Projection;
import java.util.Optional;

/**
 * A block in a report.
 *
 * @param row what was used in it
 * @param burning for the active block alone: how fast, and where it will end
 */
public record BlockRow(Block block, ReportRow row, Optional<Burning> burning) {
    /**
     * How the active block burns.
     *
     * @param live over the last ten minutes
     * @param minutesLeft until its end, rounded
     */
    public record Burning(BurnRate live, Optional<Projection> projection, long minutesLeft) {}
}
