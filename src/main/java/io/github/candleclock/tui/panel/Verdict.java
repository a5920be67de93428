package io.github.candleclock.tui.panel;

import io.github.candleclock.monitor.ActiveBlock;
import io.github.candleclock.monitor.Measure;
import io.github.candleclock.tui.theme.Role;
import io.github.candleclock.tui.widget.Candle;

/** Whether the candle lasts until the block ends. */
enum Verdict {
    /** There is no limit to judge by. */
    NONE("", Role.TITLE),
    /** Older logs are still being read: any judgement may turn. */
    PROVISIONAL("Provisional.", Role.ESTIMATE),
    UNKNOWN("Not yet known.", Role.TITLE),
    LASTS("It will last.", Role.OK),
    BREAKS("It will not last.", Role.CRITICAL),
    BROKEN("Burnt out.", Role.CRITICAL);

    private final String words;
    private final Role role;

    Verdict(String words, Role role) {
        this.words = words;
        this.role = role;
    }

    String words() {
        return words;
    }

    Role role() {
        return role;
    }

    static Verdict of(ActiveBlock block) {
        Measure measure = block.measure();
        if (block.provisional()) {
            return PROVISIONAL;
        }
        if (measure.ceiling().isEmpty()) {
            return NONE;
        }
        if (measure.used() >= 1) {
            return BROKEN;
        }
        if (measure.spentAt().isPresent()) {
            return BREAKS;
        }
        return measure.expected().isPresent() ? LASTS : UNKNOWN;
    }

    Candle.Flame flame(boolean frozen) {
        return frozen ? Candle.Flame.FROZEN : this == BREAKS ? Candle.Flame.TOO_FAST : Candle.Flame.STEADY;
    }
}
