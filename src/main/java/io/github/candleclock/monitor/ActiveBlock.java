package io.github.candleclock.monitor;

import io.github.candleclock.block.Block;
import io.github.candleclock.block.BurnRate;
import io.github.candleclock.block.Projection;
import io.github.candleclock.limit.Estimate;
import io.github.candleclock.usage.UsageTotals;
import java.util.List;
import java.util.Optional;

/**
 * The block that burns now.
 *
 * @param provisional older logs are still being read, so that its start may yet move
 * @param live the last ten minutes
 * @param average the whole block up to now
 * @param lastHour one total a minute, oldest first, 60 of them; the last one is the minute that ends now
 * @param projection absent while not yet known: before 30 minutes and 5 events
 * @param usual absent while fewer than 3 blocks are over
 * @param models most expensive first
 * @param estimates of what the five hours hold, the one that people chose to go by first; none where they set an amount or want none
 */
public record ActiveBlock(
        Block block,
        boolean provisional,
        UsageTotals used,
        Measure measure,
        BurnRate live,
        BurnRate average,
        List<UsageTotals> lastHour,
        Optional<Usual> usual,
        BurnUp burnUp,
        Optional<Projection> projection,
        List<ModelShare> models,
        List<Estimate> estimates) {}
