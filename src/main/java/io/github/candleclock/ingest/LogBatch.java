package io.github.candleclock.ingest;

import io.github.candleclock.limit.LimitMessage;
import io.github.candleclock.usage.UsageEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What was read of one log at one go, on its way to whoever listens.
 *
 * @param root the {@code projects} folder that the log lies in, by real path
 * @param events copies of answers in the order of reading
 * @param sightings where sessions were seen at work
 * @param kinds what subagents were sent out for
 * @param limits messages that a limit was reached
 * @param tally what the reading came to, as a difference to what was said before
 * @param bytes how far it brings the scan at the start
 * @param reached how far the log is read with this batch; nothing where more of the same look follows
 * @param basis which telling of positions it goes on from: what was read from older ones does not join on to newer ones
 */
public record LogBatch(
        Path root,
        List<UsageEvent> events,
        List<Sighting> sightings,
        List<AgentKind> kinds,
        List<LimitMessage> limits,
        Tally tally,
        long bytes,
        Optional<LogState> reached,
        int basis) {

    /** The same without a word of how far the log is read. */
    public LogBatch withoutPosition() {
        return new LogBatch(root, events, sightings, kinds, limits, tally, bytes, Optional.empty(), basis);
    }
}
