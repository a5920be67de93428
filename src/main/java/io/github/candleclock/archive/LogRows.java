package io.github.candleclock.archive;

import io.github.candleclock.ingest.LogState;
import io.github.candleclock.ingest.SkipReason;
import io.github.candleclock.ingest.Tally;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How the logs of a frame are written: a row each. Logs in one folder share its name, and logs of one session its id. */
final class LogRows {
    private static final int IN_TOO_LONG = 1;
    private static final int DESCRIBED = 1 << 1;
    private static final int GONE = 1 << 2;
    /** It was read to its end, as most are. */
    private static final int READ_OUT = 1 << 3;

    /** The bits, the mark, and at least a byte for each of the rest. */
    private static final int SHORTEST_ROW = 1 + 8 + 10;

    private LogRows() {}

    static void write(List<LogState> logs, ByteSink sink, NamesOut names) {
        sink.number(logs.size());
        long modified = 0;
        for (LogState log : logs) {
            sink.put((log.inTooLong() ? IN_TOO_LONG : 0)
                    | (log.isDescribed() ? DESCRIBED : 0)
                    | (log.isGone() ? GONE : 0)
                    | (log.offset() == log.size() ? READ_OUT : 0));
            Path folder = log.log().getParent();
            names.name(folder == null ? "" : folder.toString());
            names.name(String.valueOf(log.log().getFileName()));
            names.name(log.folder());
            sink.number(log.inode());
            sink.signed(log.size());
            if (log.offset() != log.size()) {
                sink.signed(log.offset());
            }
            sink.signed(log.modified() - modified);
            modified = log.modified();
            sink.whole(log.mark());
            write(log.tally(), sink, names);
            sink.number(log.sessions().size());
            new TreeSet<>(log.sessions()).forEach(names::name);
        }
    }

    static List<LogState> read(ByteSource source, NamesIn names) throws FormatException {
        int count = source.count(SHORTEST_ROW);
        List<LogState> logs = new ArrayList<>(count);
        long modified = 0;
        for (int i = 0; i < count; i++) {
            int bits = source.octet();
            String parent = names.name();
            String name = names.name();
            String folder = names.name();
            long inode = source.number();
            long size = source.signed();
            long offset = (bits & READ_OUT) == 0 ? source.signed() : size;
            modified += source.signed();
            long mark = source.whole();
            Tally tally = tally(source, names);
            Set<String> sessions = names(source, names);
            Path log = path(parent, name);
            if (log != null) {
                logs.add(new LogState(
                        log,
                        folder,
                        inode,
                        size,
                        modified,
                        offset,
                        (bits & IN_TOO_LONG) != 0,
                        mark,
                        tally,
                        sessions,
                        (bits & DESCRIBED) != 0,
                        (bits & GONE) != 0));
            }
        }
        return logs;
    }

    /** Reasons by their names, which outlive their order. */
    private static void write(Tally tally, ByteSink sink, NamesOut names) {
        sink.signed(tally.lines());
        sink.signed(tally.copies());
        sink.number(tally.skipped().size());
        new TreeMap<>(tally.skipped()).forEach((reason, times) -> {
            names.name(reason.field());
            sink.signed(times);
        });
    }

    private static Tally tally(ByteSource source, NamesIn names) throws FormatException {
        long lines = source.signed();
        long copies = source.signed();
        int count = source.count(2);
        Map<SkipReason, Long> skipped = new EnumMap<>(SkipReason.class);
        for (int i = 0; i < count; i++) {
            String field = names.name();
            long times = source.signed();
            for (SkipReason reason : SkipReason.values()) {
                if (reason.field().equals(field)) {
                    skipped.put(reason, times);
                }
            }
        }
        return new Tally(lines, copies, Map.copyOf(skipped));
    }

    private static Set<String> names(ByteSource source, NamesIn names) throws FormatException {
        int count = source.count(1);
        Set<String> read = new HashSet<>();
        for (int i = 0; i < count; i++) {
            read.add(names.name());
        }
        return read;
    }

    /** Null for a path of another system's that this one could never have: no log of ours is meant. */
    private static @Nullable Path path(String parent, String name) {
        try {
            return Path.of(parent, name);
        } catch (InvalidPathException elsewhere) {
            return null;
        }
    }
}
