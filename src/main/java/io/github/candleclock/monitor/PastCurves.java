package io.github.candleclock.monitor;

import io.github.candleclock.block.Block;
import io.github.candleclock.block.BlockTimeline;
import io.github.candleclock.budget.Budget;
import io.github.candleclock.store.EventStore;
import io.github.candleclock.usage.Micros;
import io.github.candleclock.usage.Quantiles;
import io.github.candleclock.usage.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The curves of the last whole blocks that are over, and what is made of them to compare the active block with. All of it is kept until
 * something changes in those blocks or another one is over. No more than five blocks begin on a day, so yesterday's are among them.
 *
 * <p>Belongs to the monitor's thread.
 */
final class PastCurves {
    private static final int MOST = 14;
    private static final int LEAST = 3;

    private final EventStore store;
    private final ZoneId zone;
    private final Map<Budget.Unit, Optional<BurnUp.Ghost>> ghosts = new EnumMap<>(Budget.Unit.class);
    private List<MinuteCurve> curves = List.of();
    private Optional<Usual> usual = Optional.empty();
    private Instant activeStart = Instant.MIN;
    private boolean isCurrent;

    PastCurves(EventStore store, ZoneId zone) {
        this.store = store;
        this.zone = zone;
    }

    /** Brings the curves up to the timeline; only blocks before the active one are over. */
    void update(BlockTimeline timeline, int active) {
        List<MinuteCurve> current = new ArrayList<>(MOST);
        for (int number = active - 1; number >= 0 && current.size() < MOST; number--) {
            Block block = timeline.block(number);
            if (block.isCut()) {
                continue;
            }
            Optional<MinuteCurve> known = curve(block.range());
            isCurrent &= known.isPresent();
            int from = timeline.from(number);
            int to = timeline.to(number);
            current.add(known.orElseGet(() -> new MinuteCurve(store, block.range(), from, to)));
        }
        isCurrent &= curves.size() == current.size();
        Instant start = timeline.block(active).range().start();
        if (!isCurrent || !start.equals(activeStart)) {
            curves = List.copyOf(current);
            activeStart = start;
            usual = curves.size() < LEAST ? Optional.empty() : makeUsual();
            ghosts.clear();
            isCurrent = true;
        }
    }

    /** Forgets what may have changed: every block that did not end before that moment, in microseconds. */
    void forget(long changedFrom) {
        if (curves.stream().anyMatch(curve -> endOf(curve) >= changedFrom)) {
            curves = curves.stream().filter(curve -> endOf(curve) < changedFrom).toList();
            isCurrent = false;
        }
    }

    Optional<Usual> usual() {
        return usual;
    }

    /** What to compare the active block with: the day before it, else the median of the last blocks, if there are enough. */
    Optional<BurnUp.Ghost> ghost(Budget.Unit unit) {
        return ghosts.computeIfAbsent(
                unit, u -> dayBefore().map(curve -> ghost(curve, u)).or(() -> median(u)));
    }

    private Optional<MinuteCurve> curve(TimeRange range) {
        return curves.stream().filter(curve -> curve.range().equals(range)).findFirst();
    }

    /** By the day on which the active block began, so that it compares with the same block before and after midnight. */
    private Optional<MinuteCurve> dayBefore() {
        LocalDate yesterday = LocalDate.ofInstant(activeStart, zone).minusDays(1);
        return curves.stream()
                .filter(curve ->
                        LocalDate.ofInstant(curve.range().start(), zone).equals(yesterday))
                .min(Comparator.comparing(this::fromActive));
    }

    private Duration fromActive(MinuteCurve curve) {
        LocalTime start = LocalTime.ofInstant(curve.range().start(), zone);
        return Duration.between(LocalTime.ofInstant(activeStart, zone), start).abs();
    }

    private static BurnUp.Ghost ghost(MinuteCurve curve, Budget.Unit unit) {
        return new BurnUp.Ghost(BurnUp.Kind.YESTERDAY, 1, curve.whole(unit));
    }

    private Optional<BurnUp.Ghost> median(Budget.Unit unit) {
        if (curves.size() < LEAST) {
            return Optional.empty();
        }
        List<Double> medians = IntStream.range(0, MinuteCurve.MINUTES)
                .mapToObj(minute -> Quantiles.of(curves.stream().mapToDouble(curve -> curve.at(unit, minute)))
                        .median())
                .toList();
        return Optional.of(new BurnUp.Ghost(BurnUp.Kind.MEDIAN, curves.size(), medians));
    }

    private Optional<Usual> makeUsual() {
        Quantiles rates = Quantiles.of(curves.stream().flatMapToDouble(MinuteCurve::rates));
        return rates.size() == 0
                ? Optional.empty()
                : Optional.of(new Usual(rates.at(0.25), rates.median(), rates.at(0.75)));
    }

    private static long endOf(MinuteCurve curve) {
        return Micros.of(curve.range().end());
    }
}
