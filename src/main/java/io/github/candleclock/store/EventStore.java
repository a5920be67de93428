package io.github.candleclock.store;

import io.github.candleclock.block.EventTimes;
import io.github.candleclock.pricing.CostMode;
import io.github.candleclock.pricing.PriceList;
import io.github.candleclock.usage.BestCopy;
import io.github.candleclock.usage.Cost;
import io.github.candleclock.usage.MergedAnswer;
import io.github.candleclock.usage.TokenCounts;
import io.github.candleclock.usage.UsageEvent;
import io.github.candleclock.usage.UsageTotals;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Every answer once, in memory, and sums that follow. Of several copies of an answer the best one is kept, by one rule that does not
 * depend on the order in which they come.
 *
 * <p>Belongs to the monitor's thread.
 */
public final class EventStore {
    /** An answer whose newest copy is younger is still being written: its output is not yet called a lower bound. */
    private static final long STREAMING_MICROS = Duration.ofSeconds(60).toMillis() * 1000;

    private final EventColumns columns = new EventColumns();
    private final KeyTable keys = new KeyTable(columns);
    private final TimeOrder order = new TimeOrder(columns);
    /** Rows whose output may be a lower bound, but which are streaming: with the time of their newest copy. */
    private final Map<Integer, Long> streaming = new HashMap<>();

    private Rollups rollups;
    private @Nullable Facts facts;
    private int size;
    private long now;

    public EventStore(PriceList prices, CostMode mode, ZoneId zone) {
        rollups = new Rollups(this, columns, prices, mode, zone);
    }

    /** Counts everything anew, by other prices, another mode or another zone's days. */
    public void recount(PriceList prices, CostMode mode, ZoneId zone) {
        rollups = new Rollups(this, columns, prices, mode, zone);
        facts = null;
        for (int row = 0; row < size; row++) {
            rollups.price(row, columns.event(row));
            added(row);
        }
    }

    public int size() {
        return size;
    }

    /** Takes one copy of an answer and says whether anything that is counted changed. */
    public boolean put(UsageEvent event) {
        int row = keys.row(event.key());
        if (KeyTable.isNone(row)) {
            add(event);
            return true;
        }
        return merge(event, row);
    }

    /** Takes all that several copies of an answer tell, and says whether anything that is counted changed. */
    public boolean put(MergedAnswer answer) {
        UsageEvent best = answer.best();
        boolean isChanged = put(best);
        // an answer that may still be streaming is followed by its latest copy
        return best.lowerBound() && !answer.last().equals(best.at())
                ? put(best.withTime(answer.last())) || isChanged
                : isChanged;
    }

    /** Lets time pass: answers that were streaming a minute ago are so no longer. Says whether anything that is counted changed. */
    public boolean settle(Instant instant) {
        now = EventColumns.micros(instant);
        boolean changed = false;
        for (Iterator<Map.Entry<Integer, Long>> all = streaming.entrySet().iterator(); all.hasNext(); ) {
            Map.Entry<Integer, Long> entry = all.next();
            if (entry.getValue() <= now - STREAMING_MICROS) {
                removed(entry.getKey());
                all.remove();
                added(entry.getKey());
                order.touched(entry.getKey());
                changed = true;
            }
        }
        return changed;
    }

    public UsageTotals totals() {
        return rollups.all();
    }

    public UsageTotals day(LocalDate day) {
        return rollups.day(day);
    }

    public UsageTotals session(int number) {
        return rollups.session(number).whole();
    }

    /** Whether any answer is kept under a session; cheaper than its totals, and asked for every session at each snapshot. */
    public boolean hasEvents(int session) {
        return !rollups.session(session).isEmpty();
    }

    /** How many answers are kept under a session. */
    public long eventsOf(int session) {
        return rollups.session(session).events();
    }

    /** How often a session's sums changed: as long as it stays, they do. */
    public long sessionChanges(int session) {
        return rollups.session(session).changes();
    }

    /** What a subagent used in a session. */
    public UsageTotals agent(int session, int agent) {
        return rollups.session(session).agent(agent);
    }

    public boolean hasAgent(int session, int agent) {
        return rollups.session(session).hasAgent(agent);
    }

    public int agentNumber(String agent) {
        return columns.agents.number(agent);
    }

    /** The number of the subagent that gave a row's answer; 0 for none. */
    public int agentOf(int row) {
        return columns.agent(row);
    }

    public String agentName(int number) {
        return columns.agents.name(number);
    }

    /** The number of the session a row is kept under; 0 for none. */
    public int sessionOf(int row) {
        return columns.session(row);
    }

    public int modelOf(int row) {
        return columns.model(row);
    }

    public int branchOf(int row) {
        return columns.branch(row);
    }

    public String branchName(int number) {
        return columns.branches.name(number);
    }

    /** The number of the device whose archive tells of a row; 0 for this one. */
    public int deviceOf(int row) {
        return columns.device(row);
    }

    public String deviceName(int number) {
        return columns.devices.name(number);
    }

    /** When a row's event was, in microseconds of the epoch. */
    public long micros(int row) {
        return columns.micros(row);
    }

    /** The calendar day of a row's event in the store's zone, counted from 1970-01-01. */
    public int epochDay(int row) {
        return (int) rollups.day(row).toEpochDay();
    }

    /** How many events are later than a moment. */
    public int countAfter(Instant at) {
        long micros = EventColumns.micros(at);
        int count = 0;
        for (int row = 0; row < size; row++) {
            count += columns.micros(row) > micros ? 1 : 0;
        }
        return count;
    }

    public int sessionNumber(String session) {
        return columns.sessions.number(session);
    }

    public String sessionName(int number) {
        return columns.sessions.name(number);
    }

    /** How many session ids are known; number 0 stands for answers without one. */
    public int sessionNumbers() {
        return columns.sessions.size();
    }

    /** Puts the events in order of time; returns the earliest time that changed since the last call, {@link Long#MAX_VALUE} for none. */
    public long sortByTime() {
        return order.settle(size);
    }

    /** The events' times in order, as of the last {@link #sortByTime()}. */
    public EventTimes times() {
        return order;
    }

    /** The first position in order of time whose event is not before a moment. */
    public int firstFrom(Instant at) {
        return order.firstFrom(EventColumns.micros(at));
    }

    /** Reads the events at positions {@code from} up to, not including, {@code to}. */
    public void forEach(int from, int to, RowReader reader) {
        for (int position = from; position < to; position++) {
            int row = order.row(position);
            reader.read(order.micros(position), columns.model(row), columns.session(row), row);
        }
    }

    /** Sums over events, one total for each number the grouping gives. */
    public UsageSums sums() {
        return new UsageSums(this, columns, rollups);
    }

    /** Sums that are no costs yet. They take one walk over all events when they are first asked for, and follow from then on. */
    public Facts facts() {
        if (facts == null) {
            facts = new Facts(this, columns, order);
        }
        return facts;
    }

    public String modelName(int number) {
        return columns.models.name(number);
    }

    /** The cost of a row, by the store's prices and mode. */
    public Cost cost(int row) {
        long pico = rollups.cost(row);
        return pico == Sum.UNPRICED ? Cost.UNPRICED : pico == Sum.TOO_LARGE ? Cost.TOO_LARGE : Cost.ofPico(pico);
    }

    public TokenCounts tokens(int row) {
        return columns.tokens(row);
    }

    /** An event at a position in order of time. */
    public UsageEvent event(int position) {
        return columns.event(order.row(position));
    }

    /** Reads one event of a range, by its numbers. */
    public interface RowReader {
        void read(long micros, int model, int session, int row);
    }

    /** Hands over each answer as it is kept, in no order that means anything. */
    public void forEachKept(Consumer<KeptAnswer> reader) {
        for (int row = 0; row < size; row++) {
            reader.accept(new KeptAnswer(columns.event(row), cost(row), isMarked(row)));
        }
    }

    boolean isMarked(int row) {
        return columns.isLowerBound(row) && !streaming.containsKey(row);
    }

    private void add(UsageEvent event) {
        int row = size++;
        columns.write(row, event);
        keys.add(event.key(), row);
        if (event.lowerBound()) {
            stream(row, EventColumns.micros(event.at()));
        }
        rollups.price(row, event);
        added(row);
        order.added(row);
    }

    private boolean merge(UsageEvent event, int row) {
        boolean wasLowerBound = columns.isLowerBound(row);
        long output = event.tokens().output();
        // the mark that an output is final may stand on any copy, and so may another output
        boolean isLowerBound = wasLowerBound && event.lowerBound() && columns.output(row) == output;
        boolean isBetter = output > columns.output(row)
                || output == columns.output(row) && BestCopy.FIRST.compare(event, columns.event(row)) < 0;
        long at = EventColumns.micros(event.at());
        boolean isStreamingAnew = isLowerBound && !streaming.containsKey(row) && at > now - STREAMING_MICROS;
        if (!isBetter && isLowerBound == wasLowerBound && !isStreamingAnew) {
            streaming.computeIfPresent(row, (r, newest) -> Math.max(newest, at));
            return false;
        }
        removed(row);
        if (isBetter) {
            order.removed(row);
            columns.write(row, event);
            rollups.price(row, event);
            order.added(row);
        }
        columns.setLowerBound(row, isLowerBound);
        if (isLowerBound) {
            stream(row, at);
        } else {
            streaming.remove(row);
        }
        added(row);
        order.touched(row);
        return true;
    }

    private void added(int row) {
        rollups.added(row);
        if (facts != null) {
            facts.added(row);
        }
    }

    private void removed(int row) {
        rollups.removed(row);
        if (facts != null) {
            facts.removed(row);
        }
    }

    private void stream(int row, long at) {
        if (at > now - STREAMING_MICROS) {
            streaming.merge(row, at, Math::max);
        }
    }
}
