package io.github.candleclock.demo;

import java.time.Instant;

/** What Claude Code pipes into its status line command at a moment: one JSON object. */
public record Status(Instant at, String json) {}
