package io.github.candleclock.monitor;

import io.github.candleclock.pricing.PriceList;
import io.github.candleclock.usage.EventKey;
import io.github.candleclock.usage.Micros;
import io.github.candleclock.usage.Quantiles;
import io.github.candleclock.usage.UsageEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The newest answers of one session's main chain, each once, and what they say of its context and its prompt cache.
 *
 * <pre>
 *   at        key       tokens
 *   17323…01  91c4…      24k
 *   17323…55  0f3b…      31k     newest
 * </pre>
 *
 * <p>Copies may come in any order: an answer stands where its newest copy does, with the most tokens that one of its copies tells. A
 * copy is forgotten once {@value ContextFill#MOST_TURNS} other answers are newer.
 *
 * <p>Belongs to the monitor's thread.
 */
final class MainChain {
    private static final double FULL = 0.92;
    private static final int GROWTHS = 8;
    private static final Duration SHORT_CACHE = Duration.ofMinutes(5);
    private static final Duration LONG_CACHE = Duration.ofHours(1);

    private long[] at = new long[4];
    private long[] keys = new long[4];
    private long[] tokens = new long[4];
    private int size;
    private long largest;
    private long lastWrite = Long.MIN_VALUE;
    private boolean isLastWriteLong;
    private List<Long> turns = List.of();
    private boolean isCurrent = true;

    void see(UsageEvent copy) {
        long micros = Micros.of(copy.at());
        seeCache(micros, copy);
        long key = folded(copy.key());
        long held = copy.tokens().context();
        largest = Math.max(largest, held);
        int known = position(key);
        if (known >= 0) {
            micros = Math.max(micros, at[known]);
            held = Math.max(held, tokens[known]);
            remove(known);
        } else if (size == ContextFill.MOST_TURNS) {
            if (!isAfter(micros, key, 0)) {
                return;
            }
            remove(0);
        }
        insert(micros, key, held);
        isCurrent = false;
    }

    /** When the newest answer was. */
    Optional<Instant> newest() {
        return size == 0 ? Optional.empty() : Optional.of(Micros.at(at[size - 1]));
    }

    /** How full the context is, by the model of the newest answer. */
    Optional<ContextFill> context(String model, PriceList prices) {
        return size == 0
                ? Optional.empty()
                : prices.contextOf(model, largest).map(most -> context(tokens[size - 1], most));
    }

    /** How full the context is, where it is known how much it holds; the turns that are left follow from the answers. */
    ContextFill context(long held, long most) {
        return new ContextFill(held, most, turnsLeft(held, most), turns());
    }

    /** When the cache that this chain reads from goes cold; each answer makes it last anew. */
    Optional<Instant> cacheColdAt() {
        return newest().map(answer -> answer.plus(isLastWriteLong ? LONG_CACHE : SHORT_CACHE));
    }

    private void seeCache(long micros, UsageEvent copy) {
        if (copy.tokens().cacheWrite() == 0 || micros < lastWrite) {
            return;
        }
        boolean isLong = copy.tokens().cacheWrite1h() > 0;
        isLastWriteLong = micros == lastWrite ? isLastWriteLong || isLong : isLong;
        lastWrite = micros;
    }

    private Optional<Long> turnsLeft(long held, long most) {
        // a fall is a compaction or a cleared context, and says nothing of growth
        LongStream growths = IntStream.range(Math.max(1, size - GROWTHS), size)
                .mapToLong(i -> tokens[i] - tokens[i - 1])
                .filter(growth -> growth >= 0);
        Quantiles known = Quantiles.of(growths.asDoubleStream());
        if (known.size() < 2 || known.median() <= 0) {
            return Optional.empty();
        }
        return Optional.of((long) Math.max(0, (FULL * most - held) / known.median()));
    }

    private List<Long> turns() {
        if (!isCurrent) {
            turns = LongStream.of(tokens).limit(size).boxed().toList();
            isCurrent = true;
        }
        return turns;
    }

    private int position(long key) {
        for (int i = size - 1; i >= 0; i--) {
            if (keys[i] == key) {
                return i;
            }
        }
        return -1;
    }

    private boolean isAfter(long micros, long key, int position) {
        return micros != at[position] ? micros > at[position] : key > keys[position];
    }

    private void remove(int position) {
        for (long[] column : List.of(at, keys, tokens)) {
            System.arraycopy(column, position + 1, column, position, size - position - 1);
        }
        size--;
    }

    private void insert(long micros, long key, long held) {
        if (size == at.length) {
            at = Arrays.copyOf(at, 2 * size);
            keys = Arrays.copyOf(keys, 2 * size);
            tokens = Arrays.copyOf(tokens, 2 * size);
        }
        int position = size;
        while (position > 0 && !isAfter(micros, key, position - 1)) {
            position--;
        }
        for (long[] column : List.of(at, keys, tokens)) {
            System.arraycopy(column, position, column, position + 1, size - position);
        }
        at[position] = micros;
        keys[position] = key;
        tokens[position] = held;
        size++;
    }

    /** Half of the bits are enough to tell one session's answers apart. */
    private static long folded(EventKey key) {
        return key.high() * 31 + key.low();
    }
}
