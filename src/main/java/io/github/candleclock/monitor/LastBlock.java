package io.github.candleclock.monitor;

import io.github.candleclock.block.Block;
import io.github.candleclock.block.BlockTimeline;
import io.github.candleclock.usage.Micros;
import java.time.Instant;
import java.util.Optional;

/**
 * The newest block that is over, kept until something changes in it or another one is over.
 *
 * <p>Belongs to the monitor's thread.
 */
final class LastBlock {
    private final Ledger ledger;
    private Optional<PastBlock> kept = Optional.empty();

    LastBlock(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The one before the active block, or, where {@code active} is negative, the newest that has begun. */
    Optional<PastBlock> before(int active, Instant now) {
        BlockTimeline timeline = ledger.timeline();
        int number = active < 0 ? timeline.size() - 1 : active - 1;
        while (number >= 0 && timeline.block(number).range().start().isAfter(now)) {
            number--;
        }
        if (number < 0) {
            kept = Optional.empty();
            return kept;
        }
        Block block = timeline.block(number);
        long end = Micros.of(block.range().end());
        boolean isKnown = ledger.changedFrom() > end
                && kept.filter(past -> past.block().equals(block)).isPresent();
        if (!isKnown) {
            BlockFigures figures = new BlockFigures(ledger.store(), ledger.limit(), now);
            kept = Optional.of(new PastBlock(block, figures.totals(timeline.from(number), timeline.to(number))));
        }
        return kept;
    }
}
