package io.github.candleclock.store;

import io.github.candleclock.usage.Cost;
import io.github.candleclock.usage.EventKey;
import io.github.candleclock.usage.Micros;
import io.github.candleclock.usage.Origin;
import io.github.candleclock.usage.Terms;
import io.github.candleclock.usage.TokenCounts;
import io.github.candleclock.usage.UsageEvent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The kept events as columns of primitives, a row each, in the order in which answers became known.
 *
 * <pre>
 *   row │ key        at        model session  input output  5m  1h   read  flags
 *     0 │ 91c4…07e2  17323…    2     1        12    341     0   810  18.4k sidechain
 *     1 │ 0f3b…c915  17323…    2     1        3     1       0   0    19.2k lower bound
 * </pre>
 */
final class EventColumns {
    private static final int SIDECHAIN = 1;
    private static final int FAST = 2;
    private static final int BATCH = 4;
    private static final int US = 8;
    private static final int LOWER_BOUND = 16;
    private static final int NO_COST = -1;

    final Names models = new Names();
    final Names sessions = new Names();
    final Names agents = new Names();
    final Names projects = new Names();
    final Names branches = new Names();
    final Names devices = new Names();

    private final LongColumn keyHigh = new LongColumn(0);
    private final LongColumn keyLow = new LongColumn(0);
    private final LongColumn at = new LongColumn(Long.MIN_VALUE);
    private final LongColumn stated = new LongColumn(NO_COST);
    private final IntColumn model = new IntColumn(0);
    private final IntColumn session = new IntColumn(0);
    private final IntColumn agent = new IntColumn(0);
    private final IntColumn project = new IntColumn(0);
    private final IntColumn branch = new IntColumn(0);
    private final IntColumn device = new IntColumn(0);
    private final IntColumn input = new IntColumn(0);
    private final IntColumn output = new IntColumn(0);
    private final IntColumn cacheWrite5m = new IntColumn(0);
    private final IntColumn cacheWrite1h = new IntColumn(0);
    private final IntColumn cacheRead = new IntColumn(0);
    private final IntColumn webSearches = new IntColumn(0);
    private final IntColumn flags = new IntColumn(0);

    /** Writes an event to a row. Token counts are at most 10⁹ each (two of them for cache writes), so they fit. */
    void write(int row, UsageEvent event) {
        keyHigh.set(row, event.key().high());
        keyLow.set(row, event.key().low());
        at.set(row, micros(event.at()));
        stated.set(row, event.statedCost().map(Cost::picoDollars).orElse((long) NO_COST));
        model.set(row, models.number(event.model()));
        Origin origin = event.origin();
        session.set(row, sessions.number(origin.session()));
        agent.set(row, agents.number(origin.agent()));
        project.set(row, projects.number(origin.project()));
        branch.set(row, branches.number(origin.branch()));
        device.set(row, devices.number(origin.device()));
        TokenCounts tokens = event.tokens();
        input.set(row, (int) tokens.input());
        output.set(row, (int) tokens.output());
        cacheWrite5m.set(row, (int) tokens.cacheWrite5m());
        cacheWrite1h.set(row, (int) tokens.cacheWrite1h());
        cacheRead.set(row, (int) tokens.cacheRead());
        Terms terms = event.terms();
        webSearches.set(row, (int) terms.webSearches());
        flags.set(
                row,
                (origin.sidechain() ? SIDECHAIN : 0)
                        | (terms.fast() ? FAST : 0)
                        | (terms.batch() ? BATCH : 0)
                        | (terms.us() ? US : 0)
                        | (event.lowerBound() ? LOWER_BOUND : 0));
    }

    UsageEvent event(int row) {
        return new UsageEvent(
                new EventKey(keyHigh.get(row), keyLow.get(row)),
                Instant.EPOCH.plus(at.get(row), ChronoUnit.MICROS),
                models.name(model.get(row)),
                tokens(row),
                terms(row),
                statedCost(row),
                new Origin(
                        sessions.name(session.get(row)),
                        agents.name(agent.get(row)),
                        isSidechain(row),
                        projects.name(project.get(row)),
                        branches.name(branch.get(row)),
                        devices.name(device.get(row))),
                isLowerBound(row));
    }

    Terms terms(int row) {
        int flag = flags.get(row);
        return new Terms((flag & FAST) != 0, (flag & BATCH) != 0, (flag & US) != 0, webSearches.get(row));
    }

    Optional<Cost> statedCost(int row) {
        long cost = stated.get(row);
        return cost == NO_COST ? Optional.empty() : Optional.of(Cost.ofPico(cost));
    }

    TokenCounts tokens(int row) {
        return new TokenCounts(
                input.get(row), output.get(row), cacheWrite5m.get(row), cacheWrite1h.get(row), cacheRead.get(row));
    }

    boolean hasKey(int row, EventKey key) {
        return keyLow.get(row) == key.low() && keyHigh.get(row) == key.high();
    }

    long keyLow(int row) {
        return keyLow.get(row);
    }

    long micros(int row) {
        return at.get(row);
    }

    long output(int row) {
        return output.get(row);
    }

    int model(int row) {
        return model.get(row);
    }

    int session(int row) {
        return session.get(row);
    }

    int agent(int row) {
        return agent.get(row);
    }

    int branch(int row) {
        return branch.get(row);
    }

    int device(int row) {
        return device.get(row);
    }

    boolean isSidechain(int row) {
        return (flags.get(row) & SIDECHAIN) != 0;
    }

    boolean isLowerBound(int row) {
        return (flags.get(row) & LOWER_BOUND) != 0;
    }

    void setLowerBound(int row, boolean lowerBound) {
        int others = flags.get(row) & ~LOWER_BOUND;
        flags.set(row, lowerBound ? others | LOWER_BOUND : others);
    }

    static long micros(Instant at) {
        return Micros.of(at);
    }
}
