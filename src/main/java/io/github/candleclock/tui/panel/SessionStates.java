package io.github.candleclock.tui.panel;

import io.github.candleclock.monitor.SessionRow;
import io.github.candleclock.tui.theme.Role;
import io.github.candleclock.tui.widget.Line;
import io.github.candleclock.usage.SessionState;
import java.util.List;

/** How the screen says what a session is at: one that waits for you stands out, wherever it is. */
final class SessionStates {
    private SessionStates() {}

    /** Whether Claude Code says of any of them what it is at. */
    static boolean isAnyKnown(List<SessionRow> sessions) {
        return sessions.stream().anyMatch(row -> row.state() != SessionState.UNKNOWN);
    }

    /** One sign and a blank. */
    static Line sign(SessionRow row, boolean burns, boolean isOfAgents) {
        if (row.state() == SessionState.WAITING && !isOfAgents) {
            return Line.NONE.bold("◐ ", Role.WARNING);
        }
        boolean isBusy = burns || row.state() == SessionState.BUSY && !isOfAgents;
        return Line.of(isBusy ? "● " : "○ ", isBusy ? Role.FLAME : Role.DIM);
    }

    static Line word(SessionRow row) {
        return switch (row.state()) {
            case BUSY -> Line.of("busy", Role.TEXT);
            case WAITING -> Line.NONE.bold("waits", Role.WARNING);
            case IDLE -> Line.of("idle", Role.DIM);
            case SHELL -> Line.of("shell", Role.DIM);
            case UNKNOWN -> Line.of("–", Role.DIM);
        };
    }

    /** How many are at what; who burns where nothing says more. */
    static Line counted(List<SessionRow> sessions) {
        long waiting = count(sessions, SessionState.WAITING);
        long burning = sessions.stream().filter(SessionRow::burns).count();
        Line burns = burning > 0 ? Line.of(burning + " burning", Role.FLAME) : Line.of("none burning", Role.DIM);
        Line line = isAnyKnown(sessions) ? Line.of(count(sessions, SessionState.BUSY) + " busy", Role.TEXT) : burns;
        return waiting == 0
                ? line
                : Line.NONE
                        .bold(waiting + (waiting == 1 ? " waits" : " wait") + " for you", Role.WARNING)
                        .dim(" · ")
                        .and(line);
    }

    private static long count(List<SessionRow> sessions, SessionState state) {
        return sessions.stream().filter(row -> row.state() == state).count();
    }
}
