package io.github.candleclock.demo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What every line of a conversation carries around its message. */
record Envelope(Sender sender, @Nullable String parent, String uuid, String prompt, Instant at) {}
