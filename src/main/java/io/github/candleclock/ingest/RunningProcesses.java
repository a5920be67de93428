package io.github.candleclock.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Asks the system. On Linux a process is known again by its start in clock ticks since the machine's. Elsewhere, or where that is not told:
 * a process that started before the moment in question and has the number now had it then.
 */
final class RunningProcesses implements Processes {
    private static final Path PROC = Path.of("/proc");
    private static final boolean IS_LINUX = Files.isReadable(PROC.resolve("self/stat"));

    /** The system reckons the wall clock time of a start from the machine's, so corrections of the clock move it. */
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    private static final int STATE = 3;
    private static final int START = 22;
    /** Ended, but nobody has asked how. */
    private static final Set<String> ENDED = Set.of("Z", "X", "x");

    @Override
    public boolean stillRuns(long pid, Instant seen, String start) {
        if (!IS_LINUX) {
            return ranAt(pid, seen);
        }
        Optional<String> running = start(pid);
        boolean isTold = start.matches("[0-9]+");
        return running.isPresent() && (isTold ? running.get().equals(start) : ranAt(pid, seen));
    }

    private static boolean ranAt(long pid, Instant moment) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .map(process -> process.info()
                        .startInstant()
                        .map(start -> !start.isAfter(moment.plus(TOLERANCE)))
                        .orElse(true))
                .orElse(false);
    }

    private static Optional<String> start(long pid) {
        try {
            byte[] stat = Files.readAllBytes(PROC.resolve(Long.toString(pid)).resolve("stat"));
            return start(new String(stat, StandardCharsets.ISO_8859_1));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** The start that a line of {@code /proc/<pid>/stat} tells, of a process that has not ended. */
    static Optional<String> start(String stat) {
        // the name, field 2, stands in brackets and may hold blanks and brackets of its own
        int afterName = stat.lastIndexOf(')') + 2;
        List<String> fields = afterName < 2 || afterName > stat.length()
                ? List.of()
                : List.of(stat.substring(afterName).strip().split(" "));
        return fields.size() <= START - STATE || ENDED.contains(fields.get(0))
                ? Optional.empty()
                : Optional.of(fields.get(START - STATE));
    }
}
