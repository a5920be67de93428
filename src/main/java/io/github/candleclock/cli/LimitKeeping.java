package io.github.candleclock.cli;

import io.github.candleclock.ingest.LogBatch;
import io.github.candleclock.readings.Readings;
import java.io.IOException;

/**
 * Keeps what logs say of limits before archives remember how far these were read, so that it outlives the logs.
 *
 * <p>Any thread may read logs, and does; one at a time keeps.
 */
final class LimitKeeping {
    private final Readings readings;

    LimitKeeping(Readings readings) {
        this.readings = readings;
    }

    /** The same batch; without its position where what it says could not be kept, so that it is read again. */
    synchronized LogBatch keep(LogBatch batch) {
        try {
            readings.keep(batch.root(), batch.limits());
            return batch;
        } catch (IOException notNow) {
            return batch.withoutPosition();
        }
    }
}
