package io.github.candleclock.ingest;

import io.github.candleclock.usage.UsageEvent;
import java.util.List;

/**
 * What was read at one go, on its way to whoever listens.
 *
 * @param events copies of answers in the order of reading
 * @param sightings where sessions were seen at work
 * @param kinds what subagents were sent out for
 * @param tally what the reading came to, as a difference to what was said before
 * @param bytes how far it brings the scan at the start
 */
public record LogBatch(
        List<UsageEvent> events, List<Sighting> sightings, List<AgentKind> kinds, Tally tally, long bytes) {}
