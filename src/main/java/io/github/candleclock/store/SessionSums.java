package io.github.candleclock.store;

import io.github.candleclock.usage.TokenCounts;
import io.github.candleclock.usage.UsageTotals;
import java.util.HashMap;
import java.util.Map;

/** The sums of one session: of all its answers, and of each of its subagents'. */
final class SessionSums {
    static final SessionSums NONE = new SessionSums();

    private static final int NO_AGENT = 0;

    private final Sum whole = new Sum();
    private Map<Integer, Sum> agents = Map.of();
    private long changes;

    void add(int sign, int agent, TokenCounts tokens, long cost, boolean isLowerBound) {
        changes++;
        whole.add(sign, tokens, cost, isLowerBound);
        if (agent == NO_AGENT) {
            return;
        }
        if (agents.isEmpty()) {
            agents = new HashMap<>();
        }
        Sum sum = agents.computeIfAbsent(agent, a -> new Sum());
        sum.add(sign, tokens, cost, isLowerBound);
        if (sum.isEmpty()) {
            agents.remove(agent);
        }
    }

    boolean isEmpty() {
        return whole.isEmpty();
    }

    long events() {
        return whole.events();
    }

    UsageTotals whole() {
        return whole.totals();
    }

    UsageTotals agent(int number) {
        Sum sum = agents.get(number);
        return sum == null ? UsageTotals.NONE : sum.totals();
    }

    boolean hasAgent(int number) {
        return agents.containsKey(number);
    }

    /** How often something was added or taken away. */
    long changes() {
        return changes;
    }
}
