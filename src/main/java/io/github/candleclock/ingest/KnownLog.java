package io.github.candleclock.ingest;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One log: where it lies, how far it was read, and what it counted for. Who uses it holds it locked. */
final class KnownLog {
    final Path path;
    final Path root;
    final String folder;
    final Set<String> sessions = new HashSet<>();
    TailPosition position = TailPosition.START;
    Tally tally = Tally.NONE;
    /** Counted before, and to be taken back with the next batch. */
    Tally owed = Tally.NONE;
    /** Which telling of positions its own goes back to. */
    int basis;

    boolean isToRestart;
    boolean isLookedAt;
    boolean isToBeDescribed;

    KnownLog(Path path, Path root, String folder, int basis) {
        this.basis = basis;
        this.path = path;
        this.root = root;
        this.folder = folder;
        this.isToBeDescribed = AgentKinds.isOfAgent(path);
    }

    /** A log of an earlier run, whose tally has been counted with what that run left. */
    KnownLog(Path path, Path root, LogState state) {
        this(path, root, state.folder(), 0);
        tally = state.tally();
        position = TailPosition.of(state);
    }

    void goBackTo(LogState state, int telling) {
        basis = telling;
        owed = owed.plus(tally.minus(state.tally()));
        tally = state.tally();
        position = TailPosition.of(state);
        sessions.addAll(state.sessions());
        isToBeDescribed = !state.isDescribed();
    }

    LogBatch gone() {
        Tally takenBack = Tally.NONE.minus(tally.plus(owed));
        return new LogBatch(
                root, List.of(), List.of(), List.of(), List.of(), takenBack, 0, Optional.of(state(true)), basis);
    }

    LogState state(boolean isGone) {
        return new LogState(
                path,
                folder,
                position.inode(),
                position.size(),
                position.modified(),
                position.offset(),
                position.inTooLong(),
                position.mark(),
                tally,
                sessions,
                !isToBeDescribed,
                isGone);
    }
}
