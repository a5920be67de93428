package io.github.candleclock.monitor;

import io.github.candleclock.block.Block;
import io.github.candleclock.block.Projection;
import io.github.candleclock.budget.Budget;
import io.github.candleclock.limit.CalibratedRate;
import io.github.candleclock.limit.Calibration;
import io.github.candleclock.limit.LimitMessage;
import io.github.candleclock.limit.OfficialLimits;
import io.github.candleclock.limit.OfficialReading;
import io.github.candleclock.limit.WindowKind;
import io.github.candleclock.usage.TimeRange;
import io.github.candleclock.usage.UsageTotals;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Works out how Claude's limits stand at one moment, and what the candle burns by where they are known. */
final class LimitFigures {
    private final Ledger ledger;
    private final Function<Path, String> shown;
    private final Instant now;

    /** A five-hour reading, whose it is, and what is known beside it. */
    private record FiveHours(Path root, OfficialReading reading, Optional<CalibratedRate> rate, double elsewhere) {}

    LimitFigures(Ledger ledger, Function<Path, String> shown, Instant now) {
        this.ledger = ledger;
        this.shown = shown;
        this.now = now;
    }

    /** What is known of each login of whose limits something is known. */
    List<AccountLimits> accounts() {
        return ledger.limits().roots().stream()
                .map(this::account)
                .filter(account ->
                        !account.windows().isEmpty() || account.reached().isPresent())
                .sorted(Comparator.comparing(AccountLimits::root))
                .toList();
    }

    /**
     * What an official window burns by: Claude's own percentage while it is fresh; where it is not, that and what was used here since, by the
     * calibrated rate. Of several logins the one counts that is furthest used and can still go on.
     */
    Optional<Measure> measure(Block block, UsageTotals used, Optional<Projection> projection) {
        if (!block.isOfficial()) {
            return ofRate(block, used, projection);
        }
        return goingOn(block)
                .map(found -> ofReading(found, block, used, projection))
                .or(() -> reached().map(message -> reached(message, used)))
                .or(() -> ofRate(block, used, projection));
    }

    /** Whether nothing more can be used in a block: of several logins another may go on. */
    boolean isReached(Block block) {
        return block.isOfficial() && reached().isPresent() && goingOn(block).isEmpty();
    }

    /** The login by which a window burns: of those that can go on, one that spoke lately first, then the furthest used. */
    private Optional<FiveHours> goingOn(Block block) {
        return ledger.limits().roots().stream()
                .filter(root -> reached(root).isEmpty())
                .flatMap(root -> current(root).stream()
                        .filter(reading -> isOf(reading, block))
                        .map(reading -> fiveHours(root, reading)))
                .max(Comparator.comparing((FiveHours found) -> !OfficialLimits.isStale(found.reading, now))
                        .thenComparing(found -> found.reading.percent()));
    }

    private Optional<LimitMessage> reached() {
        return ledger.limits().roots().stream()
                .flatMap(root -> reached(root).stream())
                .findFirst();
    }

    /** That the five hours of a login are used up. */
    private Optional<LimitMessage> reached(Path root) {
        return ledger.limits()
                .reached(root, ledger.use(root), now)
                .filter(message ->
                        message.kind().filter(WindowKind.FIVE_HOURS::equals).isPresent());
    }

    /** What is known of one login. */
    AccountLimits account(Path root) {
        Calibration.Result calibration = ledger.limits().calibration(root, ledger.use(root), now);
        return new AccountLimits(
                shown.apply(root.endsWith("projects") && root.getParent() != null ? root.getParent() : root),
                current(root).stream().map(reading -> state(root, reading)).toList(),
                calibration.rate(),
                calibration.moved(),
                ledger.limits().reached(root, ledger.use(root), now));
    }

    private List<OfficialReading> current(Path root) {
        return ledger.limits().current(root, now);
    }

    private Optional<CalibratedRate> rate(Path root) {
        return ledger.limits().calibration(root, ledger.use(root), now).rate();
    }

    private LimitState state(Path root, OfficialReading reading) {
        double elsewhere = reading.kind().equals(WindowKind.FIVE_HOURS) ? fiveHours(root, reading).elsewhere : 0;
        return new LimitState(reading, OfficialLimits.isStale(reading, now), elsewhere);
    }

    private FiveHours fiveHours(Path root, OfficialReading reading) {
        Optional<CalibratedRate> rate = rate(root);
        double elsewhere = rate.flatMap(known -> reading.window()
                        .map(window -> Calibration.elsewhere(
                                reading.percent(), dollars(root, window.start(), reading.at()), known)))
                .orElse(0.0);
        return new FiveHours(root, reading, rate, elsewhere);
    }

    private double dollars(Path root, Instant from, Instant to) {
        return to.isBefore(from)
                ? 0
                : ledger.limits()
                        .used(root, ledger.use(root), new TimeRange(from, to.plusNanos(1000)))
                        .dollars();
    }

    private static boolean isOf(OfficialReading reading, Block block) {
        return reading.kind().equals(WindowKind.FIVE_HOURS)
                && Duration.between(reading.resetsAt(), block.range().end())
                                .abs()
                                .compareTo(OfficialLimits.SAME)
                        <= 0;
    }

    private Measure ofReading(FiveHours told, Block block, UsageTotals used, Optional<Projection> projection) {
        boolean isStale = OfficialLimits.isStale(told.reading, now);
        double share = told.reading.percent() / 100;
        Optional<Instant> at = Optional.of(told.reading.at());
        if (isStale && told.rate.isEmpty()) {
            return lastWord(told, share);
        }
        if (!isStale) {
            Measure.Source source = new Measure.Source(Provenance.OFFICIAL, at, false, "");
            return measure(share, source, told.rate, told.elsewhere / 100, block.range(), used, projection);
        }
        double since =
                dollars(told.root, told.reading.at(), now) / told.rate.get().limitDollars();
        Measure.Source source = new Measure.Source(Provenance.CALIBRATED, at, false, "");
        return measure(share + since, source, told.rate, told.elsewhere / 100, block.range(), used, projection);
    }

    /** How it stood when Claude told last: where it goes from there nobody knows. */
    private Measure lastWord(FiveHours told, double share) {
        Instant at = told.reading.at();
        double dollars = told.reading
                .window()
                .map(window -> dollars(told.root, window.start(), at))
                .orElse(0.0);
        Optional<Measure.Ceiling> ceiling = dollars > 0 && share > 0
                ? Optional.of(new Measure.Ceiling(Budget.Unit.DOLLARS, dollars / share))
                : Optional.empty();
        Measure.Source source = new Measure.Source(Provenance.OFFICIAL, Optional.of(at), true, "");
        return new Measure(share, source, ceiling, Optional.empty(), Optional.empty(), 0);
    }

    /** Nothing has been told of this block, but what one percent comes to is known from others. */
    private Optional<Measure> ofRate(Block block, UsageTotals used, Optional<Projection> projection) {
        return ledger.limits().roots().stream()
                .flatMap(root -> rate(root).stream())
                .max(Comparator.comparingInt(CalibratedRate::pairs))
                .map(rate -> measure(
                        used.cost().approximateDollars() / rate.limitDollars(),
                        Measure.Source.of(Provenance.CALIBRATED),
                        Optional.of(rate),
                        0,
                        block.range(),
                        used,
                        projection));
    }

    private static Measure reached(LimitMessage message, UsageTotals used) {
        double dollars = used.cost().approximateDollars();
        return new Measure(
                1,
                new Measure.Source(Provenance.OFFICIAL, Optional.of(message.at()), false, ""),
                dollars > 0 ? Optional.of(new Measure.Ceiling(Budget.Unit.DOLLARS, dollars)) : Optional.empty(),
                Optional.empty(),
                Optional.of(message.at()),
                0);
    }

    /**
     * A share, and where it goes at the rate of the projection. What a percent comes to is the calibrated rate's word, or else what was used
     * here for the percents there are.
     */
    private Measure measure(
            double share,
            Measure.Source source,
            Optional<CalibratedRate> rate,
            double elsewhere,
            TimeRange window,
            UsageTotals used,
            Optional<Projection> projection) {
        double dollars = used.cost().approximateDollars();
        double limit = rate.map(CalibratedRate::limitDollars).orElse(share > 0 ? dollars / share : 0);
        boolean isKnown = limit > 0;
        Optional<Double> expected = projection
                .filter(ahead -> isKnown)
                .map(ahead -> share + Math.max(0, ahead.dollars().expected() - dollars) / limit);
        Optional<Instant> spentAt = expected.filter(end -> end > 1 && share < 1)
                .flatMap(end -> projection)
                .map(ahead -> now.plusMillis((long) ((1 - share)
                        * limit
                        / ahead.dollarsPerHour()
                        * Duration.ofHours(1).toMillis())))
                .filter(at -> at.isBefore(window.end()));
        // the chart's curve is of dollars: the limit on its scale is where the curve would be at the whole
        double onChart = share > 0 && dollars > 0 ? dollars / share : limit;
        Optional<Measure.Ceiling> ceiling =
                onChart > 0 ? Optional.of(new Measure.Ceiling(Budget.Unit.DOLLARS, onChart)) : Optional.empty();
        return new Measure(share, source, ceiling, expected, spentAt, elsewhere);
    }
}
