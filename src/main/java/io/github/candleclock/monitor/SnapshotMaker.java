package io.github.candleclock.monitor;

import io.github.candleclock.block.Block;
import io.github.candleclock.block.BlockTimeline;
import io.github.candleclock.block.Projection;
import io.github.candleclock.budget.Budget;
import io.github.candleclock.budget.BudgetState;
import io.github.candleclock.budget.BudgetWatch;
import io.github.candleclock.budget.LimitChoice;
import io.github.candleclock.limit.Estimate;
import io.github.candleclock.limit.Estimates;
import io.github.candleclock.store.EventStore;
import io.github.candleclock.usage.TimeRange;
import io.github.candleclock.usage.UsageTotals;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes snapshots of a ledger. What it costs follows from what the active block and the last hour hold, not from the length of history.
 *
 * <p>Belongs to the monitor's thread, like the ledger and the alerts it remembers.
 */
final class SnapshotMaker {
    private final Ledger ledger;
    private final ZoneId zone;
    private final List<Budget> budgets;
    private final LimitChoice limit;
    private final BudgetWatch watch;
    private final LastBlock lastBlock;
    private final PastCurves pastCurves;
    private final PastBlocks pastBlocks;
    private final Function<Path, String> shown;
    private final SessionRows sessions;
    private final FeedRows feed;
    private final IngestFigures ingest;

    /**
     * A maker for the rules that the ledger counts by.
     *
     * @param watch what was told of budgets before: it outlives a change of rules
     * @param shown how paths are written on screen
     */
    SnapshotMaker(Ledger ledger, BudgetWatch watch, Function<Path, String> shown) {
        this.ledger = ledger;
        this.watch = watch;
        this.shown = shown;
        zone = ledger.rules().zone();
        budgets = ledger.rules().budgets();
        limit = ledger.rules().limit();
        watch.forgetAllBut(budgets);
        lastBlock = new LastBlock(ledger);
        pastCurves = new PastCurves(ledger.store(), zone);
        pastBlocks = new PastBlocks(ledger.store());
        sessions = new SessionRows(ledger);
        feed = new FeedRows(ledger);
        ingest = new IngestFigures(ledger, shown);
    }

    IngestHealth health() {
        return ingest.health();
    }

    Snapshot make(Instant now) {
        ledger.settleBlocks(now);
        pastCurves.forget(ledger.changedFrom());
        pastBlocks.forget(ledger.changedFrom());
        EventStore store = ledger.store();
        BlockTimeline timeline = ledger.timeline();
        LimitFigures limits = new LimitFigures(ledger, shown, now);
        BlockFigures figures = new BlockFigures(store, ledger.limit(), now);
        int active = timeline.active(now);
        UsageTotals today = store.day(LocalDate.ofInstant(now, zone));
        List<BudgetState> states = new ArrayList<>();
        Optional<ActiveBlock> block =
                active < 0 ? Optional.empty() : Optional.of(active(active, figures, limits, now, states));
        Optional<Projection> projection = block.flatMap(ActiveBlock::projection);
        BudgetFigures ofBudgets = new BudgetFigures(store, ledger.limit(), now, zone);
        for (Budget budget : budgets) {
            if (budget.span() == Budget.Span.DAY) {
                states.add(ofBudgets.ofDay(budget, today, projection));
            } else if (block.isEmpty()) {
                states.add(BudgetFigures.unused(budget));
            }
        }
        states.sort(Comparator.comparingInt(state -> budgets.indexOf(state.budget())));
        observe(states, block, ofBudgets.dayStart(), now);
        Snapshot made = new Snapshot(
                now,
                zone,
                ingest.roots(),
                ingest.health(),
                block,
                lastBlock.before(active, now),
                today,
                sessions.make(now),
                sessions.count(),
                List.copyOf(states),
                limits.accounts(),
                watch.standing(),
                feed.make(now),
                ledger.archives(),
                ledger.asOf(),
                ledger.rules().prices().outdated(LocalDate.ofInstant(now, zone)));
        ledger.forgetChanges();
        return made;
    }

    private ActiveBlock active(
            int number, BlockFigures figures, LimitFigures limits, Instant now, List<BudgetState> states) {
        BlockTimeline timeline = ledger.timeline();
        Block block = timeline.block(number);
        int from = timeline.from(number);
        UsageTotals used = figures.totals(from, timeline.to(number));
        Optional<Projection> projection = limits.isReached(block)
                ? Optional.of(Projection.ofRest(
                        used.cost().approximateDollars(), used.tokens().total()))
                : figures.projection(block, used);
        BudgetFigures ofBudgets = new BudgetFigures(ledger.store(), timeline.to(number), now, zone);
        Function<Budget, BudgetState> standing = budget -> ofBudgets.ofBlock(budget, block, from, used, projection);
        budgets.stream()
                .filter(budget -> budget.span() == Budget.Span.BLOCK)
                .map(standing)
                .forEach(states::add);
        List<Estimate> estimates = estimates(number, now);
        // what an archive tells is whole up to its moment
        boolean isProvisional = !ledger.isScanned() && ledger.asOf().isEmpty();
        Measure measure = limits.measure(block, used, projection)
                .orElseGet(() -> new OwnMeasure(standing)
                        .of(limit.amount(), states, estimates, block.range().elapsed(now)));
        pastCurves.update(timeline, number);
        return new ActiveBlock(
                block,
                isProvisional,
                used,
                measure,
                figures.liveRate(),
                figures.average(block, used),
                figures.lastHour(),
                pastCurves.usual(),
                burnUp(block, from, timeline.to(number), measure, now),
                projection,
                figures.models(from, timeline.to(number)),
                estimates);
    }

    /** None where people want none, nor while older logs are still read: what is highest may be among them. */
    private List<Estimate> estimates(int active, Instant now) {
        boolean isKnown = ledger.isScanned() || ledger.asOf().isPresent();
        return isKnown && limit.basis().isPresent()
                ? Estimates.of(limit.basis(), pastBlocks.before(ledger.timeline(), active, now))
                : List.of();
    }

    private BurnUp burnUp(Block block, int from, int to, Measure measure, Instant now) {
        Budget.Unit unit = measure.ceiling().map(Measure.Ceiling::unit).orElse(Budget.Unit.DOLLARS);
        MinuteCurve curve = new MinuteCurve(ledger.store(), block.range(), from, to);
        return new BurnUp(unit, curve.until(now, unit), pastCurves.ghost(unit));
    }

    /** While older logs are still read, sums only grow into what they are; thresholds are for what is known. */
    private void observe(List<BudgetState> states, Optional<ActiveBlock> block, Instant dayStart, Instant now) {
        if (!ledger.isScanned()) {
            return;
        }
        Instant noBlock = Instant.MIN;
        Instant blockStart = block.map(ActiveBlock::block)
                .map(Block::range)
                .map(TimeRange::start)
                .orElse(noBlock);
        for (BudgetState state : states) {
            watch.observe(state, state.budget().span() == Budget.Span.DAY ? dayStart : blockStart, now);
        }
    }
}
