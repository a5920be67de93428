package io.github.candleclock.readings;

import java.time.Instant;

/** What Claude Code told its status line at a moment. */
public record Told(StatusJson status, Instant at) {}
