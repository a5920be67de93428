package io.github.candleclock.report;

import io.github.candleclock.block.BlockTimeline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A block, or a gap between two: from five hours after the last event to the next block. Spans never overlap.
 *
 * @param row the block; empty for a gap
 */
record BlockSpan(Instant start, Instant end, Optional<BlockRow> row) {
    /** The blocks with the gaps between them, in the blocks' own order. */
    static List<BlockSpan> of(BlockReport report) {
        List<BlockRow> rows = report.rows();
        List<BlockSpan> spans = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            BlockRow row = rows.get(i);
            if (i > 0 && report.isWhole()) {
                boolean isRising = row.block()
                        .range()
                        .start()
                        .isAfter(rows.get(i - 1).block().range().start());
                gap(isRising ? rows.get(i - 1) : row, isRising ? row : rows.get(i - 1))
                        .ifPresent(spans::add);
            }
            spans.add(new BlockSpan(
                    row.block().range().start(), row.block().range().end(), Optional.of(row)));
        }
        return spans;
    }

    private static Optional<BlockSpan> gap(BlockRow before, BlockRow after) {
        Instant start = before.block().lastEvent().plus(BlockTimeline.LENGTH);
        Instant end = after.block().range().start();
        return start.isBefore(end) ? Optional.of(new BlockSpan(start, end, Optional.empty())) : Optional.empty();
    }
}
