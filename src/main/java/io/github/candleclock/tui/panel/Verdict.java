package io.github.candleclock.tui.panel;

import io.github.candleclock.budget.Budget;
import io.github.candleclock.budget.BudgetState;
import io.github.candleclock.monitor.ActiveBlock;
import io.github.candleclock.monitor.Snapshot;
import io.github.candleclock.tui.theme.Role;
import io.github.candleclock.tui.widget.Candle;
import java.util.Optional;

/**
 * Whether the candle lasts until the block ends, by the budget it burns down by.
 *
 * @param state of that budget; absent when the candle burns by time, which says nothing about lasting
 */
record Verdict(Kind kind, Optional<BudgetState> state) {
    enum Kind {
        /** There is no budget to judge by. */
        NONE("", Role.TITLE),
        /** Older logs are still being read: any judgement may turn. */
        PROVISIONAL("Provisional.", Role.ESTIMATE),
        UNKNOWN("Not yet known.", Role.TITLE),
        LASTS("It will last.", Role.OK),
        BREAKS("It will not last.", Role.CRITICAL),
        BROKEN("Burnt out.", Role.CRITICAL);

        private final String words;
        private final Role role;

        Kind(String words, Role role) {
            this.words = words;
            this.role = role;
        }

        String words() {
            return words;
        }

        Role role() {
            return role;
        }
    }

    static Verdict of(Snapshot snapshot, ActiveBlock block) {
        Optional<BudgetState> state = block.measure().budget().flatMap(budget -> stateOf(snapshot, budget));
        return new Verdict(kind(block, state), state);
    }

    private static Kind kind(ActiveBlock block, Optional<BudgetState> state) {
        if (block.provisional()) {
            return Kind.PROVISIONAL;
        }
        if (block.measure().budget().isEmpty()) {
            return Kind.NONE;
        }
        if (block.measure().used() >= 1 || state.filter(BudgetState::isBroken).isPresent()) {
            return Kind.BROKEN;
        }
        if (state.flatMap(BudgetState::breaksAt).isPresent()) {
            return Kind.BREAKS;
        }
        return state.flatMap(BudgetState::projected).isPresent() ? Kind.LASTS : Kind.UNKNOWN;
    }

    private static Optional<BudgetState> stateOf(Snapshot snapshot, Budget budget) {
        return snapshot.budgets().stream()
                .filter(state -> state.budget().equals(budget))
                .findFirst();
    }

    Candle.Flame flame(boolean frozen) {
        return frozen ? Candle.Flame.FROZEN : kind == Kind.BREAKS ? Candle.Flame.TOO_FAST : Candle.Flame.STEADY;
    }
}
