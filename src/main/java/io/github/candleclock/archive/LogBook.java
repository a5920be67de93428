package io.github.candleclock.archive;

import io.github.candleclock.ingest.LogState;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The newest position of each log, by the order in the archive and not by that of reading: segments may be read again. */
final class LogBook {
    private record Entry(long segment, LogState state) {}

    private final Map<Path, Entry> newest = new LinkedHashMap<>();

    /** Takes a position in; false where a newer one is known. */
    boolean take(SegmentName from, LogState state) {
        Entry known = newest.get(state.log());
        if (known != null && known.segment() > from.last()) {
            return false;
        }
        newest.put(state.log(), new Entry(from.last(), state));
        return true;
    }

    /** Drops what segments up to this number said. */
    void dropUpTo(long segment) {
        newest.values().removeIf(entry -> entry.segment() <= segment);
    }

    void clear() {
        newest.clear();
    }

    List<LogState> states() {
        return newest.values().stream().map(Entry::state).toList();
    }
}
