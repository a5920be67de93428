package io.github.candleclock.limit;

import java.time.Instant;
import java.util.Optional;

/**
 * Claude Code said in a transcript that a limit was reached.
 *
 * @param at when it said so
 * @param kind which limit; empty where it does not say
 * @param model the family of models the limit is for, such as {@code opus}; empty for all
 * @param resetsAt when it resets; empty where it does not say
 */
public record LimitMessage(Instant at, Optional<WindowKind> kind, Optional<String> model, Optional<Instant> resetsAt) {}
