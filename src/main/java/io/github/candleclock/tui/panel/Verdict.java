package io.github.candleclock.tui.panel;

import io.github.candleclock.monitor.ActiveBlock;
import io.github.candleclock.monitor.Measure;
import io.github.candleclock.monitor.Provenance;
import io.github.candleclock.tui.theme.Role;
import io.github.candleclock.tui.widget.Candle;

/** Whether the candle lasts until the block ends. */
enum Verdict {
    /** There is no limit to judge by. */
    NONE("", Role.TITLE),
    /** Older logs are still being read: any judgement may turn. */
    PROVISIONAL("Provisional.", Role.ESTIMATE),
    UNKNOWN("Not yet known.", Role.TITLE),
    /** What Claude said last is too old to go by. */
    SILENT("Not told lately.", Role.WARNING),
    LASTS("It will last.", Role.OK),
    BREAKS("It will not last.", Role.CRITICAL),
    BROKEN("Burnt out.", Role.CRITICAL),
    REACHED("Limit reached.", Role.CRITICAL),
    /** By an estimate: nobody has said that the limit is there. */
    WOULD_LAST("It would last.", Role.OK),
    WOULD_BREAK("It would not last.", Role.WARNING),
    /** Reckoned from what Claude said before: it has not said so, and may still answer. */
    BEYOND("It should be burnt out.", Role.WARNING);

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
        if (!measure.isOfLimit()) {
            return NONE;
        }
        if (measure.used() >= 1) {
            return switch (measure.provenance()) {
                case OFFICIAL -> REACHED;
                case CALIBRATED, ESTIMATED -> BEYOND;
                case SET_BY_YOU, CLOCK -> BROKEN;
            };
        }
        boolean isEstimate = measure.provenance() == Provenance.ESTIMATED;
        if (measure.source().isStale()) {
            return SILENT;
        }
        if (measure.spentAt().isPresent()) {
            return isEstimate ? WOULD_BREAK : BREAKS;
        }
        return measure.expected().isEmpty() ? UNKNOWN : isEstimate ? WOULD_LAST : LASTS;
    }

    /** All is used. */
    boolean isOut() {
        return this == BROKEN || this == REACHED || this == BEYOND;
    }

    /** All will be used before the block ends. */
    boolean isBreaking() {
        return this == BREAKS || this == WOULD_BREAK;
    }

    /** In what the end of it is drawn: a guess is no alarm. */
    Role alarm() {
        return this == WOULD_BREAK || this == BEYOND ? Role.WARNING : Role.CRITICAL;
    }

    boolean isLasting() {
        return this == LASTS || this == WOULD_LAST;
    }

    Candle.Flame flame(boolean frozen) {
        return frozen ? Candle.Flame.FROZEN : isBreaking() ? Candle.Flame.TOO_FAST : Candle.Flame.STEADY;
    }
}
