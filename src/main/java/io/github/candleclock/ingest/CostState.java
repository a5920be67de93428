package io.github.candleclock.ingest;

import io.github.candleclock.pricing.StatedSession;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * The last {@code cost-state} row of a session: what Claude Code says it has cost so far. The row carries no time.
 *
 * @param file the log it stands in
 * @param line its number there, from 1
 * @param upTo the newest answer above it in its log; what is newer came after the row
 */
public record CostState(String session, Path file, long line, Optional<Instant> upTo, StatedSession stated) {}
