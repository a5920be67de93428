package io.github.candleclock.monitor;

import io.github.candleclock.block.Block;
import io.github.candleclock.block.BurnRate;
import io.github.candleclock.block.Projection;
import io.github.candleclock.store.EventStore;
import io.github.candleclock.store.UsageSums;
import io.github.candleclock.usage.Micros;
import io.github.candleclock.usage.UsageTotals;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Works out what is shown of the active block, from the events in order of time. */
final class BlockFigures {
    static final Duration LIVE = Duration.ofMinutes(10);
    private static final Duration SHORT = Duration.ofMinutes(15);
    private static final Duration HOUR = Duration.ofMinutes(60);
    private static final Duration KNOWN_AFTER = Duration.ofMinutes(30);
    private static final int KNOWN_EVENTS = 5;

    private final EventStore store;
    private final int limit;
    private final Instant now;

    /** @param limit positions from here on are ahead of the clock */
    BlockFigures(EventStore store, int limit, Instant now) {
        this.store = store;
        this.limit = limit;
        this.now = now;
    }

    UsageTotals totals(int from, int to) {
        UsageSums sums = store.sums();
        store.forEach(from, to, (micros, model, session, row) -> sums.add(0, row));
        return sums.of(0);
    }

    /** What was used since a moment. */
    UsageTotals since(Instant from) {
        return totals(Math.min(limit, store.firstFrom(from)), limit);
    }

    BurnRate liveRate() {
        return new BurnRate(LIVE, since(now.minus(LIVE)));
    }

    /** The rate since a block's start, or over the last stretch of it. */
    BurnRate rate(Block block, Duration longest) {
        Instant start = block.range().start();
        Instant from = start.isAfter(now.minus(longest)) ? start : now.minus(longest);
        return new BurnRate(Duration.between(from, now), since(from));
    }

    BurnRate hourRate(Block block) {
        return rate(block, HOUR);
    }

    BurnRate average(Block block, UsageTotals used) {
        return new BurnRate(Duration.between(block.range().start(), now), used);
    }

    /** One total a minute, oldest first; the last one is the minute that ends now. */
    List<UsageTotals> lastHour() {
        int minutes = (int) HOUR.toMinutes();
        long end = Micros.of(now);
        long minute = Micros.of(Instant.EPOCH.plus(1, ChronoUnit.MINUTES));
        UsageSums sums = store.sums();
        store.forEach(Math.min(limit, store.firstFrom(now.minus(HOUR))), limit, (micros, model, session, row) -> {
            long ago = Math.max(0, (end - micros) / minute);
            sums.add((int) Math.max(0, minutes - 1 - ago), row);
        });
        List<UsageTotals> hour = new ArrayList<>(minutes);
        for (int i = 0; i < minutes; i++) {
            hour.add(sums.of(i));
        }
        return List.copyOf(hour);
    }

    List<ModelShare> models(int from, int to) {
        UsageSums sums = store.sums();
        store.forEach(from, to, (micros, model, session, row) -> sums.add(model, row));
        return sums.all().entrySet().stream()
                .map(model -> new ModelShare(store.modelName(model.getKey()), model.getValue()))
                .sorted(Comparator.comparing(ModelShare::used, UsageTotals.DEAREST_FIRST)
                        .thenComparing(ModelShare::model))
                .toList();
    }

    Optional<Projection> projection(Block block, UsageTotals used) {
        Duration gone = Duration.between(block.range().start(), now);
        if (gone.compareTo(KNOWN_AFTER) < 0 || used.events() < KNOWN_EVENTS) {
            return Optional.empty();
        }
        BurnRate expected = hourRate(block);
        List<BurnRate> rates = List.of(rate(block, SHORT), expected, average(block, used));
        double hours = Duration.between(now, block.range().end()).toMillis() / 3_600_000.0;
        Projection.Band dollars = band(
                used.cost().approximateDollars(),
                rates.stream().map(BurnRate::dollarsPerHour).toList(),
                expected.dollarsPerHour(),
                hours);
        Projection.Band tokens = band(
                used.tokens().total(),
                rates.stream().map(rate -> rate.tokensPerMinute() * 60).toList(),
                expected.tokensPerMinute() * 60,
                hours);
        return Optional.of(new Projection(dollars, tokens, expected.dollarsPerHour(), expected.tokensPerMinute() * 60));
    }

    private static Projection.Band band(double used, List<Double> rates, double expected, double hours) {
        double least = rates.stream().mapToDouble(rate -> rate).min().orElse(expected);
        double most = rates.stream().mapToDouble(rate -> rate).max().orElse(expected);
        return new Projection.Band(used + least * hours, used + expected * hours, used + most * hours);
    }
}
