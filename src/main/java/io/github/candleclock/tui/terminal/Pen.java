package io.github.candleclock.tui.terminal;

import java.util.ArrayList;
import java.util.List;

/**
 * How a cell is written, in the parameters of SGR.
 *
 * @param ink such as {@code 38;2;255;204;0}
 * @param ground such as {@code 48;5;17}
 */
record Pen(String ink, String ground, boolean bold, boolean reverse) {
    /** What a terminal writes with after SGR 0. */
    static final Pen PLAIN = new Pen("39", "49", false, false);

    /** The sequence that turns another pen into this one; empty when they are the same. */
    String after(Pen other) {
        List<String> changes = new ArrayList<>();
        if (bold != other.bold) {
            changes.add(bold ? "1" : "22");
        }
        if (reverse != other.reverse) {
            changes.add(reverse ? "7" : "27");
        }
        if (!ink.equals(other.ink)) {
            changes.add(ink);
        }
        if (!ground.equals(other.ground)) {
            changes.add(ground);
        }
        return changes.isEmpty() ? "" : "\033[" + String.join(";", changes) + "m";
    }
}
