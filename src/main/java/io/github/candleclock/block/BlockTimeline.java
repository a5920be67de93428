package io.github.candleclock.block;

import io.github.candleclock.usage.Micros;
import io.github.candleclock.usage.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;

/**
 * All blocks in order. Windows that Claude has told of are laid down first and hold the events inside. What lies between is cut into
 * floored blocks: five hours from the full UTC hour of the first event; a new one starts with the first event that is more than five hours
 * later than that, and one ends where a window begins. (A pause of more than five hours inside a block is later than that too, so it needs
 * no rule of its own.) Blocks never overlap, and each event lies in exactly one.
 *
 * <pre>
 *   10:20        15:00 15:01        17:30       events
 *   ├────────────────┤                          10:00–15:00, 15:00 included
 *                    ├─────────────             15:00–20:00
 *                    ├──────────┤░░░░░░░░░░     15:00–17:10, and a window 17:10–22:10
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
    /** Starts and ends of the windows, in order. */
    private long[] opens = {};

    private long[] closes = {};
    private long laidFrom = Long.MAX_VALUE;

    public BlockTimeline(EventTimes times) {
        this.times = times;
    }

    /** Lays down windows in place of those before; {@link #update} cuts what they change. */
    public void lay(List<TimeRange> ordered) {
        long[] starts =
                ordered.stream().mapToLong(window -> Micros.of(window.start())).toArray();
        long[] ends =
                ordered.stream().mapToLong(window -> Micros.of(window.end())).toArray();
        int same = 0;
        while (same < opens.length
                && same < starts.length
                && opens[same] == starts[same]
                && closes[same] == ends[same]) {
            same++;
        }
        for (long[] either : new long[][] {opens, starts}) {
            laidFrom = same < either.length ? Math.min(laidFrom, either[same]) : laidFrom;
        }
        opens = starts;
        closes = ends;
    }

    /**
     * Cuts anew what changed.
     *
     * @param changedFrom the earliest time, in microseconds, at which an event came or went since the last call
     * @param limit only events at positions before it are in blocks
     */
    public void update(long changedFrom, int limit) {
        keepUnchanged(Math.min(changedFrom, laidFrom), limit);
        laidFrom = Long.MAX_VALUE;
        long last = blocks == 0 ? Long.MIN_VALUE : last(blocks - 1);
        for (int position = covered; position < limit; position++) {
            if (blocks == 0 || times.micros(position) > last) {
                if (blocks == first.length) {
                    first = Arrays.copyOf(first, 2 * blocks);
                }
                first[blocks++] = position;
                last = last(blocks - 1);
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
        return new Block(
                new TimeRange(instant(start(block)), instant(end(block))),
                instant(times.micros(from(block))),
                instant(times.micros(to(block) - 1)),
                windowOf(block) >= 0);
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
        boolean isRunning = block >= 0 && micros < end(block);
        return isRunning && last >= 0 && micros - times.micros(last) < LENGTH_MICROS ? block : -1;
    }

    /** Keeps the blocks that end before the change; the last of them is cut anew, since it may have grown into it. */
    private void keepUnchanged(long changedFrom, int limit) {
        if (changedFrom == Long.MAX_VALUE && limit >= covered) {
            return;
        }
        while (blocks > 0 && (first[blocks - 1] >= limit || reach(blocks - 1) >= changedFrom)) {
            blocks--;
        }
        covered = 0;
        if (blocks > 0) {
            covered = first[--blocks];
        }
    }

    /** The last moment that belongs to a block. */
    private long last(int block) {
        int next = windowBefore(times.micros(first[block])) + 1;
        long last = windowOf(block) >= 0 ? end(block) - 1 : reach(block);
        return next == opens.length ? last : Math.min(last, opens[next] - 1);
    }

    private long start(int block) {
        int before = windowBefore(times.micros(first[block]));
        if (before < 0) {
            return floor(block);
        }
        return windowOf(block) >= 0 ? opens[before] : Math.max(floor(block), closes[before]);
    }

    private long end(int block) {
        int window = windowOf(block);
        if (window >= 0) {
            return closes[window];
        }
        int next = windowBefore(times.micros(first[block])) + 1;
        long full = floor(block) + LENGTH_MICROS;
        return next == opens.length ? full : Math.min(full, opens[next]);
    }

    /** The last moment that would belong to a block if no window began before it. */
    private long reach(int block) {
        return windowOf(block) >= 0 ? end(block) : floor(block) + LENGTH_MICROS;
    }

    private long floor(int block) {
        return Math.floorDiv(times.micros(first[block]), HOUR) * HOUR;
    }

    /** The number of the window that a block is, or -1. */
    private int windowOf(int block) {
        long micros = times.micros(first[block]);
        int before = windowBefore(micros);
        return before >= 0 && micros < closes[before] ? before : -1;
    }

    /** The number of the last window that begins at a moment or before it, or -1. */
    private int windowBefore(long micros) {
        int found = Arrays.binarySearch(opens, micros);
        return found >= 0 ? found : -found - 2;
    }

    private static Instant instant(long micros) {
        return Micros.at(micros);
    }
}
