package io.github.candleclock.demo;

import java.time.Instant;
import java.util.List;

/** An answer as it was written: one line for each of its parts. */
record Streamed(Answer answer, List<Envelope> lines) {
    Instant end() {
        return lines.get(lines.size() - 1).at();
    }
}
