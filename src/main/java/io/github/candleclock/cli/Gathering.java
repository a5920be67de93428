package io.github.candleclock.cli;

import io.github.candleclock.archive.Archives;
import io.github.candleclock.ingest.LogBatch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gathers what a scan reads until it is worth an append: most logs are short, and each append costs a look at the archive's folder. Several
 * threads scan; they take turns here.
 */
final class Gathering {
    private static final int WORTH_AN_APPEND = 2_000;

    private final Archives archives;
    private final Map<Path, List<LogBatch>> waiting = new LinkedHashMap<>();
    private int events;

    Gathering(Archives archives) {
        this.archives = archives;
    }

    synchronized void take(LogBatch batch) {
        waiting.computeIfAbsent(batch.root(), root -> new ArrayList<>()).add(batch);
        events += batch.events().size();
        if (events >= WORTH_AN_APPEND) {
            append();
        }
    }

    /** Keeps what waits. */
    synchronized void append() {
        waiting.forEach(archives::append);
        waiting.clear();
        events = 0;
    }
}
