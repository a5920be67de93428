package io.github.candleclock.budget;

import java.time.Instant;

/**
 * A threshold of a budget was crossed: told once per period.
 *
 * @param percent the threshold: 50, 75, 90 or 100
 * @param at when the crossing was seen
 * @param sentence what to tell people, one line
 */
public record Alert(Budget budget, int percent, Instant at, String sentence) {}
