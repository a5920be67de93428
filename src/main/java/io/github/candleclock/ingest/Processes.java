package io.github.candleclock.ingest;

import java.time.Instant;

/** The processes of this machine, as far as they concern the session registry. */
interface Processes {
    /**
     * Whether a process still runs. Its number alone says little: numbers are given anew.
     *
     * @param seen a moment at which it ran, here or on another machine
     * @param start when it started, as the system that it ran on counts; empty where nobody knows
     */
    boolean stillRuns(long pid, Instant seen, String start);
}
