package io.github.candleclock.budget;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers which thresholds of which budgets were crossed, so that each is told once a period. When a new period begins, all are armed
 * again.
 *
 * <p>Belongs to the monitor's thread.
 */
public final class BudgetWatch {
    private record Told(Instant period, Alert highest) {}

    private final Map<Budget, Told> told = new HashMap<>();

    /**
     * Compares a budget with what is used.
     *
     * @param period when the budget's current period began
     * @return the alert to tell now: only the highest threshold that was newly crossed
     */
    public Optional<Alert> observe(BudgetState state, Instant period, Instant now) {
        Budget budget = state.budget();
        Optional<Integer> reached = Threshold.reached(state.used(), budget.limit());
        Told before = told.get(budget);
        boolean isSamePeriod = before != null && before.period.equals(period);
        if (before != null && !isSamePeriod) {
            told.remove(budget);
        }
        if (reached.isEmpty() || before != null && isSamePeriod && before.highest.percent() >= reached.get()) {
            return Optional.empty();
        }
        Alert alert = new Alert(budget, reached.get(), now, sentence(budget, reached.get()));
        told.put(budget, new Told(period, alert));
        return Optional.of(alert);
    }

    /** Forgets the budgets that are none any more. */
    public void forgetAllBut(Collection<Budget> budgets) {
        told.keySet().retainAll(budgets);
    }

    /** The highest alert of each budget's current period, newest first. */
    public List<Alert> standing() {
        List<Alert> alerts = new ArrayList<>();
        told.values().forEach(memory -> alerts.add(memory.highest));
        alerts.sort((a, b) -> {
            int byTime = b.at().compareTo(a.at());
            return byTime != 0 ? byTime : Integer.compare(b.percent(), a.percent());
        });
        return List.copyOf(alerts);
    }

    private static String sentence(Budget budget, int percent) {
        return percent >= 100
                ? "The " + budget.words() + " is used up"
                : percent + " % of the " + budget.words() + " is used";
    }
}
