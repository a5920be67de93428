package io.github.candleclock.block;

import io.github.candleclock.usage.Micros;
import io.github.candleclock.usage.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/**
 * All blocks in order. A block lasts five hours from the full UTC hour of its first event; a new one starts with the first event that is
 * more than five hours later than that. (A pause of more than five hours inside a block is later than that too, so it needs no rule of
 * its own.) Blocks never overlap, and each event lies in exactly one.
 *
 * <pre>
 *   10:20        15:00 15:01                    events
 *   ├────────────────┤                          10:00–15:00, 15:00 included
 *                    ├─────────────             15:00–20:00
 * </pre>
 *
 * <p>Belongs to the monitor's thread.
 */
public final class BlockTimeline {
    public static final Duration LENGTH = Duration.ofHours(5);

    private static final long HOUR = ChronoUnit.HOURS.getDuration().toMillis() * 1000;
    private static final long LENGTH_MICROS = LENGTH.toMillis() * 1000;

    private final EventTimes times;
    private int[] first = new int[16];
    private int blocks;
    private int covered;

    public BlockTimeline(EventTimes times) {
        this.times = times;
    }

    /**
     * Cuts anew what changed.
     *
     * @param changedFrom the earliest time, in microseconds, at which an event came or went since the last call
     * @param limit only events at positions before it are in blocks
     */
    public void update(long changedFrom, int limit) {
        keepUnchanged(changedFrom, limit);
        for (int position = covered; position < limit; position++) {
            if (blocks == 0 || times.micros(position) > start(blocks - 1) + LENGTH_MICROS) {
                if (blocks == first.length) {
                    first = Arrays.copyOf(first, 2 * blocks);
                }
                first[blocks++] = position;
            }
        }
        covered = limit;
    }

    public int size() {
        return blocks;
    }

    /** The position of a block's first event. */
    public int from(int block) {
        return first[block];
    }

    /** The position behind a block's last event. */
    public int to(int block) {
        return block + 1 < blocks ? first[block + 1] : covered;
    }

    public Block block(int block) {
        Instant start = instant(start(block));
        return new Block(
                new TimeRange(start, start.plus(LENGTH)),
                instant(times.micros(from(block))),
                instant(times.micros(to(block) - 1)));
    }

    /**
     * The number of the block that burns at {@code now}, or -1: it has begun and has not ended, and the last event not after now is
     * younger than five hours.
     */
    public int active(Instant now) {
        long micros = Micros.of(now);
        int block = blocks - 1;
        while (block >= 0 && start(block) > micros) {
            block--;
        }
        int last = covered - 1;
        while (last >= 0 && times.micros(last) > micros) {
            last--;
        }
        boolean isRunning = block >= 0 && micros < start(block) + LENGTH_MICROS;
        return isRunning && last >= 0 && micros - times.micros(last) < LENGTH_MICROS ? block : -1;
    }

    /** Keeps the blocks that end before the change; the last of them is cut anew, since it may have grown into it. */
    private void keepUnchanged(long changedFrom, int limit) {
        if (changedFrom == Long.MAX_VALUE && limit >= covered) {
            return;
        }
        while (blocks > 0 && (first[blocks - 1] >= limit || start(blocks - 1) + LENGTH_MICROS >= changedFrom)) {
            blocks--;
        }
        covered = 0;
        if (blocks > 0) {
            covered = first[--blocks];
        }
    }

    private long start(int block) {
        return Math.floorDiv(times.micros(first[block]), HOUR) * HOUR;
    }

    private static Instant instant(long micros) {
        return Micros.at(micros);
    }
}
